import type { Job } from "./job.ts";

/**
 * Which of a process's slots a job may take. Each lane has slots of its own, so that what fills one
 * never keeps another waiting:
 * - `urgent`: deletions, messages, whatever a user waits for and takes no time;
 * - `first`: a bank that was never read whole, whose user waits for the first report;
 * - `routine`: everything else.
 */
export type Lane = "urgent" | "first" | "routine";

export const LANES: readonly Lane[] = ["urgent", "first", "routine"];

export interface JobRoute {
  readonly lane: Lane;
  /** The user whose share of the lane's slots the job takes; null where nobody is known. */
  readonly owner: string | null;
}

/** What the item of a job says about its route. */
export interface RoutedItem {
  readonly userId: string;
  readonly isBeingDeleted: boolean;
  readonly hasSynced: boolean;
}

/** `item` is null where the job is about none, or about one that we do not have yet. */
export function routeOf(job: Job, item: RoutedItem | null): JobRoute {
  return { lane: laneOf(job, item), owner: item?.userId ?? ownerOf(job) };
}

function laneOf(job: Job, item: RoutedItem | null): Lane {
  switch (job.kind) {
    case "sync-item":
      if (item?.isBeingDeleted) return "urgent";
      return item?.hasSynced ? "routine" : "first";
    case "recompute-days":
      return "routine";
    case "send-first-report":
    case "notify-item-status":
    case "answer-refresh":
    case "announce-summaries":
    case "forget-user":
    case "confirm-deletion":
    case "send-summaries":
    case "register-webhook":
      return "urgent";
  }
}

function ownerOf(job: Job): string | null {
  return "userId" in job && job.userId !== undefined ? job.userId : null;
}
