import { addMonths } from "../../src/domain/day.ts";
import type { UsualFacts } from "../../src/domain/usual.ts";
import type { Report } from "../../src/domain/report.ts";
import { makeTotal } from "../support/make-total.ts";
import { makeFacts } from "../support/make-report.ts";
import { buildReport } from "../../src/domain/build-report.ts";
import type { FlowTotal } from "../../src/domain/sums.ts";

export const NOVEMBER = { name: "month", first: "2026-11-01", last: "2026-11-22" } as const;
export const total = makeTotal;

export const OCTOBER = { first: "2026-10-01", last: "2026-10-22", kind: "same-days" } as const;

/** The months before November with these totals, and those of the days after them; newest first. */
export function monthsBefore(
  totals: readonly FlowTotal[][],
  rests: readonly (readonly FlowTotal[])[],
): UsualFacts {
  return {
    unit: "month",
    least: 3,
    spans: totals.map((rows, index) => ({
      first: addMonths(OCTOBER.first, -index),
      isShort: false,
      totals: rows,
      rest: rests[index] ?? [],
    })),
  };
}

export function built(totals: readonly FlowTotal[], dataSince: string | null): Report {
  return buildReport(makeFacts({ period: NOVEMBER, totals, dataSince }));
}
