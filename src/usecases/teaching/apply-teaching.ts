import { ACCOUNT_TYPES } from "../../domain/account.ts";
import { topLevelOf } from "../../domain/category.ts";
import {
  joinedKey,
  keysAffected,
  namesOf,
  type TaughtByUser,
} from "../../domain/understanding/build-teaching.ts";
import type { TaughtChoice } from "../../domain/understanding/taught.ts";
import { ruleKey, type Teaching } from "../../domain/understanding/teaching.ts";
import { flowOfChoice } from "../../domain/understanding/understand.ts";
import type { User } from "../../domain/user.ts";
import type { JobOutcome } from "../jobs/job.ts";
import type { Ports } from "../ports.ts";
import type { RuledTransactions } from "../ports/taught-transactions.ts";
import { recomputeBatches } from "../decisions/recompute-batches.ts";
import { loadTaught, type TeachingPorts } from "./load-teaching.ts";
import { recomputeTaught } from "./recompute-taught.ts";

export type ApplyPorts = TeachingPorts &
  Pick<Ports, "users" | "accounts" | "transactions" | "bills" | "recurring" | "clock">;

/**
 * Shows in the stored transactions what a user said of them and no run has shown for certain. May be
 * killed and repeated. Only this job, of which one runs at a time per user, marks decisions as applied:
 * what is applied at once, as the user waits, is then applied again.
 */
export async function applyTeaching(ports: ApplyPorts, userId: string): Promise<JobOutcome> {
  const user = await ports.users.byId(userId);
  if (!user) return { kind: "done" };
  const pending = await applyPending(ports, user);
  await recomputeTaught(ports, user, pending);
  const marked = [
    ...(await Promise.all(pending.merchants.map((one) => ports.merchants.markApplied(one)))),
    ...(await Promise.all(pending.rules.map((one) => ports.rules.markApplied(one)))),
    ...(await Promise.all(pending.choices.map((one) => ports.choices.markApplied(one)))),
    ...(await Promise.all(pending.recurrences.map((one) => ports.recurrences.markApplied(one)))),
  ];
  // Something was said meanwhile.
  return marked.every(Boolean) ? { kind: "done" } : { kind: "again", after: 0 };
}

/**
 * Writes what is pending to the transactions it is about, and returns it. What others are by them
 * (pairs, refunds, what recurs) is for the caller to recompute. Idempotent.
 */
export async function applyPending(ports: ApplyPorts, user: User): Promise<TaughtByUser> {
  const { said, teaching } = await loadTaught(ports, user.id);
  const pending = {
    choices: said.choices.filter(({ isPending }) => isPending),
    rules: said.rules.filter(({ isPending }) => isPending),
    merchants: said.merchants.filter(({ isPending }) => isPending),
    recurrences: said.recurrences.filter(({ isPending }) => isPending),
  };
  if (pending.merchants.length > 0) {
    const ownKeys = keysAffected(said.merchants, pending.merchants);
    const rows = ports.transactions.concerned(user.id, { ownKeys });
    await recomputeBatches(ports, user, teaching, rows);
  }
  const names = namesOf(said.merchants);
  for (const { merchantKey, direction } of pending.rules) {
    const ruled = { merchantKey: joinedKey(merchantKey, names), direction };
    await applyRule(ports, user, teaching, ruled);
  }
  if (pending.choices.length > 0) {
    const rows = ports.transactions.concerned(user.id, { ids: chosenIds(pending.choices) });
    await recomputeBatches(ports, user, teaching, rows);
  }
  return pending;
}

/** The ids of the transactions that choices are about, or were before they moved. */
export function chosenIds(choices: readonly TaughtChoice[]): string[] {
  return choices.flatMap(({ transactionId, movedFrom }) =>
    movedFrom === null ? [transactionId] : [transactionId, movedFrom],
  );
}

/**
 * A category is written to all transactions at once. "Does not count" and the like leave each one its own
 * category, so those that a rule decided before, or a purchase that they gave back, are recomputed, and
 * the others get the flow at once.
 */
async function applyRule(
  ports: ApplyPorts,
  user: User,
  teaching: Teaching,
  ruled: RuledTransactions,
): Promise<void> {
  const { merchantKey, direction } = ruled;
  const choice = teaching.rules.get(ruleKey(merchantKey, direction));
  if (choice?.kind !== "category") {
    for (const categorySource of ["rule", "purchase"] as const) {
      const rows = ports.transactions.concerned(user.id, { ...ruled, categorySource });
      await recomputeBatches(ports, user, teaching, rows);
    }
    if (!choice) return;
    const flow = flowOfChoice(choice, { direction, accountType: "BANK" });
    return ports.transactions.decideFlowByRule(user.id, ruled, flow);
  }
  const { categoryId } = choice;
  for (const accountType of ACCOUNT_TYPES)
    await ports.transactions.decideByRule(
      user.id,
      { ...ruled, accountType },
      {
        categoryId,
        topCategoryId: topLevelOf(categoryId),
        flow: flowOfChoice(choice, { direction, accountType }),
      },
    );
}
