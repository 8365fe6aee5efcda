/** How often a summary is sent. */
export type Rhythm = "weekly" | "monthly";

/** The user's settings for summaries, in their own time zone. */
export interface SummaryPlan {
  /** Empty: switched off. */
  readonly rhythms: readonly Rhythm[];
  /**
   * The day of the weekly summary: 1 is Monday, 7 is Sunday. The monthly one is sent on the first
   * day of a month.
   */
  readonly weekday: number;
  /** Full hour, 0 to 23. */
  readonly hour: number;
  /** What to do with a summary of a period without transactions. */
  readonly whenNothingHappened: "send" | "skip";
}

export const DEFAULT_PLAN: SummaryPlan = {
  rhythms: ["weekly"],
  weekday: 1,
  hour: 9,
  whenNothingHappened: "send",
};

/** Full hours in the user's zone, `to` excluded; may span midnight. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

export const DEFAULT_QUIET_HOURS: QuietHours = { from: 22, to: 8 };
