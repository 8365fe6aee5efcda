import type { Day } from "../../domain/day.ts";
import { EARLIEST_MONTH_DAY } from "../../domain/months.ts";
import type { ReportRequest } from "./report-request.ts";

/** Days as they are told: those that were said to be all there are begin with the first data. */
export async function sinceData<Days extends { readonly first: Day }>(
  days: Days,
  request: Pick<ReportRequest, "dataSince">,
): Promise<Days> {
  if (days.first !== EARLIEST_MONTH_DAY) return days;
  return { ...days, first: (await request.dataSince()) ?? days.first };
}
