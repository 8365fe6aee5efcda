import { dayIn } from "../domain/day.ts";
import { createMonths } from "../domain/months.ts";
import type { Calendar } from "../domain/period.ts";
import type { User } from "../domain/user.ts";
import type { Ports } from "./ports.ts";

/** The user's today and months, by their time zone and the start of month they chose. */
export function calendarOf(
  { clock, workingDays }: Pick<Ports, "clock" | "workingDays">,
  { timeZone, monthStart }: Pick<User, "timeZone" | "monthStart">,
): Calendar {
  return {
    today: dayIn(clock.now(), timeZone),
    months: createMonths(monthStart, workingDays.includes),
  };
}
