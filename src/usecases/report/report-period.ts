import { buildReport } from "../../domain/build-report.ts";
import { isCounted } from "../../domain/coverage.ts";
import { nearestPeriod } from "../../domain/nearest-period.ts";
import type { Period } from "../../domain/period.ts";
import type { Expense, Report } from "../../domain/report.ts";
import { transactionKey } from "../../domain/transaction-key.ts";
import type { FlowTotal } from "../../domain/sums.ts";
import { titleOf, type Transaction } from "../../domain/transaction.ts";
import { findDataReach } from "./find-data-reach.ts";
import type { ReportRequest } from "./report-request.ts";
import { reportSums } from "./report-sums.ts";

/** What a user spent and received in a period. */
export async function reportPeriod(request: ReportRequest, period: Period): Promise<Report> {
  const { user, calendar } = request;
  const [{ dated, monthEnd, ...sums }, biggest, reach, dataSince, coverage, series, budgets] =
    await Promise.all([
      reportSums(request, period),
      request.figures.largestExpenses(user.id, period),
      findDataReach(request),
      request.dataSince(),
      request.coverage(),
      request.recurring(),
      request.budgets(),
    ]);
  return buildReport({
    ...sums,
    period,
    today: calendar.today,
    biggest: biggest.map(expenseOf),
    toCome: monthEnd === null ? null : { series, dated, today: calendar.today, monthEnd },
    nearest: sums.totals.some(hasAmount) ? null : await findNearest(request, period),
    reach,
    dataSince,
    coverage,
    budgets,
  });
}

async function findNearest(
  { user, calendar, figures }: ReportRequest,
  period: Period,
): Promise<Period | null> {
  const days = await figures.nearestDays(user.id, period, calendar.today);
  return nearestPeriod(period, days, calendar);
}

function hasAmount(total: FlowTotal): boolean {
  return isCounted(total) && total.minor !== 0;
}

function expenseOf(row: Transaction): Expense & Pick<Transaction, "currency"> {
  const { day, minor, topCategoryId, currency } = row;
  return { key: transactionKey(row), day, minor, topCategoryId, currency, title: titleOf(row) };
}
