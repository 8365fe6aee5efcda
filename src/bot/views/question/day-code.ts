import { addDays, daysBetween, isDay, type Day } from "../../../domain/day.ts";

const FIRST_CODED: Day = "1900-01-01";

/** A day in up to four letters and digits; one before anything moved is the first that has a code. */
export function dayCode(day: Day): string {
  return Math.max(0, daysBetween(FIRST_CODED, day)).toString(36);
}

/** Null where the code is none. */
export function readDayCode(code: string): Day | null {
  if (!/^[0-9a-z]{1,4}$/.test(code)) return null;
  const day = addDays(FIRST_CODED, parseInt(code, 36));
  return isDay(day) ? day : null;
}
