import { cashAccount } from "../../domain/cash/cash-account.ts";
import type { CashEntry } from "../../domain/cash/cash-entry.ts";
import { cashTransaction } from "../../domain/cash/cash-transaction.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import { recomputeDecisions } from "../decisions/recompute-decisions.ts";
import { forgetCash } from "./forget-cash.ts";
import { recomputeRecurring } from "../recurring/recompute-recurring.ts";
import { loadTaught, type TeachingPorts } from "../teaching/load-teaching.ts";

export type CashPorts = Pick<
  Ports,
  | "users"
  | "accounts"
  | "transactions"
  | "bills"
  | "recurring"
  | "cashEntries"
  | "jobs"
  | "clock"
  | keyof TeachingPorts
>;

/**
 * Shows in the stored transactions what was typed of cash and no run has shown for certain; returns what it
 * showed. Idempotent. Only the job `follow-cash`, of which one runs at a time per user, counts entries as shown.
 */
export async function applyCash(ports: CashPorts, user: User): Promise<CashEntry[]> {
  const entries = await ports.cashEntries.ofUser(user.id);
  const pending = entries.filter(({ isPending }) => isPending);
  if (pending.length === 0) return [];
  await showCounted(
    ports,
    user,
    pending.filter(({ state }) => state === "cash"),
  );
  const others = pending.filter(({ state }) => state !== "cash");
  await ports.transactions.removeByIds(
    user.id,
    others.map(({ id }) => id),
  );
  await recomputeDecisions(ports, user);
  await recomputeRecurring(ports, user);
  // They may have been deleted meanwhile.
  if (!(await ports.users.byId(user.id))) await forgetCash(ports, user.id);
  return pending;
}

/** Stores the transactions by what the user said; once more if that changed meanwhile. */
async function showCounted(
  ports: CashPorts,
  user: User,
  counted: readonly CashEntry[],
): Promise<void> {
  if (counted.length === 0) return;
  await ports.accounts.upsertAll([cashAccount(user.id)]);
  for (let taught = await loadTaught(ports, user.id); ;) {
    const { teaching, version } = taught;
    const rows = counted.map((entry) => cashTransaction(entry, user.timeZone, teaching));
    await ports.transactions.upsertAll(rows, ports.clock.now());
    taught = await loadTaught(ports, user.id);
    if (taught.version === version) return;
  }
}
