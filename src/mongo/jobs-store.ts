import type { Connection, UpdateQuery } from "mongoose";
import { LANES } from "../usecases/jobs/job-route.ts";
import type { JobLease, JobStore } from "../usecases/ports/job-store.ts";
import { claim } from "./claim-job.ts";
import { jobAges, jobCounts } from "./job-figures.ts";
import {
  ALWAYS,
  changeByStages,
  DUE_AT,
  heldBy,
  jobSchema,
  notAfter,
  SUCCEEDED,
  WAIT_FOR_RUN,
  type JobRow,
} from "./job-row.ts";
import { park, parked, retryParked } from "./park-jobs.ts";
import { drop, pushAll } from "./push-jobs.ts";

export function createJobsStore(connection: Connection): JobStore {
  const jobs = connection.model<JobRow>("Job", jobSchema, "jobs");
  const change = async (lease: JobLease, update: UpdateQuery<JobRow>) =>
    (await jobs.updateOne(heldBy(lease), update)).matchedCount === 1;
  const compute = (lease: JobLease, ...stages: readonly (readonly object[])[]) =>
    changeByStages(jobs, lease, stages.flat());
  return {
    pushAll: (list, at, routes, trace) => pushAll(jobs, list, at, { routes, trace }),
    drop: (list) => drop(jobs, list),
    claim: (now, lease, lanes, which) => claim(jobs, now, lease, lanes, which),
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
