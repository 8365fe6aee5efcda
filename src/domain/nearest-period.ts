import { addDays, daysBetween, type Day } from "./day.ts";
import { daysPeriod, periodAround, unitOf, type Calendar, type Period } from "./period.ts";

/** The nearest days with spending or income before and after a period, up to today; null without. */
export interface NearestDays {
  readonly before: Day | null;
  readonly after: Day | null;
}

/** The period of the same kind with the nearest of the days; the earlier where both are as near. */
export function nearestPeriod(
  period: Period,
  { before, after }: NearestDays,
  calendar: Calendar,
): Period | null {
  const isBefore =
    before !== null &&
    (after === null || daysBetween(before, period.first) <= daysBetween(period.last, after));
  const day = isBefore ? before : after;
  if (day === null) return null;
  const unit = unitOf(period);
  if (unit !== "days") return periodAround(unit, day, calendar);
  const length = daysBetween(period.first, period.last);
  return isBefore
    ? daysPeriod(addDays(day, -length), day, calendar)
    : daysPeriod(day, addDays(day, length), calendar);
}
