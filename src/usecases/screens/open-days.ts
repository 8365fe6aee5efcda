import { buildDaySeries } from "../../domain/build-series.ts";
import type { ReportPlace } from "../../domain/report-place.ts";
import type { DaySeries } from "../../domain/series.ts";
import type { User } from "../../domain/user.ts";
import type { ReportPorts } from "../report-period.ts";
import { comparedSumsIn } from "../compared-sums.ts";

/** What was spent day by day. */
export async function openDays(
  ports: ReportPorts,
  user: User,
  place: ReportPlace,
): Promise<DaySeries> {
  const { now, before, dataSince, coverage } = await comparedSumsIn(ports, user, place, {
    by: ["day"],
  });
  const { period, currency } = place;
  return buildDaySeries({ period, currency, sums: now, before, dataSince, coverage });
}
