import type { JobHandlers } from "../../src/jobs/run-job.ts";
import type { Job, JobOutcome } from "../../src/usecases/jobs/job.ts";

/** Handlers that all do the same. */
export function handlersFor(handle: (job: Job) => Promise<JobOutcome>): JobHandlers {
  return {
    "sync-item": handle,
    "send-first-report": handle,
    "notify-item-status": handle,
    "answer-refresh": handle,
    "announce-summaries": handle,
    "forget-user": handle,
    "confirm-deletion": handle,
    "recompute-days": handle,
    "let-go": handle,
    "apply-teaching": handle,
    "find-due-bills": handle,
    "follow-cash": handle,
    "send-alerts": handle,
    "send-summaries": handle,
    "register-webhook": handle,
  };
}
