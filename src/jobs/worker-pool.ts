import type { JobRoute } from "../usecases/jobs/job-route.ts";
import type { ClaimableJobs, ClaimedJob, OpenLane } from "../usecases/ports/job-store.ts";
import { endsWithin } from "../usecases/timing/ends-within.ts";
import type { AnswersInProgress } from "../usecases/timing/answers-in-progress.ts";
import { EVERYWHERE, searchAfter } from "./claim-search.ts";
import { runJob, type JobHandlers, type RunParts } from "./run-job.ts";
import { hasSlotFor, openLanes, type Slots } from "./slots.ts";
import { createUnacknowledgedLeases, type UnacknowledgedLeases } from "./unacknowledged-leases.ts";
import { leaseName, orphanedLeases, type Worker } from "./worker.ts";

export interface PoolParts extends RunParts {
  /** Ids for leases and traces; fractions from 0 up to 1 for the jitter of retry delays. */
  readonly random: { id(): string; fraction(): number };
  readonly worker: Worker;
  readonly slots: Slots;
  /** Resolves when no update is being handled, soon in any case; called before each job of the routine lane. */
  readonly untilNone: AnswersInProgress["untilNone"];
}

export interface WorkerPool {
  /** Makes jobs claimable at once whose process on this machine died. */
  reclaimOrphaned(): Promise<void>;
  /** Retries the jobs that were parked for longer than `parkedMs`. */
  retryParked(parkedMs: number): Promise<void>;
  /**
   * Claims and starts due jobs until none is left that has a free slot, or `mayGoOn` answers false.
   * Calls `onFree` whenever a job ends.
   */
  startDueJobs(handlers: JobHandlers, mayGoOn: () => boolean, onFree: () => void): Promise<void>;
  /** Whether a job of one of these routes could start now. */
  hasSlotFor(routes: readonly JobRoute[]): boolean;
  /** Waits for the running jobs for at most `graceMs`, then releases the others. */
  drain(graceMs: number): Promise<void>;
}

/** The worker pool of this process: runs claimed jobs concurrently, within its slots. */
export function createWorkerPool(parts: PoolParts): WorkerPool {
  const running = new Map<Promise<void>, ClaimedJob>();
  const unacknowledged = createUnacknowledgedLeases(parts);
  let isDraining = false;
  const lanesOpen = () => openLanes([...running.values()], parts.slots);

  async function startDueJobs(
    handlers: JobHandlers,
    mayGoOn: () => boolean,
    onFree: () => void,
  ): Promise<void> {
    await unacknowledged.expire();
    let search = EVERYWHERE;
    while (mayGoOn()) {
      const lanes = lanesOpen().filter(({ lane }) => search.lanes.includes(lane));
      const claimed =
        lanes.length > 0 ? await claim(parts, lanes, search.which, unacknowledged) : null;
      if (!claimed) return;
      search = searchAfter(claimed, search);
      const run = work(handlers, claimed).finally(() => {
        running.delete(run);
        onFree();
      });
      running.set(run, claimed);
    }
  }

  async function work(handlers: JobHandlers, claimed: ClaimedJob): Promise<void> {
    if (claimed.route.lane === "routine") await parts.untilNone();
    if (isDraining) return release(parts, claimed);
    const isAcknowledged = await runJob(parts, handlers, claimed);
    if (!isAcknowledged) unacknowledged.add(claimed.lease.leaseId);
  }

  async function drain(graceMs: number): Promise<void> {
    isDraining = true;
    await endsWithin(parts.timers, graceMs, Promise.all(running.keys()));
    await Promise.all([...running.values()].map((claimed) => release(parts, claimed)));
  }

  return {
    reclaimOrphaned: () => reclaimOrphaned(parts),
    retryParked: (parkedMs) => retryParked(parts, parkedMs),
    startDueJobs,
    hasSlotFor: (routes) => hasSlotFor(routes, lanesOpen()),
    drain,
  };
}

async function claim(
  { store, clock, random, worker, leaseMs }: PoolParts,
  lanes: readonly OpenLane[],
  which: ClaimableJobs,
  unacknowledged: UnacknowledgedLeases,
): Promise<ClaimedJob | null> {
  const now = clock.now();
  const leasedUntil = new Date(now.getTime() + leaseMs);
  const leaseId = leaseName(worker, random.id());
  try {
    return await store.claim(now, { leaseId, leasedUntil }, lanes, which);
  } catch (error) {
    // The claim may be stored, and its answer lost.
    unacknowledged.add(leaseId);
    throw error;
  }
}

async function reclaimOrphaned({ store, clock, logError, worker }: PoolParts): Promise<void> {
  try {
    await store.adoptOldJobs();
    const orphaned = orphanedLeases(worker, await store.leases());
    if (orphaned.length > 0) await store.expire(orphaned, clock.now());
  } catch (error) {
    // The leases expire anyway.
    logError(error, "reclaiming orphaned jobs");
  }
}

/** A job that may crash the process is retried once a day at most, however often the process restarts. */
const ABANDONED_MS = 24 * 3_600_000;

async function retryParked({ store, clock, logError }: PoolParts, parkedMs: number): Promise<void> {
  const now = clock.now();
  const ago = (ms: number) => new Date(now.getTime() - ms);
  try {
    // An older process that ran until now may have stored some.
    await store.adoptOldJobs();
    await store.retryParked(now, { failed: ago(parkedMs), abandoned: ago(ABANDONED_MS) });
  } catch (error) {
    // The hourly task tries it again.
    logError(error, "retrying parked jobs");
  }
}

async function release(
  { store, clock, logError }: PoolParts,
  { lease, job }: ClaimedJob,
): Promise<void> {
  try {
    await store.release(lease, clock.now());
  } catch (error) {
    // The lease expires anyway.
    logError(error, `job ${job.kind}`);
  }
}
