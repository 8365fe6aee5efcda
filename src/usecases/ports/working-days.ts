import type { IsWorkingDay } from "../../domain/months.ts";

/** The days on which banks in Brazil work: paydays fall on them. */
export interface WorkingDays {
  readonly includes: IsWorkingDay;
}
