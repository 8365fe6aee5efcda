import { monthCard, type MonthCard } from "../../domain/month-card.ts";
import { periodAround } from "../../domain/period.ts";
import type { ReportLocation } from "./report-location.ts";
import { reportPeriod } from "./report-period.ts";
import type { LoaderPorts, ReportRequest } from "./report-request.ts";

/** The card of the month that the period ends in. */
export async function loadCard(
  ports: LoaderPorts,
  request: ReportRequest,
  { period, currency }: ReportLocation,
): Promise<MonthCard> {
  const { user, calendar } = request;
  const { transactions } = ports;
  const month = calendar.months.of(period.last);
  const [report, days, merchants, dataSince] = await Promise.all([
    reportPeriod(ports, request, periodAround("month", month.first, calendar)),
    transactions.sums(user.id, month, ["day"]),
    transactions.sums(user.id, month, ["merchant", "topCategoryId"]),
    request.dataSince(),
  ]);
  const isOwn = (one: { readonly currency: string }) => one.currency === currency;
  return monthCard({
    month,
    today: calendar.today,
    dataSince,
    spending: report.sections.find(isOwn) ?? null,
    days: days.filter(isOwn),
    merchants: merchants.filter(isOwn),
  });
}
