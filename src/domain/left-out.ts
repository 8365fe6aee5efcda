import { isSaid } from "./categorize/category-source.ts";
import type { Direction, LeftOutFlow } from "./flow.ts";
import { groupBy } from "./group-by.ts";
import type { Currency } from "./money.ts";
import type { FlowTotal } from "./sums.ts";
import type { Transaction } from "./transaction.ts";

/** Why money that moved counts as neither spending nor income. */
export type LeftOutReason = LeftOutFlow | "future-instalment";

/** The money left out for one reason, in one currency. */
export interface LeftOut {
  readonly why: LeftOutReason;
  readonly currency: Currency;
  /** Minor units, never negative; money that moved counts once. */
  readonly minor: number;
  readonly count: number;
}

const REASON_ORDER: readonly LeftOutReason[] = [
  "bill-payment",
  "own-transfer",
  "withdrawal",
  "returned",
  "investment",
  "loan",
  "ignored",
  "future-instalment",
];

/** What was left out in one currency. */
export interface LeftOutSum {
  readonly currency: Currency;
  /** Minor units: the sum of the groups. */
  readonly minor: number;
  /** Largest first. */
  readonly groups: readonly LeftOut[];
}

/** What moved within the period, by currency; instalments to come are in no period yet. */
export function leftOutSums(leftOut: readonly LeftOut[]): LeftOutSum[] {
  const moved = leftOut.filter(({ why }) => why !== "future-instalment");
  return [...groupBy(moved, ({ currency }) => currency)].map(([currency, groups]) => ({
    currency,
    minor: groups.reduce((sum, { minor }) => sum + minor, 0),
    groups: groups.toSorted((a, b) => b.minor - a.minor),
  }));
}

/**
 * A transfer between the user's accounts is reported by both banks, once in each direction, and
 * returned money moved in both directions. One side is missing where its bank is not connected or
 * its day lies outside the period.
 */
const TWO_SIDED: ReadonlySet<LeftOutReason> = new Set(["bill-payment", "own-transfer", "returned"]);

type FlowSum = Omit<FlowTotal, "accountId" | "topCategoryId" | "isFixed">;

/** The money a report leaves out, by currency and reason. `future` is dated after today. */
export function leftOutOf(totals: readonly FlowSum[], future: readonly FlowSum[]): LeftOut[] {
  const moved = totals.flatMap((total) =>
    isLeftOut(total.flow) ? [{ ...total, why: total.flow }] : [],
  );
  const toCome = future.flatMap((total) =>
    total.flow === "spending" ? [{ ...total, why: "future-instalment" as const }] : [],
  );
  const groups = groupBy<Moved, string>([...moved, ...toCome], (row) => row.currency + row.why);
  return [...groups.values()]
    .flatMap((group) => group.slice(0, 1).map((row) => summed(row, group)))
    .sort(byOrder);
}

/** A sum of transactions with what decided their category. */
type DecidedSum = FlowSum & Pick<Transaction, "bankCategoryId" | "categorySource">;

/**
 * How many of the transactions that were left out were so by their words or their other side alone:
 * neither the bank nor the user said what they are. Counted as `leftOutOf` does.
 */
export function assumedCount(sums: readonly DecidedSum[]): number {
  const assumed = sums.filter(
    ({ bankCategoryId, categorySource }) =>
      bankCategoryId === null && categorySource !== "bank" && !isSaid(categorySource),
  );
  return leftOutOf(assumed, []).reduce((total, { count }) => total + count, 0);
}

interface Moved extends LeftOut {
  readonly direction: Direction;
}

/** Of two-sided flows only the larger side counts, so that nothing is counted twice. */
function summed({ why, currency }: Moved, group: readonly Moved[]): LeftOut {
  if (!TWO_SIDED.has(why)) return { why, currency, ...sumOf(group) };
  const out = sumOf(group.filter(({ direction }) => direction === "out"));
  const into = sumOf(group.filter(({ direction }) => direction === "in"));
  return { why, currency, ...(out.minor >= into.minor ? out : into) };
}

function sumOf(rows: readonly Moved[]): Pick<LeftOut, "minor" | "count"> {
  return {
    minor: rows.reduce((sum, row) => sum + row.minor, 0),
    count: rows.reduce((sum, row) => sum + row.count, 0),
  };
}

function byOrder(a: LeftOut, b: LeftOut): number {
  return (
    a.currency.localeCompare(b.currency) ||
    REASON_ORDER.indexOf(a.why) - REASON_ORDER.indexOf(b.why)
  );
}

function isLeftOut(flow: FlowTotal["flow"]): flow is LeftOutFlow {
  return flow !== "spending" && flow !== "refund" && flow !== "income";
}
