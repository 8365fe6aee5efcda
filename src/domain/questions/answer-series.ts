import { addDays, type Day } from "../day.ts";
import { nameAfter, type Month } from "../months.ts";
import type { Calendar } from "../period.ts";
import type { CategoryTrend, DaySeries } from "../series.ts";
import type { Question } from "./question.ts";

/** What was asked about on one day, in minor units. */
export interface DayAmount {
  readonly day: Day;
  readonly minor: number;
}

/** What a sum was made of over time; the parts add up to it. */
export type AnswerSeries =
  | { readonly kind: "days"; readonly days: DaySeries["days"] }
  | { readonly kind: "months"; readonly months: CategoryTrend["months"] };

/** Fewer months are told by day, more by what a picture has room for. */
const [MIN_MONTHS, MAX_MONTHS] = [3, 12];
/** Fewer days are no series. */
const MIN_DAYS = 7;

/** Whether days are enough for a picture to say more than the sum. */
export function isSeries({ first, last }: Question["period"]): boolean {
  return addDays(first, MIN_DAYS - 1) <= last;
}

/** The amounts of a period by the user's months, or by day, from the first day with data on. */
export function answerSeries(
  { first, last }: Question["period"],
  amounts: readonly DayAmount[],
  dataSince: Day,
  calendar: Calendar,
): AnswerSeries {
  const since = first > dataSince ? first : dataSince;
  const months = monthsOf(since, last, calendar);
  if (months.length < MIN_MONTHS || months.length > MAX_MONTHS) {
    const byDay = new Map<Day, number>();
    for (const { day, minor } of amounts) byDay.set(day, (byDay.get(day) ?? 0) + minor);
    return {
      kind: "days",
      days: daysOf(since, last).map((day) => ({ day, minor: byDay.get(day) ?? 0 })),
    };
  }
  const { today } = calendar;
  return {
    kind: "months",
    months: months.map((month) => ({
      month,
      isRunning: month.first <= today && today < month.last,
      isWhole: month.first >= since && month.last <= last,
      isShown: true,
      minor: amounts
        .filter(({ day }) => day >= month.first && day <= month.last)
        .reduce((sum, { minor }) => sum + minor, 0),
    })),
  };
}

/** The months that overlap days, one more than a picture has room for at most. */
function monthsOf(first: Day, last: Day, calendar: Calendar): Month[] {
  const months: Month[] = [];
  let month = calendar.months.of(first);
  while (month.first <= last && months.length <= MAX_MONTHS) {
    months.push(month);
    month = calendar.months.named(nameAfter(month.name, 1));
  }
  return months;
}

function daysOf(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
