import { monthCard, type MonthCard } from "../../domain/month-card.ts";
import { periodAround } from "../../domain/period.ts";
import type { Day } from "../../domain/day.ts";
import type { ReportLocation } from "./report-location.ts";
import { reportPeriod } from "./report-period.ts";
import type { ReportRequest } from "./report-request.ts";

/** What a card says of days and shops needs single movements. */
function movementsSince({ kept }: ReportRequest["user"], dataSince: Day | null): Day | null {
  return kept !== null && dataSince !== null && dataSince < kept.from ? kept.from : dataSince;
}

/** The card of the month that the period ends in. */
export async function loadCard(
  request: ReportRequest,
  { period, currency }: ReportLocation,
): Promise<MonthCard> {
  const { user, calendar, figures } = request;
  const month = calendar.months.of(period.last);
  const [report, days, merchants, dataSince] = await Promise.all([
    reportPeriod(request, periodAround("month", month.first, calendar)),
    figures.sums(user.id, month, ["day"]),
    figures.sums(user.id, month, ["merchant", "topCategoryId"]),
    request.dataSince(),
  ]);
  const isOwn = (one: { readonly currency: string }) => one.currency === currency;
  return monthCard({
    month,
    today: calendar.today,
    dataSince: movementsSince(user, dataSince),
    spending: report.sections.find(isOwn) ?? null,
    days: days.filter(isOwn),
    merchants: merchants.filter(isOwn),
  });
}
