import { addDays } from "../day.ts";
import { graceDays } from "./cadence-bands.ts";
import type { RecurrenceRow } from "./recurrence-row.ts";
import type { RecurringSeries } from "./recurring-series.ts";

/** A price up to so many times another is about the same. */
const ABOUT = 2;

/**
 * Whether something else that its merchant was paid may be the payment that a series expects: about as
 * much since the last one, or any amount near the expected day.
 */
export function isReplaced(
  { last, next, cadence, minor }: Pick<RecurringSeries, "last" | "next" | "cadence" | "minor">,
  others: readonly RecurrenceRow[],
): boolean {
  if (cadence === "irregular" || next === null) return false;
  const grace = graceDays(cadence);
  const [early, late] = [addDays(next, -grace), addDays(next, grace)];
  return others.some((row) => {
    if (row.day <= last || row.day > late) return false;
    const isAbout = row.minor * ABOUT >= minor && row.minor <= minor * ABOUT;
    return isAbout || row.day >= early;
  });
}
