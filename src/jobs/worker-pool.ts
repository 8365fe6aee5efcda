import type { ClaimedJob, OpenLane } from "../usecases/ports/job-store.ts";
import { endsWithin } from "../usecases/timing/ends-within.ts";
import type { AnswersInProgress } from "../usecases/timing/answers-in-progress.ts";
import { runJob, type JobHandlers, type RunParts } from "./run-job.ts";
import { openLanes, type Slots } from "./slots.ts";
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
  /** Waits for the running jobs for at most `graceMs`, then releases the others. */
  drain(graceMs: number): Promise<void>;
}

/** The worker pool of this process: runs claimed jobs concurrently, within its slots. */
export function createWorkerPool(parts: PoolParts): WorkerPool {
  const { store, clock, random } = parts;
  const running = new Map<Promise<void>, ClaimedJob>();
  /** Leases without a running job: the store did not acknowledge the claim, or the end of the run. */
  let unacknowledgedLeases: string[] = [];
  let isDraining = false;

  async function startDueJobs(
    handlers: JobHandlers,
    mayGoOn: () => boolean,
    onFree: () => void,
  ): Promise<void> {
    await expireUnacknowledged();
    while (mayGoOn()) {
      const routes = Array.from(running.values(), ({ route }) => route);
      const lanes = openLanes(routes, parts.slots);
      const claimed = lanes.length > 0 ? await claim(lanes) : null;
      if (!claimed) return;
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
    if (!isAcknowledged) unacknowledgedLeases.push(claimed.lease.leaseId);
  }

  /** Makes their jobs claimable as soon as the store is back, instead of at the end of the lease. */
  async function expireUnacknowledged(): Promise<void> {
    const leaseIds = [...unacknowledgedLeases];
    if (leaseIds.length === 0) return;
    await store.expire(leaseIds, clock.now());
    unacknowledgedLeases = unacknowledgedLeases.filter((leaseId) => !leaseIds.includes(leaseId));
  }

  async function claim(lanes: readonly OpenLane[]): Promise<ClaimedJob | null> {
    const now = clock.now();
    const leasedUntil = new Date(now.getTime() + parts.leaseMs);
    const leaseId = leaseName(parts.worker, random.id());
    try {
      return await store.claim(now, { leaseId, leasedUntil }, lanes);
    } catch (error) {
      // The claim may be stored, and its answer lost.
      unacknowledgedLeases.push(leaseId);
      throw error;
    }
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
    drain,
  };
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
