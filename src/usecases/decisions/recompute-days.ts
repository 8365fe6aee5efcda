import type { Account } from "../../domain/account.ts";
import { currencyMeant } from "../../domain/money.ts";
import { tidyAccountName } from "../../domain/tidy-name.ts";
import { ROW_RULES_VERSION } from "../../domain/transaction.ts";
import type { JobOutcome } from "../jobs/job.ts";
import type { Ports } from "../ports.ts";
import { FALLBACK_CURRENCY, recomputeBatches } from "./recompute-batches.ts";
import { recomputeRecurring } from "../recurring/recompute-recurring.ts";
import { rescheduleSummaries, type SchedulePorts } from "../summaries/reschedule-summaries.ts";
import { deduplicateAccounts } from "../sync/deduplicate-accounts.ts";
import { recomputeDecisions } from "./recompute-decisions.ts";
import { loadTaught, type TeachingPorts } from "../teaching/load-teaching.ts";
import { moveTaught } from "../teaching/move-taught.ts";

type RecomputePorts = SchedulePorts &
  Pick<
    Ports,
    "accounts" | "transactions" | "bills" | "recurring" | "notes" | "jobs" | keyof TeachingPorts
  >;

/**
 * Recomputes the days, names and currencies of a user's stored transactions, by their current time zone
 * and the current row rules. May be killed and repeated.
 */
export async function recomputeDays(ports: RecomputePorts, userId: string): Promise<JobOutcome> {
  const user = await ports.users.byId(userId);
  if (!user) return { kind: "done" };
  const accounts = await ports.accounts.ofUser(userId);
  await recomputeAccounts(ports, accounts);
  const { teaching, version } = await loadTaught(ports, userId);
  const rows = ports.transactions.recomputableOfUser(userId);
  await recomputeBatches(ports, user, teaching, rows);
  await deduplicateAccounts(ports, user);
  await moveTaught(ports, user);
  await recomputeDecisions(ports, user);
  await recomputeRecurring(ports, user, "all");
  // Rows that were read before the user said something may have been written after it was applied.
  if ((await loadTaught(ports, userId)).version !== version) return { kind: "again", after: 0 };
  // A change of time zone that was killed half-way has not done it.
  await rescheduleSummaries(ports, user);
  // In the new zone another day may have begun, and what the payments are may have changed.
  await ports.jobs.push({ kind: "find-due-bills", userId });
  await ports.users.setRowRules(user, ROW_RULES_VERSION);
  return { kind: "done" };
}

async function recomputeAccounts(
  ports: RecomputePorts,
  accounts: readonly Account[],
): Promise<void> {
  const recomputed = accounts.map((account) => ({
    ...account,
    name: tidyAccountName(account.name),
    currency: currencyMeant(account.currency) ?? FALLBACK_CURRENCY,
  }));
  const changed = recomputed.filter(
    ({ name, currency }, index) =>
      name !== accounts[index]?.name || currency !== accounts[index].currency,
  );
  if (changed.length > 0) await ports.accounts.upsertAll(changed);
}
