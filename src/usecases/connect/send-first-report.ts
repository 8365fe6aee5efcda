import type { BankItem } from "../../domain/bank-item.ts";
import { namedPeriod, type NamedPeriod } from "../../domain/period.ts";
import type { DatedReport } from "../../domain/report.ts";
import type { User } from "../../domain/user.ts";
import type { JobOutcome } from "../jobs/job.ts";
import { mayNotify } from "../users/may-serve.ts";
import type { Ports } from "../ports.ts";
import { rescheduleSummaries, type SchedulePorts } from "../summaries/reschedule-summaries.ts";
import { reportPeriod } from "../report/report-period.ts";
import { createReportRequest, type ReportPorts } from "../report/report-request.ts";
import { showFirstProgress } from "./show-first-progress.ts";

type FirstReportPorts = ReportPorts &
  SchedulePorts &
  Pick<Ports, "notices" | "chat" | "jobs" | "policy">;

/**
 * Ends the first sync of a bank in the chat: the progress message shows that it is done, and the first
 * report follows, once.
 */
export async function sendFirstReport(
  ports: FirstReportPorts,
  itemId: string,
): Promise<JobOutcome> {
  const item = await ports.items.byId(itemId);
  const user = item && (await ports.users.byId(item.userId));
  if (!item || !user || !mayNotify(ports, user) || item.deletionRequestedAt !== null)
    return { kind: "done" };
  // A synced bank without accounts has nothing to report.
  if ((await ports.accounts.ofItem(itemId)).length === 0) return { kind: "done" };
  const transactions = await ports.transactions.countOfItem(itemId);
  const report = await firstReport(ports, user);
  await showFirstProgress(ports, user, itemId, {
    kind: "done",
    bankName: item.bankName,
    transactions,
  });
  // From the first bank on; before the claim, so that a run killed here repeats it.
  if (user.nextSummaryAt === null) await rescheduleSummaries(ports, user);
  await sendReportOnce(ports, user, item, report);
  await ports.jobs.push({ kind: "announce-summaries", userId: user.id });
  return { kind: "done" };
}

async function sendReportOnce(
  { notices, chat, clock }: FirstReportPorts,
  user: User,
  { id: itemId, welcomedAt }: BankItem,
  report: DatedReport,
): Promise<void> {
  if (welcomedAt !== null) return;
  const key = { kind: "first-report", itemId, at: clock.now() } as const;
  let isClaimed = false;
  const claim = async () => (isClaimed = await notices.claim(key));
  try {
    await chat.sendReport(user, report, claim);
  } catch (error) {
    if (isClaimed) await notices.release(key);
    throw error;
  }
}

/** This month, or the last 30 days if the month has no transactions yet. */
async function firstReport(ports: FirstReportPorts, user: User): Promise<DatedReport> {
  const request = createReportRequest(ports, user);
  const { calendar } = request;
  const reportOf = (name: NamedPeriod) => reportPeriod(request, namedPeriod(name, calendar));
  const month = await reportOf("month");
  return { report: month.sections.length > 0 ? month : await reportOf("30d"), calendar };
}
