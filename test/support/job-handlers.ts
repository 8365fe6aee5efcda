import type { JobHandlers } from "../../src/jobs/run-job.ts";
import type { Job, JobOutcome } from "../../src/usecases/job.ts";

/** Handlers that all do the same. */
export function handlersFor(handle: (job: Job) => Promise<JobOutcome>): JobHandlers {
  return {
    "sync-item": handle,
    "welcome-item": handle,
    "tell-item": handle,
    "tell-refresh": handle,
    "tell-summaries": handle,
    "forget-user": handle,
    "say-farewell": handle,
    "redate-user": handle,
    "send-summaries": handle,
    "register-webhook": handle,
  };
}
