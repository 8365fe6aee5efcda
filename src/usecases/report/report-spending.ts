import type { BankItem } from "../../domain/bank-item.ts";
import { parsePeriod } from "../../domain/period.ts";
import type { Report } from "../../domain/report.ts";
import type { User } from "../../domain/user.ts";
import { banksOf, latestAttempt } from "../banks-of.ts";
import { calendarOf } from "../calendar-of.ts";
import { reportPeriod, type ReportPorts } from "./report-period.ts";

export type ReportAnswer =
  | { readonly kind: "report"; readonly report: Report }
  | { readonly kind: "unknown-period" }
  /** None of the period's days has come yet. */
  | { readonly kind: "future" }
  /** No bank has delivered yet; `attempt` is the latest one that may still do so. */
  | { readonly kind: "no-bank"; readonly attempt: BankItem | null };

/** Answers `/report <period>`: the user's words in, a report or the reason why there is none out. */
export async function reportSpending(
  ports: ReportPorts,
  user: User,
  periodText: string,
): Promise<ReportAnswer> {
  const answer = parsePeriod(periodText, calendarOf(ports, user));
  if (answer.kind === "unknown") return { kind: "unknown-period" };
  if (answer.kind === "future") return answer;
  const banks = await banksOf(ports, user.id);
  if (banks.length === 0) return { kind: "no-bank", attempt: await latestAttempt(ports, user.id) };
  return { kind: "report", report: await reportPeriod(ports, user, answer.period) };
}
