import { CALENDAR_MONTH, createMonths, type MonthStart } from "../../src/domain/months.ts";
import { upcoming, type SummarySchedule } from "../../src/domain/summary-schedule.ts";
import { DEFAULT_PLAN, type SummaryPlan } from "../../src/domain/summary-plan.ts";
import { isWeekday } from "../support/make-calendar.ts";

export function scheduleOf(
  zone: string,
  plan: Partial<SummaryPlan> = {},
  monthStart: MonthStart = CALENDAR_MONTH,
): SummarySchedule {
  return { plan: { ...DEFAULT_PLAN, ...plan }, zone, months: createMonths(monthStart, isWeekday) };
}

export function nextAfter(schedule: SummarySchedule, after: string): string | undefined {
  return upcoming(schedule, new Date(after))[0]?.at.toISOString();
}
