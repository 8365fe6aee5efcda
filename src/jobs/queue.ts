import type { Job } from "../usecases/jobs/job.ts";
import type { JobRoute } from "../usecases/jobs/job-route.ts";
import type { Jobs } from "../usecases/ports/jobs.ts";
import { NO_TRACES } from "../usecases/ports/traces.ts";
import { createPoller } from "./poller.ts";
import { JOB_RETRY_POLICY } from "./retry-delay.ts";
import type { JobHandlers } from "./run-job.ts";
import { SLOTS } from "./slots.ts";
import { createWorkerPool, type PoolParts } from "./worker-pool.ts";

type Tuning = Pick<
  PoolParts,
  "retry" | "slots" | "leaseMs" | "worker" | "traces" | "onRun" | "untilNone"
> & {
  /** The interval, in milliseconds, at which an idle queue polls for jobs that came due or were pushed elsewhere. */
  readonly pollMs: number;
};

export type QueueParts = Omit<PoolParts, keyof Tuning> &
  Partial<Tuning> & {
    /** Finds each job's lane and owner, in the order of the jobs. */
    readonly routes: (jobs: readonly Job[]) => Promise<readonly JobRoute[]>;
  };

export interface Queue extends Jobs {
  /** Starts running jobs. The handlers come here, because their ports contain the queue. */
  start(handlers: JobHandlers): Promise<void>;
  /** Claims no more jobs, waits for the running ones for at most `graceMs`, then releases the others. */
  stop(graceMs: number): Promise<void>;
}

/** How long a job stays parked, at least, before it is retried. */
const PARKED_MS = 30 * 60_000;

const TUNING: Tuning = {
  retry: JOB_RETRY_POLICY,
  slots: SLOTS,
  leaseMs: 60_000,
  worker: { host: "", pid: 0, isAlive: () => true },
  pollMs: 1000,
  traces: NO_TRACES,
  onRun: () => undefined,
  untilNone: async () => undefined,
};

/** Runs the jobs of a store: several concurrently, each at one place at a time whatever the number of processes. */
export function createQueue(parts: QueueParts): Queue {
  const settings = { ...TUNING, ...parts };
  const { store, clock } = settings;
  const pool = createWorkerPool(settings);
  const poller = createPoller({ ...settings, where: "polling the job queue" });
  const pushAll = async (jobs: readonly Job[], at: Date) => {
    const routes = await parts.routes(jobs);
    await store.pushAll(jobs, at, routes, settings.traces.current());
    // Where all its slots are taken, the one that becomes free wakes it.
    if (at <= clock.now() && pool.hasSlotFor(routes)) poller.wake();
  };
  return {
    start: async (handlers) => {
      await pool.reclaimOrphaned();
      // The restart may have repaired what the jobs failed on.
      await pool.retryParked(0);
      poller.start((mayGoOn) => pool.startDueJobs(handlers, mayGoOn, poller.wake));
    },
    push: async (job: Job, at = clock.now()) => {
      await pushAll([job], at);
    },
    pushAll: async (jobs) => {
      if (jobs.length > 0) await pushAll(jobs, clock.now());
    },
    drop: (jobs) => store.drop(jobs),
    retryParked: async () => {
      await pool.retryParked(PARKED_MS);
      poller.wake();
    },
    stop: async (graceMs) => {
      await poller.stop();
      await pool.drain(graceMs);
    },
  };
}
