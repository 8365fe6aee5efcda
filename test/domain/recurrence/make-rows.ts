import { addDays, addMonths, type Day } from "../../../src/domain/day.ts";
import type {
  RecurringDecision,
  SaidRecurring,
} from "../../../src/domain/recurrence/recurring-series.ts";
import type { RecurrenceRow } from "../../../src/domain/recurrence/recurrence-row.ts";

export function makeRecurrenceRow(given: Partial<RecurrenceRow> = {}): RecurrenceRow {
  const { day = "2026-11-10", minor = 3990 } = given;
  return {
    id: `${day} ${minor}`,
    day,
    direction: "out",
    minor,
    currency: "BRL",
    flow: "spending",
    categoryId: "09020000",
    topCategoryId: `${(given.categoryId ?? "09020000").slice(0, 2)}000000`,
    merchantName: "Netflix",
    merchantKind: "shop",
    accountType: "CREDIT",
    description: "NETFLIX.COM",
    instalment: null,
    isFixed: false,
    original: null,
    ...given,
  };
}

/** One row on each of the days. */
export function onDays(days: readonly Day[], given: Partial<RecurrenceRow> = {}): RecurrenceRow[] {
  return days.map((day) => makeRecurrenceRow({ ...given, day }));
}

/** One row a month up to a day, newest last. */
export function everyMonth(
  last: Day,
  amounts: readonly number[],
  given: Partial<RecurrenceRow> = {},
): RecurrenceRow[] {
  return amounts.map((minor, index) =>
    makeRecurrenceRow({ ...given, minor, day: addMonths(last, index + 1 - amounts.length) }),
  );
}

/** Rows every so many days up to a day. */
export function everyDays(
  last: Day,
  gaps: readonly number[],
  given: Partial<RecurrenceRow> = {},
): RecurrenceRow[] {
  const days = gaps.map((_, index) => {
    const after = gaps.slice(index).reduce((sum, gap) => sum + gap, 0);
    return addDays(last, -after);
  });
  return onDays([...days, last], given);
}

/** What the user said of all payments to a merchant, or of those of some amounts. */
export function saidOf(decision: RecurringDecision, ...amounts: readonly number[]): SaidRecurring {
  return { decision, amounts };
}
