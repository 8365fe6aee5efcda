import type { Breakdown } from "../../domain/breakdown.ts";
import type { PartSum } from "../../domain/build-breakdown.ts";
import { budgetKey, type Budget, type BudgetState } from "../../domain/budgets/budget.ts";
import { buildTrend, firstDayOfMonths, monthsUpTo } from "../../domain/build-series.ts";
import { knownCategoryId, topLevelOf } from "../../domain/category.ts";
import { judgedCategory } from "../../domain/judged.ts";
import { hasBelow } from "../../domain/scope-label.ts";
import type { Calendar } from "../../domain/period.ts";
import type { CategoryTrend } from "../../domain/series.ts";
import type { Sum } from "../ports/transactions.ts";
import { comparedBreakdown, comparedSumsIn } from "./compared-sums.ts";
import { loadUsual } from "./load-usual.ts";
import type { ReportLocation, ScreenOf } from "./report-location.ts";
import type { ReportRequest } from "./report-request.ts";

/** What was spent in a category: by subcategory in the period, and month by month. */
export interface CategoryData {
  readonly breakdown: Breakdown;
  readonly trend: CategoryTrend;
  /** The category's budget in this currency, where the period is the running month. */
  readonly budget: BudgetState | null;
}

export async function loadCategory(
  request: ReportRequest,
  location: ReportLocation<ScreenOf<"category">>,
): Promise<CategoryData> {
  const { topCategoryId } = location.screen;
  const only = { topCategoryId };
  const [sums, trend, usual, budgets] = await Promise.all([
    comparedSumsIn(request, location, { by: ["categoryId"], only }),
    loadTrend(request, location),
    loadUsual(request, location),
    request.budgets(),
  ]);
  const partOf = (sum: Sum<"categoryId" | "accountId">) => categoryPart(sum, topCategoryId);
  const of = { kind: "category", topCategoryId } as const;
  const breakdown = withOwnNames(comparedBreakdown(of, location, sums, partOf));
  const { today } = request.calendar;
  const judged = usual && judgedCategory(usual, topCategoryId, { period: location.period, today });
  const spent = { categoryId: topCategoryId, spentMinor: breakdown.total };
  return {
    breakdown: { ...breakdown, ...(judged && { judged }) },
    trend,
    budget: runningBudget(budgets, spent, location, request.calendar),
  };
}

function runningBudget(
  budgets: readonly Budget[],
  spent: Pick<BudgetState, "categoryId" | "spentMinor">,
  { period, currency }: Pick<ReportLocation, "period" | "currency">,
  calendar: Calendar,
): BudgetState | null {
  const { first, last } = calendar.months.of(calendar.today);
  const budget = budgets.find(
    (one) => one.categoryId === spent.categoryId && one.currency === currency,
  );
  if (period.name !== "month" || !budget) return null;
  const { limitMinor } = budget;
  return { ...spent, key: budgetKey(spent), currency, limitMinor, period: { first, last } };
}

async function loadTrend(
  { user, calendar, figures, ...request }: ReportRequest,
  { period, currency, screen: { topCategoryId } }: ReportLocation<ScreenOf<"category">>,
): Promise<CategoryTrend> {
  const { today } = calendar;
  const [dataSince, coverage] = await Promise.all([request.dataSince(), request.coverage()]);
  const months = monthsUpTo(calendar, dataSince, period.last);
  const span = { first: firstDayOfMonths(months, today), last: today, only: { topCategoryId } };
  const sums = await figures.sumsByMonth(user.id, span, ["accountId"]);
  return buildTrend(
    months,
    sums.filter((sum) => sum.currency === currency),
    { topCategoryId, categoryId: topCategoryId, currency, today, dataSince, coverage, period },
  );
}

/** Names a category's own transactions as such, beside those of other categories. */
export function withOwnNames(breakdown: Breakdown): Breakdown {
  const { parts } = breakdown;
  if (parts.length < 2) return breakdown;
  return {
    ...breakdown,
    parts: parts.map((part) => {
      const { label } = part;
      return label.kind === "category" && hasBelow(label.categoryId)
        ? { ...part, label: { ...label, isOwn: true } }
        : part;
    }),
  };
}

/** The sum of a category as a part. */
export function categoryPart(
  { categoryId, accountId, flow, minor, count }: Sum<"categoryId" | "accountId">,
  topCategoryId?: string,
): PartSum {
  const known = knownCategoryId(categoryId);
  return {
    accountId,
    key: known,
    label: { kind: "category", categoryId: known },
    topCategoryId: topCategoryId ?? topLevelOf(known),
    flow,
    minor,
    count,
  };
}
