import { LANES, type Lane } from "../usecases/jobs/job-route.ts";
import type { ClaimableJobs, ClaimedJob } from "../usecases/ports/job-store.ts";

/** Where a worker pool looks for its next job. */
export interface ClaimSearch {
  readonly lanes: readonly Lane[];
  readonly which: ClaimableJobs;
  /** How many jobs were claimed since it looked everywhere. */
  readonly claims: number;
}

export const EVERYWHERE: ClaimSearch = { lanes: LANES, which: "due-or-abandoned", claims: 0 };

/** After so many it looks everywhere again: many short jobs of one lane must not keep it from the others. */
const MAX_CLAIMS = 8;

/** The next search: not where the one before has just found nothing, which each costs a query. */
export function searchAfter(
  { route, wasAbandoned }: Pick<ClaimedJob, "route" | "wasAbandoned">,
  { claims }: ClaimSearch,
): ClaimSearch {
  if (wasAbandoned || claims + 1 >= MAX_CLAIMS) return EVERYWHERE;
  return { lanes: LANES.slice(LANES.indexOf(route.lane)), which: "due", claims: claims + 1 };
}
