import type { WorkingDays } from "../usecases/ports/working-days.ts";

/** The working days of banks in Brazil. */
export function createWorkingDays(): WorkingDays {
  return { includes: (day) => ![0, 6].includes(new Date(day).getUTCDay()) };
}
