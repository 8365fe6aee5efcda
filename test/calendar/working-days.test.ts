import { describe, expect, test } from "vitest";
import { createWorkingDays } from "../../src/calendar/working-days.ts";
import { addDays, type Day } from "../../src/domain/day.ts";
import { isWeekday } from "../support/make-calendar.ts";

const { includes } = createWorkingDays();

/** Bank holidays as FEBRABAN announces them. The last four depend on Easter. */
const EVERY_YEAR = [
  "01-01",
  "04-21",
  "05-01",
  "09-07",
  "10-12",
  "11-02",
  "11-15",
  "11-20",
  "12-25",
] as const;

const CLOSED = {
  2024: ["02-12", "02-13", "03-29", "05-30"],
  2025: ["03-03", "03-04", "04-18", "06-19"],
  2026: ["02-16", "02-17", "04-03", "06-04"],
  2027: ["02-08", "02-09", "03-26", "05-27"],
  2028: ["02-28", "02-29", "04-14", "06-15"],
};

test.each(Object.entries(CLOSED))(
  "createWorkingDays excludes the bank holidays of %s and weekends only",
  (year, moving) => {
    const closed = weekdaysOf(year).filter((day) => !includes(day));
    const announced = [...EVERY_YEAR, ...moving].map((day) => `${year}-${day}`);
    expect(closed).toEqual(announced.filter(isWeekday).toSorted());
  },
);

describe("createWorkingDays, for special days:", () => {
  test.each([
    ["2026-11-21", false, "a Saturday"],
    ["2026-11-22", false, "a Sunday"],
    ["2023-11-20", true, "20 November before it was a national holiday"],
    ["2024-11-20", false, "20 November since it is a national holiday"],
    ["2026-07-09", true, "a holiday of the state of São Paulo only"],
    ["2026-02-18", true, "Ash Wednesday, when banks open at noon"],
    ["2026-04-02", true, "the Thursday before Easter"],
    ["2026-12-24", true, "Christmas Eve"],
    ["2026-12-31", true, "the last day of the year, when salaries are paid though no branch opens"],
    ["2100-01-04", true, "a Monday in a year outside the library's data"],
  ])("%s: %s, %s", (day, isWorking) => {
    expect(includes(day)).toBe(isWorking);
  });
});

function weekdaysOf(year: string): Day[] {
  return Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index)).filter(
    (day) => day.startsWith(year) && isWeekday(day),
  );
}
