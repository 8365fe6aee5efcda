import { buildMonthSeries, firstDayOfMonths, monthsUpTo } from "../../domain/build-series.ts";
import type { ReportPlace } from "../../domain/report-place.ts";
import type { MonthSeries } from "../../domain/series.ts";
import type { User } from "../../domain/user.ts";
import { calendarOf } from "../calendar-of.ts";
import type { ReportPorts } from "../report-period.ts";

/** What was spent and received in each of the last twelve months. */
export async function openMonths(
  ports: ReportPorts,
  user: User,
  { currency }: ReportPlace,
): Promise<MonthSeries> {
  const calendar = calendarOf(ports, user);
  const { today } = calendar;
  const months = monthsUpTo(calendar, await ports.transactions.firstDay(user.id));
  const span = { first: firstDayOfMonths(months, today), last: today };
  const sums = await ports.transactions.sums(user.id, span, ["day"]);
  const own = sums.filter((sum) => sum.currency === currency);
  return buildMonthSeries(months, own, { currency, today });
}
