import { FACTS_VERSION, NO_CHECKPOINT } from "../../../src/domain/account.ts";
import type { AlertSettings } from "../../../src/domain/alerts/alert-settings.ts";
import { DEFAULT_ALERTS } from "../../../src/domain/alerts/alert-settings.ts";
import type { BankTransaction } from "../../../src/domain/transaction.ts";
import type { User } from "../../../src/domain/user.ts";
import { sendAlerts } from "../../../src/usecases/alerts/send-alerts.ts";
import type { Notice } from "../../../src/usecases/ports/chat.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import {
  makeAccount,
  makeConnection,
  makeItem,
  makeRow,
  makeUser,
  NOW,
} from "../../support/make.ts";

export const MINUTE_MS = 60_000;

export type ToldAlerts = Extract<Notice, { kind: "alerts" }>;

export interface AlertsWorld {
  readonly world: FakeWorld;
  /** A sync in which these rows are new at the bank. */
  arrive(...rows: readonly Partial<BankTransaction>[]): Promise<void>;
  /** Moves the clock, and runs the job that sends. */
  sendAfter(minutes: number): ReturnType<typeof sendAlerts>;
  /** What the alerts said so far, one list for each message. */
  told(): ToldAlerts["lines"][];
  /** The same in short: which kinds. */
  kinds(): string[][];
  settings(alerts: Partial<AlertSettings>): Promise<void>;
  user(): Promise<User>;
}

/** A user with a bank that synced before, at noon in São Paulo. */
export async function alertsWorld(given: Partial<User> = {}): Promise<AlertsWorld> {
  const world = fakeWorld();
  const { users, items, accounts } = world;
  await users.add(makeUser(given));
  await items.add(makeItem({ welcomedAt: NOW }));
  world.connections.set("item-1", makeConnection());
  const watermark = new Date(NOW.getTime() - 86_400_000);
  const syncCheckpoint = {
    ...NO_CHECKPOINT,
    watermark,
    fullSyncAt: watermark,
    factsVersion: FACTS_VERSION,
  };
  await accounts.upsertAll([makeAccount({ syncCheckpoint })]);
  world.bankAccounts.push(makeAccount());
  const told = () =>
    world.sentNotices.flatMap((notice) => (notice.kind === "alerts" ? [notice.lines] : []));
  return {
    world,
    arrive: async (...rows) => {
      world.now = new Date(world.now.getTime() + 1000);
      world.pages.set("account-1", [rows.map((row) => makeRow(row))]);
      await syncItem(world, "item-1");
    },
    sendAfter: (minutes) => {
      world.now = new Date(world.now.getTime() + minutes * MINUTE_MS);
      return sendAlerts(world, "user-1");
    },
    told,
    kinds: () => told().map((lines) => lines.map(({ kind }) => kind)),
    settings: (alerts) => users.update("user-1", { alerts: { ...DEFAULT_ALERTS, ...alerts } }),
    user: async () => (await users.byId("user-1")) ?? makeUser(),
  };
}

/** A purchase, by default one that is large with a limit of R$ 500. */
export function purchase(
  id: string,
  given: Partial<BankTransaction> = {},
): Partial<BankTransaction> {
  return { id, amount: -900, description: `LOJA ${id}`, ...given };
}
