import { dayIn } from "../../domain/day.ts";
import { createMonths } from "../../domain/months.ts";
import type { Calendar } from "../../domain/period.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";

type CalendarSettings = Pick<User, "timeZone" | "monthStart">;

/** Today and the months of a user, by their time zone and start of month. */
export function calendarOf(
  { clock, workingDays }: Pick<Ports, "clock" | "workingDays">,
  settings: CalendarSettings,
): Calendar {
  return calendarAt(clock.now(), workingDays, settings);
}

/** The same at a given instant. */
export function calendarAt(
  now: Date,
  workingDays: Ports["workingDays"],
  { timeZone, monthStart }: CalendarSettings,
): Calendar {
  return { today: dayIn(now, timeZone), months: createMonths(monthStart, workingDays.includes) };
}
