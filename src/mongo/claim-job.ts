import type { Model } from "mongoose";
import { LANES } from "../usecases/jobs/job-route.ts";
import type { ClaimableJobs, ClaimedJob, OpenLane } from "../usecases/ports/job-store.ts";
import type { JobRow } from "./job-row.ts";
import { jobOf } from "./stored-job.ts";

const ALL_LANES: readonly OpenLane[] = LANES.map((lane) => ({ lane, fullOwners: [] }));

export async function claim(
  jobs: Model<JobRow>,
  now: Date,
  { leaseId, leasedUntil }: { leaseId: string; leasedUntil: Date },
  lanes = ALL_LANES,
  which: ClaimableJobs = "due-or-abandoned",
): Promise<ClaimedJob | null> {
  const leased = {
    $set: { leaseId, heldUntil: leasedUntil, dueAt: null, startedAt: now },
    $inc: { attempts: 1 },
  };
  if (which === "due-or-abandoned") {
    const abandoned = await jobs
      .findOneAndUpdate(
        { heldUntil: { $lte: now }, leaseId: { $gt: "" }, $or: lanes.map(inLane) },
        leased,
        { sort: { heldUntil: 1 }, returnDocument: "after" },
      )
      .lean<JobRow>();
    if (abandoned) return claimed(abandoned, leaseId, true);
  }
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
