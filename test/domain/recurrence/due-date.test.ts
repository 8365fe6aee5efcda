import { describe, expect, test } from "vitest";
import { addDays, addMonths, lastOfMonth, type Day } from "../../../src/domain/day.ts";
import { findSeries } from "../../../src/domain/recurrence/find-series.ts";
import { onDays } from "./make-rows.ts";

/** The date in the month so many months after June 2024, or the last day of that month. */
function due(date: number, months: number): Day {
  const first = addMonths("2024-06-01", months);
  const [day, last] = [addDays(first, date - 1), lastOfMonth(first)];
  return day < last ? day : last;
}

const RENT = { categoryId: "17010000", minor: 200_000 } as const;
const nextAfter = (days: readonly Day[]) =>
  findSeries("k", onDays(days, RENT), null).series.map(({ next }) => next);

describe.each([28, 29, 30, 31])("a bill that is due on date %s of the month", (date) => {
  test("is next expected in the month after, on its last day where that is shorter", () => {
    for (let month = 0; month < 24; month += 1) {
      const paid = [0, 1, 2, 3].map((step) => due(date, month + step));
      expect(nextAfter(paid)).toEqual([due(date, month + 4)]);
    }
  });

  test("is so where a weekend moves payments by up to two days", () => {
    for (let month = 0; month < 24; month += 1) {
      const paid = [0, 1, 2, 3].map((step) => {
        const day = due(date, month + step);
        const weekday = new Date(day).getUTCDay();
        return addDays(day, weekday === 6 ? 2 : Number(weekday === 0));
      });
      const next = nextAfter(paid)[0] ?? "";
      expect(addDays(next, -3) <= due(date, month + 4)).toBe(true);
      expect(addDays(next, 3) >= due(date, month + 4)).toBe(true);
    }
  });
});

test.each<[string, Day[], Day]>([
  ["quarterly", ["2026-01-31", "2026-04-30", "2026-07-31"], "2026-10-31"],
  ["quarterly", ["2025-08-31", "2025-11-30", "2026-02-28"], "2026-05-31"],
  ["quarterly, of moving dates", ["2026-01-02", "2026-04-12", "2026-07-10"], "2026-10-10"],
  ["yearly", ["2023-02-28", "2024-02-29"], "2025-02-28"],
])("what is %s ends with the month too", (_case, days, next) => {
  expect(nextAfter(days)).toEqual([next]);
});
