import type { Usual } from "../../domain/report.ts";
import { usualOf } from "../../domain/usual.ts";
import type { ReportLocation } from "./report-location.ts";
import type { ReportRequest } from "./report-request.ts";
import { reportSums } from "./report-sums.ts";

/** What is usual in the period of a location, in its currency; null where nothing is. */
export async function loadUsual(
  request: ReportRequest,
  { period, currency }: Pick<ReportLocation, "period" | "currency">,
): Promise<Usual | null> {
  const [{ totals, usual }, dataSince, coverage] = await Promise.all([
    reportSums(request, period),
    request.dataSince(),
    request.coverage(),
  ]);
  const now = totals.filter((row) => row.currency === currency && row.minor !== 0);
  return (usual && usualOf(currency, now, usual, { dataSince, coverage }))?.usual ?? null;
}
