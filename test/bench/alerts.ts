import { makeBudget } from "../support/make-budget.ts";
import { DEFAULT_ALERTS } from "../../src/domain/alerts/alert-settings.ts";
import { createBank } from "../../src/pluggy/bank.ts";
import { PluggyApiClient } from "../../src/pluggy/client.ts";
import { findDueBills } from "../../src/usecases/alerts/find-due-bills.ts";
import { usualLimit } from "../../src/usecases/alerts/propose-limit.ts";
import { sendAlerts } from "../../src/usecases/alerts/send-alerts.ts";
import { syncItem } from "../../src/usecases/sync/sync-item.ts";
import { manualClock } from "../sandbox/pluggy/clock.ts";
import type { WireItem } from "../sandbox/pluggy/model.ts";
import { rawApi } from "../sandbox/pluggy/raw-api.ts";
import { startPluggy } from "../sandbox/pluggy/start-pluggy.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import { instantTimers } from "../support/instant-timers.ts";
import { makeAttempt, makeUser } from "../support/make.ts";
import type { Result } from "./result.ts";
import { UNLIMITED } from "../support/unlimited-budget.ts";

const DAYS = 365;
const HOUR_MS = 3_600_000;
/** Nine o'clock in São Paulo. */
const START = "2025-11-22T12:00:00.000Z";
const MINUTE_MS = 60_000;
const ALL_MINOR = 600_000;

/** How many messages a user gets a week, and what they are about: a year of the demo's bank, a sync a day. */
export async function alerts(): Promise<Result[]> {
  return [await yearOf("user-ok")];
}

async function yearOf(user: string): Promise<Result> {
  const clock = manualClock(START);
  const pluggy = await startPluggy({ stepMs: 0, rateLimits: "off", clock });
  try {
    const api = await rawApi(pluggy);
    const parameters = { user, password: "password-ok" };
    const created = await api("POST", "/items", { connectorId: 2, parameters });
    const { id } = created.body as WireItem;
    const settle = async () => {
      clock.advance(MINUTE_MS);
      await pluggy.idle();
    };
    await settle();
    const { clientId, clientSecret, apiUrl } = pluggy;
    const now = { now: () => new Date(clock.now()) };
    const options = {
      clientId,
      clientSecret,
      apiUrl,
      clock: now,
      timers: instantTimers(),
      budget: UNLIMITED,
    };
    const world: FakeWorld = {
      ...fakeWorld(),
      bank: createBank(new PluggyApiClient(options)),
      clock: now,
    };
    await world.budgets.put(makeBudget({ categoryId: null, limitMinor: ALL_MINOR }));
    await world.users.add(makeUser({ createdAt: now.now() }));
    await world.items.add(makeAttempt({ id, linkedAt: now.now() }));
    await syncItem(world, id);
    const large = await usualLimit(world, makeUser(), now.now());
    await world.users.update("user-1", { alerts: { ...DEFAULT_ALERTS, large, low: 30_000 } });
    for (let day = 0; day < DAYS; day += 1) {
      clock.advance(24 * HOUR_MS - 16 * MINUTE_MS);
      pluggy.bank.autoSync(id);
      await settle();
      await findDueBills(world, "user-1");
      await syncItem(world, id);
      clock.advance(15 * MINUTE_MS);
      await sendAlerts(world, "user-1");
    }
    return resultOf(user, world, large);
  } finally {
    await pluggy.close();
  }
}

function resultOf(user: string, { sentNotices }: FakeWorld, large: number | null): Result {
  const messages = sentNotices.flatMap((notice) => (notice.kind === "alerts" ? [notice] : []));
  const counts = new Map<string, number>();
  for (const { lines } of messages)
    for (const { kind } of lines) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const perWeek = (count: number) => ((count * 7) / DAYS).toFixed(2);
  const kinds = [...counts].map(([kind, count]) => `${kind} ${perWeek(count)}`).join(", ");
  const limit = large === null ? "no limit" : `large from R$ ${large / 100}`;
  return {
    what: `messages a week to ${user} (${limit})`,
    measured: `${perWeek(messages.length)}: ${kinds}`,
    target: "at most 3",
  };
}
