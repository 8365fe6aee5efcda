import type { Direction, LeftOutFlow } from "./flow.ts";
import { groupBy } from "./group-by.ts";
import type { Currency } from "./money.ts";
import type { FlowTotal } from "./sums.ts";

/** Why money that moved counts as neither spent nor received. */
export type LeftOutReason = LeftOutFlow | "future-instalment";

/** Such money of one reason and currency. */
export interface LeftOut {
  readonly why: LeftOutReason;
  readonly currency: Currency;
  /** Minor units, as a magnitude: what moved, once. */
  readonly minor: number;
  readonly count: number;
}

const REASON_ORDER: readonly LeftOutReason[] = [
  "bill-payment",
  "own-transfer",
  "returned",
  "investment",
  "loan",
  "ignored",
  "future-instalment",
];

/**
 * Money that moves between two of the user's accounts is told by both banks, as it leaves and as
 * it arrives, and money that came back went both ways. Where only one bank is connected, or only
 * one of the two lies within the days, the other one is missing.
 */
const TWO_SIDED: ReadonlySet<LeftOutReason> = new Set(["bill-payment", "own-transfer", "returned"]);

/** What a report leaves out, by currency and reason. `future` is dated after today. */
export function leftOutOf(totals: readonly FlowTotal[], future: readonly FlowTotal[]): LeftOut[] {
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

interface Moved extends LeftOut {
  readonly direction: Direction;
}

/** Of what is told twice, the side that tells more: nothing is counted double, and little is missed. */
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
