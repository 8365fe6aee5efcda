import type { SaidRecurring } from "../../domain/recurrence/recurring-series.ts";
import { recurringDecisions } from "../../domain/understanding/build-teaching.ts";
import { ruleKey } from "../../domain/understanding/teaching.ts";
import type { Ports } from "../ports.ts";
import type { FoundRecurring } from "../ports/recurring.ts";
import type { StoredRecurrenceRow } from "../ports/recurring-transactions.ts";
import type { RuledTransactions } from "../ports/taught-transactions.ts";
import { loadTaught, type TeachingPorts } from "../teaching/load-teaching.ts";

export const DIRECTIONS = ["out", "in"] as const;

export type CandidatePorts = TeachingPorts & Pick<Ports, "transactions">;

/** A merchant in one direction, with what the user said of it. */
export interface Candidate extends RuledTransactions {
  /** How many transactions it has; 0 or 1 is 0. */
  readonly count: number;
  /** Of its transactions and of what was said; empty where there can be no series any more. */
  readonly digest: string;
  /** How many of its transactions are marked as fixed and no instalments. */
  readonly marked: number;
  readonly said: SaidRecurring | null;
  readonly mayRecur: boolean;
}

export interface Candidates {
  readonly candidates: readonly Candidate[];
  /** Whether transactions of other merchants, or of none, are marked. */
  readonly areOthersMarked: boolean;
}

/**
 * Merchants that may have a series, of which the user said something, or were recomputed before. Where
 * `only` is given, those with these keys, and with them all that have marks.
 */
export async function candidatesOf(
  ports: CandidatePorts,
  userId: string,
  stored: FoundRecurring | null,
  only?: readonly string[],
): Promise<Candidates> {
  const isAsked = ({ merchantKey }: RuledTransactions) => only?.includes(merchantKey) ?? true;
  const { said } = await loadTaught(ports, userId);
  const decisions = recurringDecisions(said).filter(isAsked);
  const [totals, marked] = await Promise.all([
    ports.transactions.merchantTotals(
      userId,
      decisions.map(({ merchantKey }) => merchantKey),
      only,
    ),
    ports.transactions.markedMerchants(userId, only),
  ]);
  const found = new Map<string, Candidate>();
  const known = new Map(totals.map((one) => [keyOf(one), one]));
  const marks = new Map(marked.map((one) => [rowKey(one), one.count]));
  const add = (
    { merchantKey, direction }: RuledTransactions,
    rest: Omit<Candidate, keyof RuledTransactions | "count" | "marked">,
  ) => {
    const key = ruleKey(merchantKey, direction);
    const count = known.get(key)?.count ?? 0;
    found.set(key, { merchantKey, direction, count, marked: marks.get(key) ?? 0, ...rest });
  };
  for (const merchantKey of only ?? [])
    for (const direction of DIRECTIONS)
      if (marks.has(ruleKey(merchantKey, direction)))
        add({ merchantKey, direction }, { digest: "", said: null, mayRecur: false });
  for (const one of (stored?.merchants ?? []).filter(isAsked))
    add(one, { digest: "", said: null, mayRecur: false });
  for (const one of totals) add(one, { digest: one.digest, said: null, mayRecur: true });
  for (const one of decisions) {
    const digest = `${JSON.stringify(one.said)} ${known.get(keyOf(one))?.digest ?? ""}`;
    add(one, { digest, said: one.said, mayRecur: true });
  }
  return {
    candidates: [...found.values()],
    areOthersMarked: [...marks.keys()].some((key) => !found.has(key)),
  };
}

/** The key of a transaction's merchant; empty of an unknown one. */
export function rowKey({
  merchantKey,
  direction,
}: Pick<StoredRecurrenceRow, "merchantKey" | "direction">): string {
  return merchantKey === null ? "" : ruleKey(merchantKey, direction);
}

export function keyOf({ merchantKey, direction }: RuledTransactions): string {
  return ruleKey(merchantKey, direction);
}
