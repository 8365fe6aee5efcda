import { buildDaySeries } from "../../domain/build-series.ts";
import type { DaySeries } from "../../domain/series.ts";
import { comparedSumsIn } from "./compared-sums.ts";
import type { ReportLocation } from "./report-location.ts";
import type { LoaderPorts, ReportRequest } from "./report-request.ts";

/** What was spent day by day. */
export async function loadDays(
  ports: LoaderPorts,
  request: ReportRequest,
  location: ReportLocation,
): Promise<DaySeries> {
  const { period, currency } = location;
  const { now, ...sums } = await comparedSumsIn(ports, request, location, { by: ["day"] });
  return buildDaySeries({ period, currency, sums: now, ...sums });
}
