import { buildMonthSeries, firstDayOfMonths, monthsUpTo } from "../../domain/build-series.ts";
import type { MonthSeries } from "../../domain/series.ts";
import type { ReportLocation } from "./report-location.ts";
import type { ReportRequest } from "./report-request.ts";

/** What was spent and received in each of the last twelve months. */
export async function loadMonths(
  { user, calendar, figures, ...request }: ReportRequest,
  { currency, period }: ReportLocation,
): Promise<MonthSeries> {
  const { today } = calendar;
  const [dataSince, coverage] = await Promise.all([request.dataSince(), request.coverage()]);
  const months = monthsUpTo(calendar, dataSince);
  const span = { first: firstDayOfMonths(months, today), last: today };
  const sums = await figures.sumsByMonth(user.id, span, ["accountId"]);
  const own = sums.filter((sum) => sum.currency === currency);
  return buildMonthSeries(months, own, { currency, today, dataSince, coverage, period });
}
