import type { Model } from "mongoose";
import type { Job } from "../usecases/jobs/job.ts";
import { routeOf, type JobRoute } from "../usecases/jobs/job-route.ts";
import { DUE_AT, notAfter, type JobRow } from "./job-row.ts";
import { retryOnDuplicate } from "./retry-on-duplicate.ts";
import { storedJob, storedKey } from "./stored-job.ts";

export async function pushAll(
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

export async function drop(jobs: Model<JobRow>, list: readonly Job[]): Promise<void> {
  const _id = { $in: list.map(storedKey) };
  // The running ones first, so that one which ends in between is deleted by the second step.
  await jobs.updateMany({ _id, leaseId: { $gt: "" } }, { $unset: { runAt: 1 } });
  await jobs.deleteMany({ _id, leaseId: null });
}
