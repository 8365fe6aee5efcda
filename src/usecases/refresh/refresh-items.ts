import type { BankItem } from "../../domain/bank-item.ts";
import type { NamedBank } from "../../domain/bank-name.ts";
import { needsUser } from "../../domain/item-state.ts";
import type { AskedAnswer, LedgerSum } from "../../domain/refresh.ts";
import type { User } from "../../domain/user.ts";
import { BankError } from "../../errors.ts";
import { currentBanks } from "../banks/banks-of.ts";
import type { Cooldown } from "./cooldown.ts";
import type { Ports } from "../ports.ts";
import { recentLedger } from "./recent-ledger.ts";

type RefreshPorts = Pick<Ports, "items" | "accounts" | "transactions" | "bank" | "jobs" | "clock">;

export interface RefreshOutcome {
  readonly item: NamedBank;
  readonly answer: AskedAnswer;
}

export type RefreshItemsAnswer =
  | {
      readonly kind: "asked";
      readonly outcomes: readonly RefreshOutcome[];
      /** Before the first request: a sync may end while later requests are still sent. */
      readonly since: Date;
      /** The sums before the requests, by item id. */
      readonly ledger: ReadonlyMap<string, readonly LedgerSum[]>;
    }
  /** The user asked within the cooldown; Pluggy was not called. */
  | { readonly kind: "just-asked" };

/** Longer than Pluggy takes to answer. A sync that finds nothing new costs little. */
const SYNC_DELAY_MS = 60_000;

/** The minimum interval between two requests of a user: all users share Pluggy's 20 requests a minute. */
export const REFRESH_COOLDOWN_MS = 60_000;

/**
 * Requests new data from each of the user's banks, one after the other. Superseded connections are
 * skipped.
 */
export async function refreshItems(
  ports: RefreshPorts,
  user: User,
  cooldown: Cooldown,
): Promise<RefreshItemsAnswer> {
  const [banks, ledger] = await Promise.all([currentBanks(ports, user), recentLedger(ports, user)]);
  const items = banks.filter(({ deletionRequestedAt }) => deletionRequestedAt === null);
  // Without a bank nothing is asked, and nothing was asked just now.
  if (items.length > 0 && !(await cooldown.start(user.id))) return { kind: "just-asked" };
  const since = ports.clock.now();
  const outcomes: RefreshOutcome[] = [];
  for (const item of items) outcomes.push({ item, answer: await refresh(ports, item) });
  if (!outcomes.some(hasReachedPluggy)) await cooldown.cancel(user.id);
  return { kind: "asked", since, outcomes, ledger };
}

/** Whether the request may have reached Pluggy. One that the rate limit refused counts too, to spare the limit. */
function hasReachedPluggy({ item, answer }: RefreshOutcome): boolean {
  return !needsUser(item.state) && answer.kind !== "unreachable";
}

async function refresh(ports: RefreshPorts, item: BankItem): Promise<RefreshOutcome["answer"]> {
  if (needsUser(item.state)) return { kind: "needs-user" };
  try {
    const sync = { kind: "sync-item", itemId: item.id } as const;
    // Enqueued before the request, so that the result is synced even if the process is killed after it.
    await ports.jobs.push(sync, new Date(ports.clock.now().getTime() + SYNC_DELAY_MS));
    const answer = await ports.bank.refresh(item.id);
    if (answer.kind === "started" || answer.kind === "already-running" || answer.kind === "removed")
      await ports.jobs.push(sync);
    return answer;
  } catch (error) {
    if (!(error instanceof BankError)) throw error;
    return error.code === "rate-limited" ? { kind: "not-now" } : { kind: "unreachable" };
  }
}
