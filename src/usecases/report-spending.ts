import { parsePeriod } from "../domain/period.ts";
import type { Report } from "../domain/report.ts";
import type { User } from "../domain/user.ts";
import { calendarOf } from "./calendar-of.ts";
import { reportPeriod, type ReportPorts } from "./report-period.ts";

export type ReportAnswer =
  | { readonly kind: "report"; readonly report: Report }
  | { readonly kind: "unknown-period" }
  /** None of the period's days has come yet. */
  | { readonly kind: "future" }
  | { readonly kind: "no-bank" }
  /** A bank is connected, and nothing of it has arrived yet. */
  | { readonly kind: "fetching"; readonly bank: string };

/** Answers `/report <period>`: the person's words in, a report or the reason why there is none out. */
export async function reportSpending(
  ports: ReportPorts,
  user: User,
  periodText: string,
): Promise<ReportAnswer> {
  const answer = parsePeriod(periodText, calendarOf(ports, user));
  if (answer.kind === "unknown") return { kind: "unknown-period" };
  if (answer.kind === "future") return answer;
  const items = await ports.items.ofUser(user.id);
  const [first] = items;
  if (!first) return { kind: "no-bank" };
  if (items.every((item) => item.marks.syncedAt === null))
    return { kind: "fetching", bank: first.bank };
  return { kind: "report", report: await reportPeriod(ports, user, answer.period) };
}
