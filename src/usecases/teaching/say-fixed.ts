import type { RecurringDecision, SaidRecurring } from "../../domain/recurrence/recurring-series.ts";
import {
  joinedKey,
  namesOf,
  recurringDecisions,
} from "../../domain/understanding/build-teaching.ts";
import type { TaughtRecurrence } from "../../domain/understanding/taught.ts";
import type { User } from "../../domain/user.ts";
import type { Gone } from "./choose.ts";
import { loadTaught } from "./load-teaching.ts";
import type { Unidentified } from "./set-rule.ts";
import { say, showTaught, type TeachPorts } from "./teach.ts";

export interface FixedSaid {
  readonly kind: "fixed-said";
  readonly decision: RecurringDecision;
  /** The merchant's name. */
  readonly name: string;
  readonly changeId: string | null;
}

/**
 * Stores that the user calls payments of about this amount to the merchant of this transaction fixed
 * expenses, beside those of other amounts that they called so before; or that none of its payments are.
 */
export async function sayFixed(
  ports: TeachPorts,
  user: User,
  {
    transactionId,
    decision,
  }: { readonly transactionId: string; readonly decision: RecurringDecision },
): Promise<FixedSaid | Unidentified | Gone> {
  const row = await ports.transactions.ofUserById(user.id, transactionId);
  if (!row) return { kind: "gone" };
  // It holds for all that it is joined with, and stays with this merchant once they are split.
  const { ownKey: merchantKey, merchantName: name, direction, minor } = row;
  if (merchantKey === null) return { kind: "unidentified" };
  const isSame = (other: TaughtRecurrence) =>
    other.merchantKey === merchantKey && other.direction === direction;
  const before = (await ports.recurrences.ofUser(user.id)).find(isSame)?.value ?? null;
  const amounts = decision === "dismissed" ? [] : added(before, minor);
  const changeId = await say(ports, ports.recurrences, {
    userId: user.id,
    isSame,
    entry: { merchantKey, direction, name },
    value: { decision, amounts },
    changeId: ports.random.id(),
    holds: async () => {
      const { said } = await loadTaught(ports, user.id);
      const joined = joinedKey(merchantKey, namesOf(said.merchants));
      const held = recurringDecisions(said).find(
        (one) => one.merchantKey === joined && one.direction === direction,
      );
      return held?.said.decision === decision && covers(held.said, minor);
    },
  });
  await showTaught(ports, user);
  return { kind: "fixed-said", decision, name, changeId };
}

function covers({ amounts }: SaidRecurring, minor: number): boolean {
  return amounts.length === 0 || amounts.includes(minor);
}

/** The amounts that are fixed, with one more; empty where all are already. */
function added(before: SaidRecurring | null, minor: number): readonly number[] {
  if (before?.decision !== "confirmed") return [minor];
  return covers(before, minor) ? before.amounts : [...before.amounts, minor];
}
