import { addDays, type Day } from "../domain/day.ts";
import { comparedDays } from "../domain/compared-days.ts";
import { wholeAround, type Calendar, type Period } from "../domain/period.ts";
import { buildReport, type Expense, type Report } from "../domain/report.ts";
import type { Transaction } from "../domain/transaction.ts";
import type { User } from "../domain/user.ts";
import { calendarOf } from "./calendar-of.ts";
import { findReach } from "./find-reach.ts";
import type { Ports } from "./ports.ts";

export type ReportPorts = Pick<
  Ports,
  "transactions" | "items" | "accounts" | "clock" | "workingDays"
>;

/** No instalment lies further ahead. */
const LAST_DAY: Day = "9999-12-31";

/** What a person spent and received in a period, read from the stored decisions. */
export async function reportPeriod(
  ports: ReportPorts,
  user: User,
  period: Period,
): Promise<Report> {
  const calendar = calendarOf(ports, user);
  const { transactions } = ports;
  const compared = comparedDays(period, calendar);
  const sums = (span: { first: Day; last: Day }) =>
    transactions.sums(user.id, span, ["topCategoryId", "direction"]);
  const [totals, before, future, biggest, dataSince, reach] = await Promise.all([
    sums(period),
    sums(compared),
    sums({ first: addDays(calendar.today, 1), last: LAST_DAY }),
    transactions.biggest(user.id, period),
    transactions.firstDay(user.id),
    findReach(ports, user),
  ]);
  const isCovered = dataSince !== null && dataSince <= compared.first;
  return buildReport({
    period,
    totals,
    before: isCovered ? { days: compared, totals: before } : null,
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
  return { day, minor, topCategoryId, currency, title: row.merchant ?? row.description };
}
