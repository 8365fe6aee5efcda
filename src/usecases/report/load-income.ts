import type { Breakdown } from "../../domain/breakdown.ts";
import { spendingOf } from "../../domain/flow.ts";
import { judgedIncome } from "../../domain/judged.ts";
import { comparedBreakdown, comparedSumsIn } from "./compared-sums.ts";
import { categoryPart, withOwnNames } from "./load-category.ts";
import { loadUsual } from "./load-usual.ts";
import type { ReportLocation } from "./report-location.ts";
import type { ReportRequest } from "./report-request.ts";

/** What was received in the period, by category, and what was spent in it (minor units). */
export interface IncomeData {
  readonly breakdown: Breakdown;
  readonly spent: number;
}

export async function loadIncome(
  request: ReportRequest,
  location: ReportLocation,
): Promise<IncomeData> {
  const [sums, usual] = await Promise.all([
    comparedSumsIn(request, location, { by: ["categoryId"] }),
    loadUsual(request, location),
  ]);
  const spent = sums.now.reduce((sum, { flow, minor }) => sum + (spendingOf(flow, minor) ?? 0), 0);
  const partOf = (sum: (typeof sums.now)[number]) => categoryPart(sum);
  const breakdown = comparedBreakdown({ kind: "income" }, location, sums, partOf);
  const { today } = request.calendar;
  const judged = usual && judgedIncome(usual, { period: location.period, today });
  return { breakdown: { ...withOwnNames(breakdown), ...(judged && { judged }) }, spent };
}
