import { INCOME } from "./category.ts";
import { addDays, type Day } from "./day.ts";
import { namedPeriod, wholeAround, type Calendar } from "./period.ts";
import { type Report } from "./report.ts";
import { buildReport } from "./build-report.ts";
import type { FlowTotal } from "./sums.ts";
import { usualSpans } from "./usual-spans.ts";

/** Example figures: top-level category, spending, what is usual; in cents. */
const SPENT: readonly (readonly [topCategoryId: string, minor: number, usual: number])[] = [
  ["17000000", 185_000, 185_000],
  ["10000000", 142_380, 128_940],
  ["11000000", 87_250, 103_610],
  ["19000000", 41_990, 38_720],
  ["18000000", 29_870, 29_870],
  ["08000000", 23_540, 51_200],
];
const RECEIVED = 620_000;

/** The categories whose spending is fixed: housing and health. */
const FIXED: ReadonlySet<string> = new Set(["17000000", "18000000"]);

/** A report of example figures for users without a bank: last month, against what is usual. */
export function exampleReport(calendar: Calendar): Report {
  const period = namedPeriod("last-month", calendar);
  const { months } = calendar;
  const before = [...SPENT.map(([id, , minor]) => spending(id, minor)), income()];
  const usual = usualSpans(period, calendar);
  return buildReport({
    period,
    today: calendar.today,
    totals: [...SPENT.map(([id, minor]) => spending(id, minor)), income()],
    before: {
      days: { ...wholeAround("month", addDays(period.first, -1), months), kind: "whole" },
      totals: before,
    },
    usual: usual && {
      ...usual,
      spans: usual.spans.map((span) => ({ ...span, totals: before, rest: [] })),
    },
    future: [],
    biggest: [],
    toCome: null,
    nearest: null,
    reach: [],
    dataSince: FIRST_DAY,
    coverage: [],
    budgets: [],
  });
}

/** Before every month. */
const FIRST_DAY: Day = "0000-01-01";

function spending(topCategoryId: string, minor: number): FlowTotal {
  const isFixed = FIXED.has(topCategoryId);
  return total({ topCategoryId, minor, isFixed, flow: "spending", direction: "out" });
}

function income(): FlowTotal {
  return total({
    topCategoryId: INCOME,
    minor: RECEIVED,
    isFixed: false,
    flow: "income",
    direction: "in",
  });
}

function total(
  given: Pick<FlowTotal, "topCategoryId" | "minor" | "isFixed" | "flow" | "direction">,
): FlowTotal {
  return { ...given, accountId: "example", currency: "BRL", count: 1 };
}
