import type { Collection } from "mongoose";
import { MAX_COUNTED_JOBS, type JobAges, type JobCounts } from "../usecases/ports/job-store.ts";

/** Earlier than every stored date, so that "after it" means "present" and an index answers. */
const ALWAYS = new Date(0);

const STATES: Readonly<Record<keyof JobCounts, object>> = {
  waiting: { runAt: { $gte: ALWAYS }, leaseId: null },
  running: { heldUntil: { $gte: ALWAYS }, leaseId: { $gt: "" } },
  parked: { parkedAt: { $gte: ALWAYS } },
};

/** Each count has an end, and is answered by an index. */
export async function jobCounts(jobs: Collection): Promise<JobCounts> {
  const limit = MAX_COUNTED_JOBS;
  const [waiting, running, parked] = await Promise.all([
    jobs.countDocuments(STATES.waiting, { limit }),
    jobs.countDocuments(STATES.running, { limit }),
    jobs.countDocuments(STATES.parked, { limit }),
  ]);
  return { waiting, running, parked };
}

/** More than the slots of all processes together. */
const MAX_RUNNING = 1000;

/** Each of them reads one end of an index. */
export async function jobAges(jobs: Collection, now: Date): Promise<JobAges> {
  const oldest = (state: object, by: "runAt" | "parkedAt") =>
    jobs
      .find(state, { projection: { [by]: 1 } })
      .sort({ [by]: 1 })
      .limit(1)
      .toArray();
  const [[waiting], running, [parked]] = await Promise.all([
    oldest(STATES.waiting, "runAt"),
    jobs
      .find(STATES.running, { projection: { startedAt: 1 } })
      .limit(MAX_RUNNING)
      .toArray(),
    oldest(STATES.parked, "parkedAt"),
  ]);
  const since = (at: unknown) =>
    at instanceof Date ? Math.max(0, now.getTime() - at.getTime()) : 0;
  return {
    waiting: since(waiting?.["runAt"]),
    running: Math.max(0, ...running.map((job) => since(job["startedAt"]))),
    parked: since(parked?.["parkedAt"]),
  };
}
