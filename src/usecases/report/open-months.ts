import { buildMonthSeries, firstDayOfMonths, monthsUpTo } from "../../domain/build-series.ts";
import type { ReportLocation } from "./report-location.ts";
import type { MonthSeries } from "../../domain/series.ts";
import type { User } from "../../domain/user.ts";
import { calendarOf } from "../calendar-of.ts";
import { findCoverage } from "./find-coverage.ts";
import type { ReportPorts } from "./report-period.ts";

/** What was spent and received in each of the last twelve months. */
export async function openMonths(
  ports: ReportPorts,
  user: User,
  { currency }: ReportLocation,
): Promise<MonthSeries> {
  const calendar = calendarOf(ports, user);
  const { today } = calendar;
  const [dataSince, coverage] = await Promise.all([
    ports.transactions.firstDay(user.id),
    findCoverage(ports, user),
  ]);
  const months = monthsUpTo(calendar, dataSince);
  const span = { first: firstDayOfMonths(months, today), last: today };
  const sums = await ports.transactions.sums(user.id, span, ["day", "accountId"]);
  const own = sums.filter((sum) => sum.currency === currency);
  return buildMonthSeries(months, own, { currency, today, dataSince, coverage });
}
