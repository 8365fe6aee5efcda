import { createMonths, CALENDAR_MONTH } from "../../src/domain/months.ts";
import type { CategoryTrend, MonthSeries } from "../../src/domain/series.ts";

const months = createMonths(CALENDAR_MONTH, () => true);
const lastTwelve = Array.from({ length: 12 }, (_, index) =>
  months.named(index === 0 ? "2025-12" : `2026-${String(index).padStart(2, "0")}`),
);

const MONTH_TOTALS: MonthSeries["months"] = lastTwelve.map((month, index) => ({
  month,
  isRunning: index === 11,
  isWhole: index !== 11,
  isShown: index === 11,
  spent:
    [912_300, 640_120, 701_980, 655_400, 598_730, 720_010, 689_900, 811_250, 577_300, 0, 0][
      index
    ] || 629_061 + index * 3_000,
  received: index === 0 ? 1_700_000 : index === 11 ? 425_000 : 850_000,
}));

/** The series of some months, with what was left over all of them. */
export function monthSeriesOf(months: MonthSeries["months"], currency = "BRL"): MonthSeries {
  const over = months.filter(({ isRunning }) => !isRunning);
  const sum = (field: "spent" | "received") => over.reduce((all, one) => all + one[field], 0);
  const leftOut = months.find(({ isRunning }) => isRunning)?.month ?? null;
  const totals = { spent: sum("spent"), received: sum("received") };
  const balance = { leftOut, months: over.length, ...totals };
  const isBalanced = months.some(({ isWhole }) => isWhole);
  const recent = over.slice(-5).map(({ spent }) => spent);
  const usual = over.length < 5 ? null : (recent.toSorted((a, b) => a - b)[2] ?? null);
  return { currency, months, balance: isBalanced ? balance : null, usual };
}

export const MONTHS = monthSeriesOf(MONTH_TOTALS);

export const TREND: CategoryTrend = {
  topCategoryId: "19000000",
  categoryId: "19000000",
  currency: "BRL",
  usual: 72_600,
  months: lastTwelve.map((month, index) => ({
    month,
    isRunning: index === 11,
    isWhole: index !== 11,
    isShown: index === 11,
    minor:
      [88_120, 61_000, 70_200, 55_000, -4_000, 92_300, 75_000, 0, 81_000, 66_000, 70_120][index] ??
      73_290,
  })),
};
