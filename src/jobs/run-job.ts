import type { LogError } from "../usecases/ports/log-error.ts";
import { BankError } from "../errors.ts";
import type { Job, JobOutcome } from "../usecases/jobs/job.ts";
import type { Clock } from "../usecases/ports/clock.ts";
import { ABANDONED, type ClaimedJob, type JobStore } from "../usecases/ports/job-store.ts";
import type { Timers } from "../usecases/ports/timers.ts";
import { describeFailure } from "./describe-failure.ts";
import { keepLease } from "./keep-lease.ts";
import { retryDelay, type JobRetryPolicy } from "./retry-delay.ts";

/** The function that runs a job, by the kind of job. */
export type JobHandlers = {
  readonly [Kind in Job["kind"]]: (job: Extract<Job, { kind: Kind }>) => Promise<JobOutcome>;
};

export interface RunParts {
  readonly store: JobStore;
  readonly clock: Clock;
  readonly random: { fraction(): number };
  readonly logError: LogError;
  readonly timers: Pick<Timers, "start">;
  readonly retry: JobRetryPolicy;
  readonly leaseMs: number;
}

/**
 * Runs one claimed job and stores its outcome. Never throws: every failure is reported. False where the
 * store did not acknowledge the outcome, so that the job runs again once its lease has expired.
 */
export async function runJob(
  parts: RunParts,
  handlers: JobHandlers,
  claimed: ClaimedJob,
): Promise<boolean> {
  const { store, clock, logError, retry } = parts;
  // Never the key: its id would name a user in the log after their data were deleted.
  const where = `job ${claimed.job.kind}`;
  try {
    if (claimed.wasAbandoned && claimed.attempts > retry.maxAttempts) {
      // It never got as far as failing: most likely it crashes the process.
      await store.park(claimed.lease, clock.now(), ABANDONED);
      return true;
    }
    const stopKeeping = keepLease(parts, claimed);
    const result = await resultOf(handlers, claimed.job).finally(stopKeeping);
    if (result.kind === "failed") logError(result.error, where);
    const isOurs = await storeResult(parts, claimed, result);
    if (!isOurs) {
      logError(new Error("The lease ran out before the job was done"), where);
      // The worker that took the job over may have ended before our last write: one more run corrects it.
      await store.pushAll([claimed.job], clock.now());
    }
    return true;
  } catch (error) {
    logError(error, where);
    return false;
  }
}

type RunResult = JobOutcome | { readonly kind: "failed"; readonly error: unknown };

async function resultOf(handlers: JobHandlers, job: Job): Promise<RunResult> {
  try {
    // The compiler cannot see that the handler found by a job's kind takes that job.
    const handle = handlers[job.kind] as (job: Job) => Promise<JobOutcome>;
    return await handle(job);
  } catch (error) {
    return { kind: "failed", error };
  }
}

function storeResult(parts: RunParts, claimed: ClaimedJob, result: RunResult): Promise<boolean> {
  const { store, clock } = parts;
  const now = clock.now();
  switch (result.kind) {
    case "done":
      return store.finish(claimed.lease);
    case "again":
      return store.again(claimed.lease, new Date(now.getTime() + result.after));
    case "failed":
      return storeFailure(parts, claimed, result.error, now);
  }
}

function storeFailure(
  { store, retry, random }: RunParts,
  { lease, attempts }: ClaimedJob,
  error: unknown,
  now: Date,
): Promise<boolean> {
  const cause = describeFailure(error);
  // A rate limit is not the job's failure.
  const isPoisoned =
    attempts >= retry.maxAttempts && !(error instanceof BankError && error.code === "rate-limited");
  if (isPoisoned) return store.park(lease, now, cause);
  const delay = retryDelay(error, attempts, retry, () => random.fraction());
  return store.retry(lease, new Date(now.getTime() + delay), cause);
}
