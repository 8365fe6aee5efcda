import type { Connection, Model, UpdateQuery } from "mongoose";
import { jobKey, type Job } from "../usecases/job.ts";
import { LANES, routeOf, type JobRoute } from "../usecases/job-route.ts";
import {
  ABANDONED,
  type ClaimedJob,
  type JobLease,
  type JobStore,
  type ParkedBefore,
  type Room,
} from "../usecases/job-store.ts";
import { againOnDuplicate } from "./again-on-duplicate.ts";
import { number, strictSchema, text } from "./row.ts";

/**
 * A job is waiting while it has a `runAt` and no lease, running while it has a lease, parked while
 * it has a `parkedAt`. A claim takes `runAt` away, so one that is there at the end of a run was
 * asked for during it.
 */
interface JobRow extends JobRoute {
  readonly _id: string;
  readonly job: Job;
  readonly attempts: number;
  readonly runAt?: Date;
  readonly leaseId?: string;
  /** Nobody may take the job before: a lease, or the pause after a failure. */
  readonly heldUntil?: Date;
  readonly parkedAt?: Date;
  readonly lastError?: string;
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
  parkedAt: Date,
  lastError: String,
})
  .index({ lane: 1, runAt: 1, owner: 1, heldUntil: 1 })
  .index({ runAt: 1, heldUntil: 1, leaseId: 1 })
  .index({ heldUntil: 1, leaseId: 1 })
  .index({ parkedAt: 1 });

/** Earlier than every date that is there, so that "after it" means "present" and an index can answer. */
const ALWAYS = new Date(0);
const HELD_BY_NOBODY = { leaseId: 1, heldUntil: 1 } as const;

export function createJobsStore(connection: Connection): JobStore {
  const jobs = connection.model<JobRow>("Job", schema, "jobs");
  const change = async (lease: JobLease, update: UpdateQuery<JobRow>) =>
    (await jobs.updateOne(heldBy(lease), update)).matchedCount === 1;
  return {
    pushAll: (list, at, routes) => pushAll(jobs, list, at, routes),
    drop: (list) => drop(jobs, list),
    claim: (now, lease, rooms) => claim(jobs, now, lease, rooms),
    renew: (lease, leasedUntil) => change(lease, { $set: { heldUntil: leasedUntil } }),
    finish: async (lease) => {
      const { deletedCount } = await jobs.deleteOne({ ...heldBy(lease), runAt: null });
      if (deletedCount === 1) return true;
      return change(lease, { $set: { attempts: 0 }, $unset: { ...HELD_BY_NOBODY, lastError: 1 } });
    },
    again: (lease, at) =>
      change(lease, {
        $set: { attempts: 0 },
        $min: { runAt: at },
        $unset: { ...HELD_BY_NOBODY, lastError: 1 },
      }),
    retry: (lease, at, cause) =>
      change(lease, {
        $set: { heldUntil: at, lastError: cause },
        $min: { runAt: at },
        $unset: { leaseId: 1 },
      }),
    park: (lease, at, cause) => park(jobs, lease, at, cause),
    release: (lease, at) =>
      change(lease, { $min: { runAt: at }, $inc: { attempts: -1 }, $unset: HELD_BY_NOBODY }),
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
    routeOldJobs: async () => {
      // What they wait for is looked for anew at every start, and then has its own lane.
      const plain = { $set: { lane: "routine", owner: null } } as const;
      await jobs.updateMany({ lane: null }, plain);
    },
    retryParked: (at, before) => retryParked(jobs, at, before),
    parked: () => parked(jobs),
    counts: () => counts(jobs),
  };
}

function heldBy({ key, leaseId }: JobLease) {
  return { _id: key, leaseId };
}

async function pushAll(
  jobs: Model<JobRow>,
  list: readonly Job[],
  at: Date,
  routes: readonly JobRoute[] = [],
): Promise<void> {
  if (list.length === 0) return;
  const writes = list.map((job, index) => ({
    updateOne: {
      filter: { _id: jobKey(job) },
      update: {
        $setOnInsert: { job, attempts: 0 },
        $set: { ...(routes[index] ?? routeOf(job, null)) },
        $min: { runAt: at },
        $unset: { parkedAt: 1 as const },
      },
      upsert: true,
    },
  }));
  await againOnDuplicate(() => jobs.bulkWrite(writes, { ordered: false }));
}

async function drop(jobs: Model<JobRow>, list: readonly Job[]): Promise<void> {
  const _id = { $in: list.map(jobKey) };
  // First those that run, so that one which ends in between is found by the second step.
  await jobs.updateMany({ _id, leaseId: { $gt: "" } }, { $unset: { runAt: 1 } });
  await jobs.deleteMany({ _id, leaseId: null });
}

const EVERYWHERE: readonly Room[] = LANES.map((lane) => ({ lane, fullOwners: [] }));

async function claim(
  jobs: Model<JobRow>,
  now: Date,
  { leaseId, leasedUntil }: { leaseId: string; leasedUntil: Date },
  rooms = EVERYWHERE,
): Promise<ClaimedJob | null> {
  const taken = { $set: { leaseId, heldUntil: leasedUntil }, $inc: { attempts: 1 } };
  const abandoned = await jobs
    .findOneAndUpdate(
      { heldUntil: { $lte: now }, leaseId: { $gt: "" }, $or: rooms.map(withRoom) },
      taken,
      { sort: { heldUntil: 1 }, returnDocument: "after" },
    )
    .lean<JobRow>();
  if (abandoned) return claimed(abandoned, leaseId, true);
  for (const room of rooms) {
    const due = await jobs
      .findOneAndUpdate(
        { ...withRoom(room), runAt: { $lte: now }, heldUntil: { $not: { $gt: now } } },
        { ...taken, $unset: { runAt: 1 } },
        { sort: { runAt: 1 }, returnDocument: "after" },
      )
      .lean<JobRow>();
    if (due) return claimed(due, leaseId, false);
  }
  return null;
}

function withRoom({ lane, fullOwners }: Room) {
  return { lane, owner: { $nin: [...fullOwners] } };
}

function claimed(row: JobRow, leaseId: string, wasAbandoned: boolean): ClaimedJob {
  const { _id: key, job, lane, owner, attempts } = row;
  return { lease: { key, leaseId }, job, route: { lane, owner }, attempts, wasAbandoned };
}

async function park(jobs: Model<JobRow>, lease: JobLease, at: Date, cause: string) {
  const lastError = { lastError: cause };
  const done = await jobs.updateOne(
    { ...heldBy(lease), runAt: null },
    { $set: { ...lastError, parkedAt: at }, $unset: HELD_BY_NOBODY },
  );
  if (done.matchedCount === 1) return true;
  // Asked for during its last try: that is worth another one.
  const kept = await jobs.updateOne(heldBy(lease), { $set: lastError, $unset: HELD_BY_NOBODY });
  return kept.matchedCount === 1;
}

/** A queue with more than these is broken as a whole, and one look must not load it further. */
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
      { $min: { runAt: at }, $unset: { parkedAt: 1 } },
    );
  }
}

async function parked(jobs: Model<JobRow>) {
  const rows = await jobs
    .find({ parkedAt: { $gte: ALWAYS } })
    .sort({ parkedAt: 1 })
    .lean<JobRow[]>();
  return rows.map(({ job, attempts, parkedAt, lastError }) => {
    return { job, attempts, parkedAt: parkedAt ?? ALWAYS, cause: lastError ?? "" };
  });
}

async function counts(jobs: Model<JobRow>) {
  const [waiting, running, parked] = await Promise.all([
    jobs.countDocuments({ runAt: { $gte: ALWAYS }, leaseId: null }),
    jobs.countDocuments({ heldUntil: { $gte: ALWAYS }, leaseId: { $gt: "" } }),
    jobs.countDocuments({ parkedAt: { $gte: ALWAYS } }),
  ]);
  return { waiting, running, parked };
}
