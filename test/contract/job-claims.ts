import type { Job } from "../../src/usecases/jobs/job.ts";
import type { ClaimedJob, JobStore } from "../../src/usecases/ports/job-store.ts";

/** What the contracts of the job store have in common: times, and claims that must succeed. */

/** A time so many seconds after an arbitrary beginning. */
export function at(seconds: number): Date {
  return new Date(Date.UTC(2026, 10, 22) + seconds * 1000);
}

export function syncJob(itemId: string): Job {
  return { kind: "sync-item", itemId };
}

let leases = 0;

export function claim(store: JobStore, seconds: number): Promise<ClaimedJob | null> {
  return store.claim(at(seconds), {
    leaseId: `lease-${(leases += 1)}`,
    leasedUntil: at(seconds + 60),
  });
}

/** A claim that must find a job. */
export async function take(store: JobStore, seconds: number): Promise<ClaimedJob> {
  const claimed = await claim(store, seconds);
  if (!claimed) throw new Error(`Nothing was due after ${seconds} s`);
  return claimed;
}
