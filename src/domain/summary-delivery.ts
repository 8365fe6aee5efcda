import type { Day } from "./day.ts";
import type { DueSummary } from "./summary-schedule.ts";
import type { Rhythm } from "./summary-plan.ts";

export type DeliveryState =
  | "pending"
  /** On its way, or left by a process that died on the way: it counts as sent, for it may have been. */
  | "sending"
  | "sent"
  /** Nothing had happened, or the user could not be written to. */
  | "skipped"
  | "given-up";

/** A summary that a user gets by itself, once. */
export interface SummaryDelivery {
  /** Made of user, rhythm and period, so that there cannot be two of them. */
  readonly id: string;
  readonly userId: string;
  readonly rhythm: Rhythm;
  readonly first: Day;
  readonly last: Day;
  readonly dueAt: Date;
  readonly state: DeliveryState;
  /** Times that it was surely not sent. */
  readonly attempts: number;
  /** Not tried before. */
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
