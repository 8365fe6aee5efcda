import type { Model } from "mongoose";
import type { JobRoute } from "../usecases/jobs/job-route.ts";
import type { JobLease } from "../usecases/ports/job-store.ts";
import { number, strictSchema, text } from "./row.ts";
import type { StoredJob } from "./stored-job.ts";

/**
 * A job is waiting while it has a `runAt` and no lease, running while it has a lease, parked while
 * it has a `parkedAt`. A claim removes `runAt`, so one that is there at the end of a run was
 * requested during it. These fields decide; `dueAt` only says where the index finds what they allow.
 */
export interface JobRow extends JobRoute {
  readonly _id: string;
  readonly job: StoredJob;
  readonly attempts: number;
  readonly runAt?: Date;
  readonly leaseId?: string;
  /** No worker may claim the job before: the end of a lease, or of the delay after a failure. */
  readonly heldUntil?: Date;
  /** The later of `runAt` and `heldUntil` while the job waits; else null. Older versions store none. */
  readonly dueAt?: Date | null;
  readonly parkedAt?: Date;
  readonly lastError?: string;
  readonly trace?: string;
  /** When the run began, while it has a lease. */
  readonly startedAt?: Date;
}

export const jobSchema = strictSchema({
  _id: text,
  job: Object,
  lane: String,
  owner: String,
  attempts: number,
  runAt: Date,
  leaseId: String,
  heldUntil: Date,
  dueAt: Date,
  parkedAt: Date,
  lastError: String,
  trace: String,
  startedAt: Date,
})
  // A claim reads from the job that is due the longest: what is held, running or parked is not before it.
  .index({ lane: 1, dueAt: 1, owner: 1 })
  .index({ runAt: 1, heldUntil: 1, leaseId: 1 })
  .index({ heldUntil: 1 }, { name: "leased", partialFilterExpression: { leaseId: { $gt: "" } } })
  .index({ parkedAt: 1 });

/** Earlier than every stored date, so that "after it" means "present" and an index answers. */
export const ALWAYS = new Date(0);
export const NO_LEASE = { leaseId: 1, heldUntil: 1 } as const;

/** Stages of an update that ends a lease and leaves the job waiting for its `runAt`. */
export const WAIT_FOR_RUN = [
  { $set: { dueAt: "$runAt" } },
  { $unset: Object.keys(NO_LEASE) },
] as const;
export const SUCCEEDED = [{ $set: { attempts: 0 } }, { $unset: "lastError" }] as const;
export const notAfter = (at: Date) => ({ $set: { runAt: { $min: ["$runAt", at] } } });
/** As `dueAt` is defined; an aggregation's `$max` leaves out what is missing. */
export const DUE_AT = {
  $cond: [{ $gt: ["$leaseId", ""] }, null, { $max: ["$runAt", "$heldUntil"] }],
} as const;

export function heldBy({ key, leaseId }: JobLease) {
  return { _id: key, leaseId };
}

/** By the driver's method: mongoose would cast expressions to the fields' types. */
export async function changeByStages(
  jobs: Model<JobRow>,
  lease: JobLease,
  stages: object[],
): Promise<boolean> {
  const { matchedCount } = await jobs.collection.updateOne(heldBy(lease) as never, stages);
  return matchedCount === 1;
}
