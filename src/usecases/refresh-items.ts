import type { BankItem } from "../domain/bank-item.ts";
import type { NamedBank } from "../domain/bank-name.ts";
import type { AskedAnswer, LedgerSum } from "../domain/refresh.ts";
import type { User } from "../domain/user.ts";
import { BankError } from "../errors.ts";
import { currentBanks } from "./banks-of.ts";
import type { Cooldown } from "./cooldown.ts";
import type { Ports } from "./ports.ts";
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
      /** Before the first was asked: a sync may end while the others still are. */
      readonly since: Date;
      /** What the banks had before, by the id of their items. */
      readonly ledger: ReadonlyMap<string, readonly LedgerSum[]>;
    }
  /** The user asked a moment ago, so Pluggy is left alone. */
  | { readonly kind: "just-asked" };

/** Longer than Pluggy takes to answer. A look that finds nothing new costs little. */
const SYNC_DELAY_MS = 60_000;

/** How long a user waits before asking again: all users share Pluggy's 20 requests a minute. */
export const REFRESH_COOLDOWN_MS = 60_000;

/**
 * Asks each of the user's banks for news, one after the other. Connections whose every account
 * goes on under a newer one are not asked.
 */
export async function refreshItems(
  ports: RefreshPorts,
  user: User,
  cooldown: Cooldown,
): Promise<RefreshItemsAnswer> {
  if (!cooldown.start(user.id)) return { kind: "just-asked" };
  const since = ports.clock.now();
  const [items, ledger] = await Promise.all([currentBanks(ports, user), recentLedger(ports, user)]);
  const outcomes: RefreshOutcome[] = [];
  for (const item of items)
    if (item.deletionRequestedAt === null)
      outcomes.push({ item, answer: await refresh(ports, item) });
  if (!outcomes.some(hasReachedPluggy)) cooldown.cancel(user.id);
  return { kind: "asked", since, outcomes, ledger };
}

/** Whether Pluggy heard of it, as far as we can know; a rate that is used up is to be spared too. */
function hasReachedPluggy({ item, answer }: RefreshOutcome): boolean {
  return !needsUser(item) && answer.kind !== "unreachable";
}

async function refresh(ports: RefreshPorts, item: BankItem): Promise<RefreshOutcome["answer"]> {
  if (needsUser(item)) return { kind: "needs-person" };
  try {
    const sync = { kind: "sync-item", itemId: item.id } as const;
    // Before Pluggy is asked, so that a process that dies then leaves nobody waiting for what comes.
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

/** Pluggy refuses these, and a refused login counts against the user at some banks. */
function needsUser({ state }: BankItem): boolean {
  return ["login-error", "waiting-input", "waiting-action"].includes(state.kind);
}
