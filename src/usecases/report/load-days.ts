import { buildDaySeries } from "../../domain/build-series.ts";
import { judgedSpending } from "../../domain/judged.ts";
import type { DaySeries } from "../../domain/series.ts";
import { comparedSumsIn } from "./compared-sums.ts";
import { loadUsual } from "./load-usual.ts";
import type { ReportLocation } from "./report-location.ts";
import type { ReportRequest } from "./report-request.ts";

/** What was spent day by day. */
export async function loadDays(
  request: ReportRequest,
  location: ReportLocation,
): Promise<DaySeries> {
  const { period, currency } = location;
  const { today } = request.calendar;
  const [{ now, ...sums }, usual] = await Promise.all([
    comparedSumsIn(request, location, { by: ["day"] }),
    loadUsual(request, location),
  ]);
  const series = buildDaySeries({ period, currency, sums: now, ...sums });
  return { ...series, ...(usual && { judged: judgedSpending(usual, { period, today }) }) };
}
