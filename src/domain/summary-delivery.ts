import type { Day } from "./day.ts";
import type { DueSummary } from "./summary-schedule.ts";
import type { Rhythm } from "./summary-plan.ts";

export type DeliveryState =
  | "pending"
  /** Being sent, or interrupted while sending: it counts as sent, because it may have been. */
  | "sending"
  | "sent"
  /** Nothing happened in the period, or the user could not be reached. */
  | "skipped"
  | "given-up";

/** One scheduled summary of a user. */
export interface SummaryDelivery {
  /** Made of user, rhythm and period, so that each summary exists once. */
  readonly id: string;
  readonly userId: string;
  readonly rhythm: Rhythm;
  readonly first: Day;
  readonly last: Day;
  readonly dueAt: Date;
  readonly state: DeliveryState;
  /** The number of attempts that certainly sent nothing, and of those whose process ended before it sent. */
  readonly attempts: number;
  /** The time of the next attempt; while a process has claimed it, the end of the claim. */
  readonly tryAt: Date;
}

export function newSummaryDelivery(
  userId: string,
  { rhythm, at, first, last }: DueSummary,
): SummaryDelivery {
  return {
    id: `${userId} ${rhythm} ${first}`,
    userId,
    rhythm,
    first,
    last,
    dueAt: at,
    state: "pending",
    attempts: 0,
    tryAt: at,
  };
}
