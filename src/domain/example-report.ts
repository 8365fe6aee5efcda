import { comparedDays } from "./compared-days.ts";
import { INCOME } from "./category.ts";
import { namedPeriod, type Calendar } from "./period.ts";
import { type Report } from "./report.ts";
import { buildReport } from "./build-report.ts";
import type { FlowTotal } from "./sums.ts";

/** Example figures: top-level category, spending, spending in the month before; in cents. */
const SPENT: readonly (readonly [topCategoryId: string, minor: number, before: number])[] = [
  ["17000000", 185_000, 185_000],
  ["10000000", 142_380, 128_940],
  ["11000000", 87_250, 103_610],
  ["19000000", 41_990, 38_720],
  ["18000000", 29_870, 29_870],
  ["08000000", 23_540, 51_200],
];
const RECEIVED = 620_000;

/**
 * A report of example figures for users without a bank: last month, compared with the month before
 * it.
 */
export function exampleReport(calendar: Calendar): Report {
  const period = namedPeriod("last-month", calendar);
  const days = comparedDays(period, calendar);
  return buildReport({
    period,
    totals: [...SPENT.map(([id, minor]) => spending(id, minor)), income()],
    before: { days, totals: [...SPENT.map(([id, , minor]) => spending(id, minor)), income()] },
    future: [],
    biggest: [],
    monthEnd: null,
    reach: [],
    dataSince: days.first,
    coverage: [],
  });
}

function spending(topCategoryId: string, minor: number): FlowTotal {
  return total({ topCategoryId, minor, flow: "spending", direction: "out" });
}

function income(): FlowTotal {
  return total({ topCategoryId: INCOME, minor: RECEIVED, flow: "income", direction: "in" });
}

function total(
  given: Pick<FlowTotal, "topCategoryId" | "minor" | "flow" | "direction">,
): FlowTotal {
  return { ...given, accountId: "example", currency: "BRL", isFixed: false, count: 1 };
}
