import { assumedCount } from "../../domain/left-out.ts";
import type { Report } from "../../domain/report.ts";
import type { ReportLocation } from "./report-location.ts";
import { reportPeriod } from "./report-period.ts";
import type { ReportRequest } from "./report-request.ts";

/** A report, and how many transactions were left out though neither the bank nor the user said so. */
export interface LeftOutReport {
  readonly report: Report;
  readonly assumed: number;
}

export async function loadLeftOut(
  request: ReportRequest,
  { period }: ReportLocation,
): Promise<LeftOutReport> {
  const by = ["direction", "bankCategoryId", "categorySource"] as const;
  const [report, sums] = await Promise.all([
    reportPeriod(request, period),
    request.figures.sums(request.user.id, period, by),
  ]);
  return { report, assumed: assumedCount(sums) };
}
