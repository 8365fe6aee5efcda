import type { ClaimedJob, Room } from "../usecases/job-store.ts";
import { runJob, type RunParts } from "./run-job.ts";
import { roomsBeside, type Slots } from "./slots.ts";
import { leaseName, leasesOfTheDead, type Worker } from "./worker.ts";

export interface CrewParts extends RunParts {
  /** Names leases, and chances pauses: a number from 0 up to 1. */
  readonly random: { id(): string; fraction(): number };
  readonly worker: Worker;
  readonly slots: Slots;
}

export interface Crew {
  /** Makes the jobs of processes of this machine that died claimable at once. */
  takeBack(): Promise<void>;
  /** Gives jobs that were parked for longer than so many milliseconds another try. */
  retryParked(parkedMs: number): Promise<void>;
  /** Claims and begins jobs until none is due that has a free slot, or it shall not go on. */
  takeJobs(goOn: () => boolean, onFree: () => void): Promise<void>;
  /** Waits for the running jobs, at most so many milliseconds, and gives the rest back. */
  letGo(graceMs: number): Promise<void>;
}

/** Those who do this process's share of the jobs. */
export function createCrew(parts: CrewParts): Crew {
  const { store, clock, random } = parts;
  const running = new Map<Promise<void>, ClaimedJob>();
  /** Leases that nobody works under: the store could not be told, or not be heard. */
  let untold: string[] = [];

  async function takeJobs(goOn: () => boolean, onFree: () => void): Promise<void> {
    await giveUpUntold();
    while (goOn()) {
      const rooms = freeRooms();
      const claimed = rooms.length > 0 ? await claim(rooms) : null;
      if (!claimed) return;
      const run = work(claimed).finally(() => {
        running.delete(run);
        onFree();
      });
      running.set(run, claimed);
    }
  }

  function freeRooms(): Room[] {
    const routes = [...running.values()].map(({ route }) => route);
    return roomsBeside(routes, parts.slots);
  }

  async function work(claimed: ClaimedJob): Promise<void> {
    const isTold = await runJob(parts, claimed);
    if (!isTold) untold.push(claimed.lease.leaseId);
  }

  /** Nobody has to wait for them to run out once the store is back. */
  async function giveUpUntold(): Promise<void> {
    const leaseIds = [...untold];
    if (leaseIds.length === 0) return;
    await store.expire(leaseIds, clock.now());
    untold = untold.filter((leaseId) => !leaseIds.includes(leaseId));
  }

  async function claim(rooms: readonly Room[]): Promise<ClaimedJob | null> {
    const now = clock.now();
    const leasedUntil = new Date(now.getTime() + parts.leaseMs);
    const leaseId = leaseName(parts.worker, random.id());
    try {
      return await store.claim(now, { leaseId, leasedUntil }, rooms);
    } catch (error) {
      // The claim may have been kept, and its answer lost.
      untold.push(leaseId);
      throw error;
    }
  }

  async function letGo(graceMs: number): Promise<void> {
    let cancel = () => undefined as void;
    const grace = new Promise<void>((resolve) => {
      cancel = parts.startTimer(resolve, graceMs);
    });
    await Promise.race([Promise.all(running.keys()), grace]);
    cancel();
    await Promise.all([...running.values()].map((claimed) => giveBack(parts, claimed)));
  }

  return {
    takeBack: () => takeBack(parts),
    retryParked: (parkedMs) => retryParked(parts, parkedMs),
    takeJobs,
    letGo,
  };
}

async function takeBack({ store, clock, report, worker }: CrewParts): Promise<void> {
  try {
    await store.routeOldJobs();
    const dead = leasesOfTheDead(worker, await store.leases());
    if (dead.length > 0) await store.expire(dead, clock.now());
  } catch (error) {
    // They run out by themselves.
    report(error, "taking jobs back");
  }
}

/** A job that may take the process down with it is tried once a day at most, whatever is restarted. */
const ABANDONED_MS = 24 * 3_600_000;

async function retryParked({ store, clock, report }: CrewParts, parkedMs: number): Promise<void> {
  const now = clock.now();
  const ago = (ms: number) => new Date(now.getTime() - ms);
  try {
    await store.retryParked(now, { failed: ago(parkedMs), abandoned: ago(ABANDONED_MS) });
  } catch (error) {
    // The hourly look tries it again.
    report(error, "retrying parked jobs");
  }
}

async function giveBack(
  { store, clock, report }: CrewParts,
  { lease, job }: ClaimedJob,
): Promise<void> {
  try {
    await store.release(lease, clock.now());
  } catch (error) {
    // The lease runs out by itself.
    report(error, `job ${job.kind}`);
  }
}
