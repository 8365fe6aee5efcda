import type { Job } from "../usecases/job.ts";
import type { JobRoute } from "../usecases/job-route.ts";
import type { Jobs } from "../usecases/ports/jobs.ts";
import { createCrew, type CrewParts } from "./crew.ts";
import { SLOTS } from "./slots.ts";
import { RETRY_PLAN } from "./retry-pause.ts";
import { startTimer } from "./timers.ts";
import { createWatch } from "./watch.ts";

type Tuning = Pick<CrewParts, "startTimer" | "retry" | "slots" | "leaseMs" | "worker"> & {
  /** How often, in milliseconds, a queue at rest looks for what came due or was pushed elsewhere. */
  readonly pollMs: number;
};

export type QueueParts = Omit<CrewParts, keyof Tuning> &
  Partial<Tuning> & {
    /** Finds each job's lane and owner, in the order of the jobs. */
    readonly routes: (jobs: readonly Job[]) => Promise<readonly JobRoute[]>;
  };

export interface Queue extends Jobs {
  start(): Promise<void>;
  /** Takes no more jobs, waits for the running ones at most so many milliseconds, gives the rest back. */
  stop(graceMs: number): Promise<void>;
}

/** How long a job stays parked, at least, before it is tried again. */
const PARKED_MS = 30 * 60_000;

const TUNING: Tuning = {
  startTimer,
  retry: RETRY_PLAN,
  slots: SLOTS,
  leaseMs: 60_000,
  worker: { host: "", pid: 0, isAlive: () => true },
  pollMs: 1000,
};

/** Runs the jobs of a store: several at once, each in one place at a time whatever the number of processes. */
export function createQueue(parts: QueueParts): Queue {
  const settings = { ...TUNING, ...parts };
  const { store, clock } = settings;
  const crew = createCrew(settings);
  const watch = createWatch({ ...settings, look: (goOn) => crew.takeJobs(goOn, watch.wake) });
  const pushAll = async (jobs: readonly Job[], at: Date) =>
    store.pushAll(jobs, at, await parts.routes(jobs));
  return {
    start: async () => {
      await crew.takeBack();
      // Whoever restarted the product may have mended what the jobs failed on.
      await crew.retryParked(0);
      watch.start();
    },
    push: async (job: Job, at = clock.now()) => {
      await pushAll([job], at);
      if (at <= clock.now()) watch.wake();
    },
    pushAll: async (jobs) => {
      if (jobs.length === 0) return;
      await pushAll(jobs, clock.now());
      watch.wake();
    },
    drop: (jobs) => store.drop(jobs),
    retryParked: async () => {
      await crew.retryParked(PARKED_MS);
      watch.wake();
    },
    stop: async (graceMs) => {
      await watch.stop();
      await crew.letGo(graceMs);
    },
  };
}
