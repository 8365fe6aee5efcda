import type { Model } from "mongoose";
import { ABANDONED, type JobLease, type ParkedBefore } from "../usecases/ports/job-store.ts";
import { ALWAYS, changeByStages, heldBy, NO_LEASE, WAIT_FOR_RUN, type JobRow } from "./job-row.ts";
import { jobOf } from "./stored-job.ts";

export async function park(jobs: Model<JobRow>, lease: JobLease, at: Date, cause: string) {
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

export async function retryParked(
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

export async function parked(jobs: Model<JobRow>) {
  const rows = await jobs
    .find({ parkedAt: { $gte: ALWAYS } })
    .sort({ parkedAt: 1 })
    .lean<JobRow[]>();
  return rows.map(({ job, attempts, parkedAt, lastError }) => {
    return { job: jobOf(job), attempts, parkedAt: parkedAt ?? ALWAYS, cause: lastError ?? "" };
  });
}
