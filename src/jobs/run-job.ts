import type { LogError } from "../usecases/ports/log-error.ts";
import { BankError } from "../errors.ts";
import type { Job, JobOutcome } from "../usecases/jobs/job.ts";
import type { Clock } from "../usecases/ports/clock.ts";
import { ABANDONED, type ClaimedJob, type JobStore } from "../usecases/ports/job-store.ts";
import type { Timers } from "../usecases/ports/timers.ts";
import type { Traces } from "../usecases/ports/traces.ts";
import { describeFailure } from "./describe-failure.ts";
import { keepLease } from "./keep-lease.ts";
import { retryDelay, type JobRetryPolicy } from "./retry-delay.ts";

/** The function that runs a job, by the kind of job. */
export type JobHandlers = {
  readonly [Kind in Job["kind"]]: (job: Extract<Job, { kind: Kind }>) => Promise<JobOutcome>;
};

/** One run of a job, as it ended. */
export interface JobRun {
  readonly kind: Job["kind"];
  /** `lost`: the lease ran out before the end, or the store did not acknowledge it. */
  readonly outcome: "done" | "again" | "failed" | "parked" | "lost";
  readonly attempts: number;
  /** In milliseconds. */
  readonly ms: number;
}

export interface RunParts {
  readonly store: JobStore;
  readonly clock: Clock;
  readonly random: { id(): string; fraction(): number };
  readonly logError: LogError;
  readonly timers: Pick<Timers, "start" | "now">;
  readonly retry: JobRetryPolicy;
  readonly leaseMs: number;
  readonly traces: Traces;
  /** Called at the end of each run, under the trace of the job. */
  readonly onRun: (run: JobRun) => void;
}

/**
 * Runs one claimed job under its trace and stores its outcome. Never throws: every failure but a rate limit
 * is reported. False where the store did not acknowledge the outcome, so that the job runs again once its lease has
 * expired.
 */
export async function runJob(
  parts: RunParts,
  handlers: JobHandlers,
  claimed: ClaimedJob,
): Promise<boolean> {
  const { traces, random, timers } = parts;
  // A job that nobody asked for, as of the hourly task, begins a trace of its own.
  const trace = claimed.trace ?? `j${random.id().slice(0, 8)}`;
  return traces.run(trace, async () => {
    const begun = timers.now();
    const { outcome, isAcknowledged } = await runToItsEnd(parts, handlers, claimed);
    const { job, attempts } = claimed;
    parts.onRun({ kind: job.kind, outcome, attempts, ms: timers.now() - begun });
    return isAcknowledged;
  });
}

interface RunEnd {
  readonly outcome: JobRun["outcome"];
  readonly isAcknowledged: boolean;
}

async function runToItsEnd(
  parts: RunParts,
  handlers: JobHandlers,
  claimed: ClaimedJob,
): Promise<RunEnd> {
  const { store, clock, logError, retry } = parts;
  // Never the key: its id would name a user in the log after their data were deleted.
  const where = `job ${claimed.job.kind}`;
  try {
    if (claimed.wasAbandoned && claimed.attempts > retry.maxAttempts) {
      // It never got as far as failing: most likely it crashes the process.
      await store.park(claimed.lease, clock.now(), ABANDONED);
      return { outcome: "parked", isAcknowledged: true };
    }
    const stopKeeping = keepLease(parts, claimed);
    const result = await resultOf(handlers, claimed.job).finally(stopKeeping);
    if (result.kind === "failed" && !isLimit(result.error)) logError(result.error, where);
    if (await storeResult(parts, claimed, result))
      return { outcome: outcomeOf(parts, claimed, result), isAcknowledged: true };
    logError(new Error("The lease ran out before the job was done"), where);
    // The worker that took the job over may have ended before our last write: one more run corrects it.
    await store.pushAll([claimed.job], clock.now());
    return { outcome: "lost", isAcknowledged: true };
  } catch (error) {
    logError(error, where);
    return { outcome: "lost", isAcknowledged: false };
  }
}

function outcomeOf(parts: RunParts, claimed: ClaimedJob, result: RunResult): JobRun["outcome"] {
  return result.kind === "failed" && isPoisoned(parts, claimed, result.error)
    ? "parked"
    : result.kind;
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
  parts: RunParts,
  claimed: ClaimedJob,
  error: unknown,
  now: Date,
): Promise<boolean> {
  const { store, retry, random } = parts;
  const { lease, attempts } = claimed;
  const cause = describeFailure(error);
  if (isPoisoned(parts, claimed, error)) return store.park(lease, now, cause);
  const delay = retryDelay(error, attempts, retry, () => random.fraction());
  return store.retry(lease, new Date(now.getTime() + delay), cause);
}

/** Whether the job is not tried again. A rate limit is not the job's failure. */
function isPoisoned({ retry }: RunParts, { attempts }: ClaimedJob, error: unknown): boolean {
  return attempts >= retry.maxAttempts && !isLimit(error);
}

/** Pluggy's rate limit, or our own budget below it, which is planned: the job comes again, and the metrics count it. */
function isLimit(error: unknown): boolean {
  return error instanceof BankError && error.code === "rate-limited";
}
