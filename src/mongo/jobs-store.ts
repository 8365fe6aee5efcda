import type { Connection, Model, UpdateQuery } from "mongoose";
import type { Job } from "../usecases/jobs/job.ts";
import { LANES, routeOf, type JobRoute } from "../usecases/jobs/job-route.ts";
import {
  ABANDONED,
  type ClaimedJob,
  type JobLease,
  type JobStore,
  type OpenLane,
  type ParkedBefore,
} from "../usecases/ports/job-store.ts";
import { jobAges, jobCounts } from "./job-figures.ts";
import { retryOnDuplicate } from "./retry-on-duplicate.ts";
import { number, strictSchema, text } from "./row.ts";
import { jobOf, storedJob, storedKey, type StoredJob } from "./stored-job.ts";

/**
 * A job is waiting while it has a `runAt` and no lease, running while it has a lease, parked while
 * it has a `parkedAt`. A claim removes `runAt`, so one that is there at the end of a run was
 * requested during it. These fields decide; `dueAt` only says where the index finds what they allow.
 */
interface JobRow extends JobRoute {
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

const schema = strictSchema({
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
const ALWAYS = new Date(0);
const NO_LEASE = { leaseId: 1, heldUntil: 1 } as const;

/** Stages of an update that ends a lease and leaves the job waiting for its `runAt`. */
const WAIT_FOR_RUN = [{ $set: { dueAt: "$runAt" } }, { $unset: Object.keys(NO_LEASE) }] as const;
const SUCCEEDED = [{ $set: { attempts: 0 } }, { $unset: "lastError" }] as const;
const notAfter = (at: Date) => ({ $set: { runAt: { $min: ["$runAt", at] } } });
/** As `dueAt` is defined; an aggregation's `$max` leaves out what is missing. */
const DUE_AT = {
  $cond: [{ $gt: ["$leaseId", ""] }, null, { $max: ["$runAt", "$heldUntil"] }],
} as const;

export function createJobsStore(connection: Connection): JobStore {
  const jobs = connection.model<JobRow>("Job", schema, "jobs");
  const change = async (lease: JobLease, update: UpdateQuery<JobRow>) =>
    (await jobs.updateOne(heldBy(lease), update)).matchedCount === 1;
  const compute = (lease: JobLease, ...stages: readonly (readonly object[])[]) =>
    changeByStages(jobs, lease, stages.flat());
  return {
    pushAll: (list, at, routes, trace) => pushAll(jobs, list, at, { routes, trace }),
    drop: (list) => drop(jobs, list),
    claim: (now, lease, lanes) => claim(jobs, now, lease, lanes),
    renew: (lease, leasedUntil) => change(lease, { $set: { heldUntil: leasedUntil } }),
    finish: async (lease) => {
      const { deletedCount } = await jobs.deleteOne({ ...heldBy(lease), runAt: null });
      if (deletedCount === 1) return true;
      return compute(lease, SUCCEEDED, WAIT_FOR_RUN);
    },
    again: (lease, at) => compute(lease, [notAfter(at)], SUCCEEDED, WAIT_FOR_RUN),
    retry: (lease, at, cause) =>
      change(lease, {
        $set: { heldUntil: at, dueAt: at, lastError: cause },
        $min: { runAt: at },
        $unset: { leaseId: 1 },
      }),
    park: (lease, at, cause) => park(jobs, lease, at, cause),
    release: (lease, at) => {
      const uncounted = { $set: { attempts: { $subtract: ["$attempts", 1] } } };
      return compute(lease, [notAfter(at), uncounted], WAIT_FOR_RUN);
    },
    leases: async () => {
      const rows = await jobs
        .find({ heldUntil: { $gte: ALWAYS }, leaseId: { $gt: "" } }, { leaseId: 1 })
        .lean<JobRow[]>();
      return rows.flatMap(({ leaseId }) => leaseId ?? []);
    },
    expire: async (leaseIds, now) => {
      await jobs.updateMany(
        { heldUntil: { $gte: ALWAYS }, leaseId: { $in: leaseIds } },
        { $set: { heldUntil: now } },
      );
    },
    adoptOldJobs: async () => {
      // The hourly task pushes them again with their own route.
      const plain = { $set: { lane: "routine", owner: null } } as const;
      await jobs.updateMany({ lane: null }, plain);
      const undated = { lane: { $in: LANES }, dueAt: null, runAt: { $gte: ALWAYS }, leaseId: null };
      await jobs.collection.updateMany(undated, [{ $set: { dueAt: DUE_AT } }]);
    },
    retryParked: (at, before) => retryParked(jobs, at, before),
    parked: () => parked(jobs),
    counts: () => jobCounts(jobs.collection),
    ages: (now) => jobAges(jobs.collection, now),
  };
}

function heldBy({ key, leaseId }: JobLease) {
  return { _id: key, leaseId };
}

async function pushAll(
  jobs: Model<JobRow>,
  list: readonly Job[],
  at: Date,
  {
    routes = [],
    trace = null,
  }: { routes?: readonly JobRoute[] | undefined; trace?: string | null | undefined },
): Promise<void> {
  if (list.length === 0) return;
  const writes = list.map((job, index) => ({
    updateOne: {
      filter: { _id: storedKey(job) as never },
      update: pushed(job, routes[index] ?? routeOf(job, null), at, trace),
      upsert: true,
    },
  }));
  await retryOnDuplicate(() => jobs.collection.bulkWrite(writes, { ordered: false }));
}

function pushed(job: Job, { lane, owner }: JobRoute, at: Date, trace: string | null): object[] {
  return [
    {
      $set: {
        job: { $ifNull: ["$job", { $literal: storedJob(job) }] },
        attempts: { $ifNull: ["$attempts", 0] },
        lane,
        owner: { $literal: owner },
        ...(trace === null ? {} : { trace: { $literal: trace } }),
      },
    },
    notAfter(at),
    { $set: { dueAt: DUE_AT } },
    { $unset: "parkedAt" },
  ];
}

/** By the driver's method: mongoose would cast expressions to the fields' types. */
async function changeByStages(
  jobs: Model<JobRow>,
  lease: JobLease,
  stages: object[],
): Promise<boolean> {
  const { matchedCount } = await jobs.collection.updateOne(heldBy(lease) as never, stages);
  return matchedCount === 1;
}

async function drop(jobs: Model<JobRow>, list: readonly Job[]): Promise<void> {
  const _id = { $in: list.map(storedKey) };
  // The running ones first, so that one which ends in between is deleted by the second step.
  await jobs.updateMany({ _id, leaseId: { $gt: "" } }, { $unset: { runAt: 1 } });
  await jobs.deleteMany({ _id, leaseId: null });
}

const ALL_LANES: readonly OpenLane[] = LANES.map((lane) => ({ lane, fullOwners: [] }));

async function claim(
  jobs: Model<JobRow>,
  now: Date,
  { leaseId, leasedUntil }: { leaseId: string; leasedUntil: Date },
  lanes = ALL_LANES,
): Promise<ClaimedJob | null> {
  const leased = {
    $set: { leaseId, heldUntil: leasedUntil, dueAt: null, startedAt: now },
    $inc: { attempts: 1 },
  };
  const abandoned = await jobs
    .findOneAndUpdate(
      { heldUntil: { $lte: now }, leaseId: { $gt: "" }, $or: lanes.map(inLane) },
      leased,
      { sort: { heldUntil: 1 }, returnDocument: "after" },
    )
    .lean<JobRow>();
  if (abandoned) return claimed(abandoned, leaseId, true);
  for (const lane of lanes) {
    const due = await jobs
      .findOneAndUpdate(
        { ...inLane(lane), dueAt: { $lte: now }, ...isClaimable(now) },
        { ...leased, $unset: { runAt: 1 } },
        { sort: { dueAt: 1 }, returnDocument: "after" },
      )
      .lean<JobRow>();
    if (due) return claimed(due, leaseId, false);
  }
  return null;
}

/** What `dueAt` says, once more by the fields that older versions write, which may have left it behind. */
function isClaimable(now: Date) {
  return { leaseId: null, runAt: { $lte: now }, heldUntil: { $not: { $gt: now } } };
}

function inLane({ lane, fullOwners }: OpenLane) {
  return { lane, owner: { $nin: [...fullOwners] } };
}

function claimed(row: JobRow, leaseId: string, wasAbandoned: boolean): ClaimedJob {
  const { _id: key, job, lane, owner, attempts, trace = null } = row;
  return {
    lease: { key, leaseId },
    job: jobOf(job),
    route: { lane, owner },
    attempts,
    trace,
    wasAbandoned,
  };
}

async function park(jobs: Model<JobRow>, lease: JobLease, at: Date, cause: string) {
  const lastError = { lastError: cause };
  const done = await jobs.updateOne(
    { ...heldBy(lease), runAt: null },
    { $set: { ...lastError, parkedAt: at }, $unset: NO_LEASE },
  );
  if (done.matchedCount === 1) return true;
  // Pushed during its last attempt: it gets another one.
  return changeByStages(jobs, lease, [{ $set: lastError }, ...WAIT_FOR_RUN]);
}

/** A queue with more parked jobs is broken as a whole, and a retry of all would load it further. */
const MAX_RETRIED = 500;

async function retryParked(
  jobs: Model<JobRow>,
  at: Date,
  { failed, abandoned }: ParkedBefore,
): Promise<void> {
  const causes = [
    { parkedAt: { $gte: ALWAYS, $lt: failed }, lastError: { $ne: ABANDONED } },
    { parkedAt: { $gte: ALWAYS, $lt: abandoned }, lastError: ABANDONED },
  ];
  for (const cause of causes) {
    const rows = await jobs
      .find(cause, { _id: 1 })
      .sort({ parkedAt: 1 })
      .limit(MAX_RETRIED)
      .lean<Pick<JobRow, "_id">[]>();
    await jobs.updateMany(
      { _id: { $in: rows.map(({ _id }) => _id) }, parkedAt: { $gte: ALWAYS } },
      { $set: { dueAt: at }, $min: { runAt: at }, $unset: { parkedAt: 1 } },
    );
  }
}

async function parked(jobs: Model<JobRow>) {
  const rows = await jobs
    .find({ parkedAt: { $gte: ALWAYS } })
    .sort({ parkedAt: 1 })
    .lean<JobRow[]>();
  return rows.map(({ job, attempts, parkedAt, lastError }) => {
    return { job: jobOf(job), attempts, parkedAt: parkedAt ?? ALWAYS, cause: lastError ?? "" };
  });
}
