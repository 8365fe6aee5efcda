import { addDays, daysBetween } from "./day.ts";
import { unitOf, wholeAround, type Calendar, type Period } from "./period.ts";
import type { ComparedDays } from "./report.ts";

/**
 * The days before that a period is compared with: a running week, month or year with as many days of
 * the one before it, a whole one with the whole one before, any other days with as many before them.
 */
export function comparedDays(period: Period, { months }: Calendar): ComparedDays {
  const unit = unitOf(period);
  const length = daysBetween(period.first, period.last) + 1;
  if (unit === "days")
    return {
      first: addDays(period.first, -length),
      last: addDays(period.first, -1),
      kind: "whole",
    };
  const whole = wholeAround(unit, period.first, months);
  const before = wholeAround(unit, addDays(whole.first, -1), months);
  if (period.last === whole.last) return { ...before, kind: "whole" };
  const sameDays = addDays(before.first, length - 1);
  return {
    first: before.first,
    last: sameDays < before.last ? sameDays : before.last,
    kind: "same-days",
  };
}
