import type { LeftOutFlow } from "./flow.ts";
import { groupBy } from "./group-by.ts";
import type { Currency } from "./money.ts";
import type { FlowTotal } from "./report.ts";

/** Why money that moved counts as neither spent nor received. */
export type LeftOutReason = LeftOutFlow | "future-instalment";

/** Such money of one reason and currency. Minor units, whichever way it moved. */
export interface LeftOut {
  readonly why: LeftOutReason;
  readonly currency: Currency;
  readonly minor: number;
  readonly count: number;
}

const ORDER: readonly LeftOutReason[] = [
  "bill-payment",
  "own-transfer",
  "investment",
  "loan",
  "ignored",
  "future-instalment",
];

/** What a report leaves out, by currency and reason. `future` is dated after today. */
export function leftOutOf(totals: readonly FlowTotal[], future: readonly FlowTotal[]): LeftOut[] {
  const moved = totals.flatMap(({ flow, currency, minor, count }) =>
    isLeftOut(flow) ? [{ why: flow, currency, minor, count }] : [],
  );
  const toCome = future.flatMap(({ flow, currency, minor, count }) =>
    flow === "spending" ? [{ why: "future-instalment" as const, currency, minor, count }] : [],
  );
  const groups = groupBy<LeftOut, string>([...moved, ...toCome], (row) => row.currency + row.why);
  return [...groups.values()]
    .flatMap((group) => group.slice(0, 1).map((row) => summed(row, group)))
    .sort(byOrder);
}

function summed(row: LeftOut, group: readonly LeftOut[]): LeftOut {
  const sum = (field: "minor" | "count") => group.reduce((all, one) => all + one[field], 0);
  return { ...row, minor: sum("minor"), count: sum("count") };
}

function byOrder(a: LeftOut, b: LeftOut): number {
  return a.currency.localeCompare(b.currency) || ORDER.indexOf(a.why) - ORDER.indexOf(b.why);
}

function isLeftOut(flow: FlowTotal["flow"]): flow is LeftOutFlow {
  return flow !== "spending" && flow !== "refund" && flow !== "income";
}
