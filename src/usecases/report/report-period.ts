import { addDays, type Day } from "../../domain/day.ts";
import { wholeAround, type Calendar, type Period } from "../../domain/period.ts";
import { buildReport } from "../../domain/build-report.ts";
import type { Expense, Report } from "../../domain/report.ts";
import { transactionKey } from "../../domain/transaction-key.ts";
import { titleOf, type Transaction } from "../../domain/transaction.ts";
import { comparedSums } from "./compared-sums.ts";
import { findDataReach } from "./find-data-reach.ts";
import type { LoaderPorts, ReportRequest } from "./report-request.ts";

/** After the last instalment. */
const LAST_DAY: Day = "9999-12-31";

/** What a user spent and received in a period. */
export async function reportPeriod(
  ports: LoaderPorts,
  request: ReportRequest,
  period: Period,
): Promise<Report> {
  const { transactions } = ports;
  const { user, calendar } = request;
  const by = ["topCategoryId", "direction", "isFixed"] as const;
  const toCome = { first: addDays(calendar.today, 1), last: LAST_DAY };
  const [sums, future, biggest, reach] = await Promise.all([
    comparedSums(ports, request, period, { by }),
    transactions.sums(user.id, toCome, [...by, "accountId"]),
    transactions.largestExpenses(user.id, period),
    findDataReach(request),
  ]);
  const { now, before, coverage, dataSince } = sums;
  return buildReport({
    period,
    totals: now,
    before: before && { days: before.days, totals: before.sums },
    coverage,
    future: period.last === calendar.today ? future : [],
    biggest: biggest.map(expenseOf),
    monthEnd: runningMonthEnd(period, calendar),
    reach,
    dataSince,
  });
}

function runningMonthEnd(period: Period, { today, months }: Calendar): Day | null {
  const month = wholeAround("month", today, months);
  return period.first === month.first && period.last === today ? month.last : null;
}

function expenseOf(row: Transaction): Expense & Pick<Transaction, "currency"> {
  const { day, minor, topCategoryId, currency } = row;
  return { key: transactionKey(row), day, minor, topCategoryId, currency, title: titleOf(row) };
}
