import type { IsWorkingDay } from "../../domain/months.ts";

/** The working days of Brazil's banks, on which paydays fall. */
export interface WorkingDays {
  readonly includes: IsWorkingDay;
}
