import { ChatBlockedError } from "../errors.ts";
import type { JobHandlers } from "./run-job.ts";
import { findDueBills } from "../usecases/alerts/find-due-bills.ts";
import { sendAlerts } from "../usecases/alerts/send-alerts.ts";
import { followCash } from "../usecases/cash/follow-cash.ts";
import { forgetUser } from "../usecases/deletion/forget-user.ts";
import type { JobOutcome } from "../usecases/jobs/job.ts";
import { applyTeaching } from "../usecases/teaching/apply-teaching.ts";
import type { Ports } from "../usecases/ports.ts";
import { letGo } from "../usecases/kept/let-go.ts";
import { recomputeDays } from "../usecases/decisions/recompute-days.ts";
import { confirmDeletion } from "../usecases/deletion/confirm-deletion.ts";
import { syncItem } from "../usecases/sync/sync-item.ts";
import { notifyItemStatus } from "../usecases/notices/notify-item-status.ts";
import { announceSummaries } from "../usecases/summaries/announce-summaries.ts";
import { answerRefresh } from "../usecases/refresh/answer-refresh.ts";
import { sendFirstReport } from "../usecases/connect/send-first-report.ts";

/** The use case of each kind of job. */
export function jobHandlers(ports: Ports, registerWebhook: () => Promise<JobOutcome>): JobHandlers {
  return {
    "sync-item": ({ itemId }) => syncItem(ports, itemId),
    "send-first-report": ({ itemId }) => unlessBlocked(sendFirstReport(ports, itemId)),
    "notify-item-status": ({ itemId }) => unlessBlocked(notifyItemStatus(ports, itemId)),
    "announce-summaries": ({ userId }) => unlessBlocked(announceSummaries(ports, userId)),
    "answer-refresh": ({ refreshId }) => unlessBlocked(answerRefresh(ports, refreshId)),
    "forget-user": ({ userId }) => forgetUser(ports, userId),
    "confirm-deletion": ({ confirmationId }) =>
      unlessBlocked(confirmDeletion(ports, confirmationId)),
    "recompute-days": ({ userId }) => recomputeDays(ports, userId),
    "let-go": ({ userId }) => letGo(ports, userId),
    "apply-teaching": ({ userId }) => applyTeaching(ports, userId),
    "find-due-bills": ({ userId }) => findDueBills(ports, userId),
    "follow-cash": ({ userId }) => unlessBlocked(followCash(ports, userId)),
    "send-alerts": ({ userId }) => unlessBlocked(sendAlerts(ports, userId)),
    "send-summaries": async () => ({ kind: "done" }),
    "register-webhook": registerWebhook,
  };
}

/** A user who blocked the bot receives no message, so the job is done: a retry would change nothing. */
async function unlessBlocked(work: Promise<JobOutcome>): Promise<JobOutcome> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ChatBlockedError) return { kind: "done" };
    throw error;
  }
}
