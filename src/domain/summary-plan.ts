/** How often a summary comes by itself. */
export type Rhythm = "weekly" | "monthly";

/** What a user wants to hear by itself, in their own time zone. */
export interface SummaryPlan {
  /** None: switched off. */
  readonly rhythms: readonly Rhythm[];
  /** The day of the weekly one: 1 is Monday, 7 is Sunday. The monthly one comes on the first day of a month. */
  readonly weekday: number;
  /** Full hour, 0 to 23. */
  readonly hour: number;
  /** What happens to a summary of a period in which no money moved. */
  readonly whenNothingHappened: "send" | "skip";
}

export const DEFAULT_PLAN: SummaryPlan = {
  rhythms: ["weekly"],
  weekday: 1,
  hour: 9,
  whenNothingHappened: "send",
};

/** From one full hour up to another, in the user's zone; it may pass midnight. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

export const DEFAULT_QUIET_HOURS: QuietHours = { from: 22, to: 8 };
