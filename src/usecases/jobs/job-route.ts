import type { Job } from "./job.ts";

/**
 * Which slots of the worker pool a job may use. Each lane has its own slots, so that a full lane never
 * blocks another:
 * - `urgent`: deletions, messages, anything short that a user waits for;
 * - `first`: the first sync of a bank, whose user waits for the report;
 * - `routine`: everything else.
 */
export type Lane = "urgent" | "first" | "routine";

export const LANES: readonly Lane[] = ["urgent", "first", "routine"];

export interface JobRoute {
  readonly lane: Lane;
  /** The user whose share of the lane's slots the job uses; null if unknown. */
  readonly owner: string | null;
}

/** The facts about a job's item that decide its route. */
export interface RoutedItem {
  readonly userId: string;
  readonly isBeingDeleted: boolean;
  readonly hasSynced: boolean;
}

/** The route of a job. `item` is null if the job has none, or if it is not stored yet. */
export function routeOf(job: Job, item: RoutedItem | null): JobRoute {
  return { lane: laneOf(job, item), owner: item?.userId ?? ownerOf(job) };
}

function laneOf(job: Job, item: RoutedItem | null): Lane {
  switch (job.kind) {
    case "sync-item":
      if (item?.isBeingDeleted) return "urgent";
      return item?.hasSynced ? "routine" : "first";
    case "recompute-days":
    case "find-due-bills":
    case "let-go":
      return "routine";
    case "send-first-report":
    case "notify-item-status":
    case "answer-refresh":
    case "announce-summaries":
    case "apply-teaching":
    case "forget-user":
    case "confirm-deletion":
    case "follow-cash":
    case "send-alerts":
    case "send-summaries":
    case "register-webhook":
      return "urgent";
  }
}

function ownerOf(job: Job): string | null {
  return "userId" in job && job.userId !== undefined ? job.userId : null;
}
