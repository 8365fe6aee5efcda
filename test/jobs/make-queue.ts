import { createQueue, type Queue, type QueueParts } from "../../src/jobs/queue.ts";
import type { JobHandlers } from "../../src/jobs/run-job.ts";
import type { Job, JobOutcome } from "../../src/usecases/jobs/job.ts";
import { routeOf } from "../../src/usecases/jobs/job-route.ts";
import { fakeTime } from "../support/fake-time.ts";
import { handlersFor } from "../support/job-handlers.ts";
import { memoryJobStore } from "../support/memory-job-store.ts";

export const sync = (itemId = "item-1") => ({ kind: "sync-item", itemId }) as const;
export const HOUR = 3_600_000;
export const DONE: JobOutcome = { kind: "done" };

interface Run {
  readonly job: Job;
  readonly end: (outcome: JobOutcome) => void;
  readonly fail: (error: unknown) => void;
}

/** A queue whose runs are ended by the test, unless it gives the handlers. */
export function makeQueue({
  handlers,
  ...given
}: Partial<QueueParts> & { readonly handlers?: JobHandlers } = {}) {
  const time = fakeTime();
  const store = given.store ?? memoryJobStore();
  const runs: Run[] = [];
  const failures: { error: unknown; where: string }[] = [];
  let ids = 0;
  const handle = (job: Job) =>
    new Promise<JobOutcome>((resolve, reject) => {
      runs.push({ job, end: resolve, fail: reject });
    });
  const queue = createQueue({
    clock: time.clock,
    timers: time.timers,
    routes: async (jobs) => jobs.map((job) => routeOf(job, null)),
    random: { id: () => `lease-${(ids += 1)}`, fraction: () => 1 },
    logError: (error, where) => failures.push({ error, where }),
    ...given,
    store,
  });
  const start = () => queue.start(handlers ?? handlersFor(handle));
  queues.push({ queue, end: () => runs.forEach(({ end }) => end(DONE)) });
  return { queue: { ...queue, start }, store, time, runs, failures };
}

const queues: { queue: Queue; end: () => void }[] = [];

/** To be called after each test. */
export async function stopQueues(): Promise<void> {
  for (const { queue, end } of queues.splice(0)) {
    end();
    await queue.stop(0);
  }
}

/** Runs everything that waits only for promises. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

export function slots(each: number, perOwner: number) {
  return { perLane: { urgent: each, first: each, routine: each }, perOwner };
}

export function anyLease({ clock }: ReturnType<typeof fakeTime>) {
  return { leaseId: "other", leasedUntil: new Date(clock.now().getTime() + 60_000) };
}

/** Moves the time second by second, and runs what each second set off. */
export async function passSeconds(
  time: ReturnType<typeof fakeTime>,
  seconds: number,
): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    await settle();
    time.advance(1000);
    await settle();
  }
}
