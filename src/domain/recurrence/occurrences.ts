import { addDays, addMonths, type Day } from "../day.ts";
import { monthsOf, periodDays } from "./cadence-bands.ts";
import type { RecurringSeries } from "./recurring-series.ts";

/** The days on which a series is expected, from its next one up to a last day; none without a pace. */
export function occurrences(
  { next, cadence }: Pick<RecurringSeries, "next" | "cadence">,
  last: Day,
): Day[] {
  if (cadence === "irregular" || next === null) return [];
  const months = monthsOf(cadence);
  const after = (count: number) =>
    months === null ? addDays(next, count * periodDays(cadence)) : addMonths(next, count * months);
  const days: Day[] = [];
  for (let day = next; day <= last; day = after(days.length)) days.push(day);
  return days;
}
