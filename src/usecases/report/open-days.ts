import { buildDaySeries } from "../../domain/build-series.ts";
import type { ReportLocation } from "./report-location.ts";
import type { DaySeries } from "../../domain/series.ts";
import type { User } from "../../domain/user.ts";
import type { ReportPorts } from "./report-period.ts";
import { comparedSumsIn } from "./compared-sums.ts";

/** What was spent day by day. */
export async function openDays(
  ports: ReportPorts,
  user: User,
  location: ReportLocation,
): Promise<DaySeries> {
  const { now, before, dataSince, coverage } = await comparedSumsIn(ports, user, location, {
    by: ["day"],
  });
  const { period, currency } = location;
  return buildDaySeries({ period, currency, sums: now, before, dataSince, coverage });
}
