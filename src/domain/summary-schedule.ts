import { Temporal } from "temporal-polyfill";
import { addDays, dayIn, mondayOf, type Day, type TimeZone } from "./day.ts";
import { nameAfter, type Months } from "./months.ts";
import type { QuietHours, Rhythm, SummaryPlan } from "./summary-plan.ts";

/** Everything that decides when a user's summaries are due. */
export interface SummarySchedule {
  readonly plan: SummaryPlan;
  readonly zone: TimeZone;
  readonly months: Months;
}

/** A summary, when it is due, and the days it covers, both included. */
export interface DueSummary {
  readonly rhythm: Rhythm;
  readonly at: Date;
  readonly first: Day;
  readonly last: Day;
}

/** The next summaries due after an instant, a few of each rhythm, in order. */
export function upcoming(schedule: SummarySchedule, after: Date): DueSummary[] {
  return schedule.plan.rhythms
    .flatMap((rhythm) => summariesAround(rhythm, after, schedule).filter(({ at }) => at > after))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** The latest summary of each rhythm due between two instants, both included. */
export function dueBetween(schedule: SummarySchedule, from: Date, to: Date): DueSummary[] {
  return schedule.plan.rhythms.flatMap((rhythm) =>
    summariesAround(rhythm, to, schedule)
      .filter(({ at }) => at >= from && at <= to)
      .slice(-1),
  );
}

/** The summaries of one rhythm due around an instant: two before it to two after it, in order. */
function summariesAround(
  rhythm: Rhythm,
  moment: Date,
  { plan, zone, months }: SummarySchedule,
): DueSummary[] {
  const today = dayIn(moment, zone);
  return [-2, -1, 0, 1, 2].map((step) => {
    const day =
      rhythm === "weekly"
        ? addDays(mondayOf(today), 7 * step + plan.weekday - 1)
        : months.named(nameAfter(months.of(today).name, step)).first;
    return { rhythm, at: instantOf(zone, day, plan.hour), ...daysCovered(rhythm, day, months) };
  });
}

/**
 * The days that a summary due on `day` covers: the last complete week from Monday to Sunday, or the
 * month that ended.
 */
function daysCovered(rhythm: Rhythm, day: Day, months: Months): Pick<DueSummary, "first" | "last"> {
  const monday = mondayOf(day);
  if (rhythm === "weekly") return { first: addDays(monday, -7), last: addDays(monday, -1) };
  const { first, last } = months.of(addDays(day, -1));
  return { first, last };
}

/**
 * A full hour of a day in a zone. Where the clocks skip it, the instant is as much later; where it
 * occurs twice, it is the first.
 */
export function instantOf(zone: TimeZone, day: Day, hour: number): Date {
  const local = Temporal.PlainDate.from(day).toPlainDateTime({ hour });
  return new Date(local.toZonedDateTime(zone).epochMilliseconds);
}

/** Whether unrequested messages are silent at an instant. */
export function isQuiet(at: Date, zone: TimeZone, quietHours: QuietHours | null): boolean {
  if (quietHours === null) return false;
  const { from, to } = quietHours;
  const { hour } = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}
