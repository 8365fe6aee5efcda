import type { BankItem } from "../../domain/bank-item.ts";
import { parsePeriod } from "../../domain/periods/parse-period.ts";
import type { DatedReport } from "../../domain/report.ts";
import type { User } from "../../domain/user.ts";
import { latestConnectionAttemptOf } from "../banks/banks-of.ts";
import { knownPeriod } from "../kept/known-period.ts";
import { sinceData } from "./since-data.ts";
import { reportPeriod } from "./report-period.ts";
import { createReportRequest, type ReportPorts } from "./report-request.ts";

export type ReportAnswer =
  | ({ readonly kind: "report" } & DatedReport)
  | { readonly kind: "unknown-period" }
  /** None of the period's days has come yet. */
  | { readonly kind: "future" }
  /** No bank has delivered yet; `attempt` is the latest one that may still do so. */
  | { readonly kind: "no-bank"; readonly attempt: BankItem | null };

/** Answers `/report <period>`: the report of the period, or the reason why there is none. */
export async function reportSpending(
  ports: ReportPorts,
  user: User,
  periodText: string,
): Promise<ReportAnswer> {
  const request = createReportRequest(ports, user);
  const { calendar } = request;
  const answer = parsePeriod(periodText, calendar);
  if (answer.kind === "unknown") return { kind: "unknown-period" };
  if (answer.kind === "future") return answer;
  if (!(await request.hasFigures()))
    return { kind: "no-bank", attempt: latestConnectionAttemptOf(await request.items()) };
  const period = await knownPeriod(await sinceData(answer.period, request), request);
  return { kind: "report", report: await reportPeriod(request, period), calendar };
}
