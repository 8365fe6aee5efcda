import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween } from "../../src/domain/day.ts";
import type { MonthStart } from "../../src/domain/months.ts";
import { namedPeriod } from "../../src/domain/period.ts";
import { parsePeriod } from "../../src/domain/periods/parse-period.ts";
import { usualSpans } from "../../src/domain/usual-spans.ts";
import { makeCalendar } from "../support/make-calendar.ts";

const DAY_1: MonthStart = { kind: "day", day: 1 };
const DAY_5: MonthStart = { kind: "day", day: 5 };
const PAYDAY: MonthStart = { kind: "working-day", onOrBefore: 5 };

function spansOf(text: string, today: string, start: MonthStart) {
  const calendar = makeCalendar(today, start);
  const answer = parsePeriod(text, calendar);
  if (answer.kind !== "period") throw new Error(`${text} is no period`);
  return usualSpans(answer.period, calendar);
}

/** `first..last`, with the rest of the month and whether it is short. */
function written(text: string, today: string, start = DAY_1): string[] {
  const { spans = [] } = spansOf(text, today, start) ?? {};
  return spans.map(({ first, last, rest, isShort }) =>
    [`${first}..${last}`, rest && `${rest.first}..${rest.last}`, isShort && "short"]
      .filter((part) => part !== null && part !== false)
      .join(" "),
  );
}

test.each<[string, string, MonthStart, string[]]>([
  [
    "month",
    "2026-11-28",
    DAY_1,
    [
      "2026-10-01..2026-10-28 2026-10-29..2026-10-31",
      "2026-09-01..2026-09-28 2026-09-29..2026-09-30",
      "2026-08-01..2026-08-28 2026-08-29..2026-08-31",
      "2026-07-01..2026-07-28 2026-07-29..2026-07-31",
      "2026-06-01..2026-06-28 2026-06-29..2026-06-30",
      "2026-05-01..2026-05-28 2026-05-29..2026-05-31",
    ],
  ],
  // The last day makes it complete.
  ["month", "2026-11-30", DAY_1, ["2026-10-01..2026-10-31", "2026-09-01..2026-09-30"]],
  [
    "month",
    "2026-03-30",
    DAY_1,
    ["2026-02-01..2026-02-28 short", "2026-01-01..2026-01-30 2026-01-31..2026-01-31"],
  ],
  ["month", "2026-03-28", DAY_1, ["2026-02-01..2026-02-28"]],
  ["last month", "2026-11-28", DAY_1, ["2026-09-01..2026-09-30", "2026-08-01..2026-08-31"]],
  ["month", "2026-11-06", DAY_5, ["2026-10-05..2026-10-06 2026-10-07..2026-11-04"]],
  ["month", "2026-12-04", PAYDAY, ["2026-11-05..2026-11-05 2026-11-06..2026-12-03"]],
  ["2026-10-10..2026-10-20", "2026-11-28", DAY_1, ["2026-09-10..2026-09-20"]],
  ["2026-10-10..2026-10-20", "2026-11-28", DAY_5, ["2026-09-10..2026-09-20"]],
  // February has none of the days, so January comes first.
  ["2026-03-29..2026-03-30", "2026-11-28", DAY_1, ["2026-01-29..2026-01-30"]],
  // Seven days up to today are a week, also where they begin with a month.
  ["7d", "2026-11-07", DAY_1, ["2026-10-25..2026-10-31", "2026-10-18..2026-10-24"]],
  ["7d", "2026-11-25", DAY_1, ["2026-11-12..2026-11-18", "2026-11-05..2026-11-11"]],
  ["30d", "2026-11-30", DAY_1, ["2026-10-01..2026-10-31"]],
  ["week", "2026-11-18", DAY_1, ["2026-11-09..2026-11-11", "2026-11-02..2026-11-04"]],
  ["last week", "2026-11-18", DAY_1, ["2026-11-02..2026-11-08", "2026-10-26..2026-11-01"]],
])("the usual of %s on %s by %j is of the same days before", (text, today, start, spans) => {
  expect(written(text, today, start).slice(0, spans.length)).toEqual(spans);
});

test("a month's usual is of up to six months, a week's of up to twelve weeks", () => {
  expect(spansOf("month", "2026-11-28", DAY_1)).toMatchObject({ unit: "month", least: 3 });
  expect(spansOf("week", "2026-11-28", DAY_1)).toMatchObject({ unit: "week", least: 4 });
  expect(written("month", "2026-11-28")).toHaveLength(6);
  expect(spansOf("7d", "2026-11-28", DAY_1)).toMatchObject({ unit: "week", least: 4 });
  expect(written("week", "2026-11-28")).toHaveLength(12);
  expect(written("7d", "2026-11-28")).toHaveLength(12);
  expect(written("1900-02", "2026-11-28")).toEqual(["1900-01-01..1900-01-31"]);
});

test.each(["year", "90d", "30d", "2026-09-16..2026-10-15", "1500-01-01..1500-01-15"])(
  "%s has no usual",
  (text) => {
    expect(spansOf(text, "2026-11-28", DAY_1)).toBeNull();
  },
);

test("spans lie before the period and one another, and are as long unless their month is short", () => {
  const starts = fc.constantFrom<MonthStart>(DAY_1, { kind: "day", day: 31 }, PAYDAY);
  const todays = fc.integer({ min: 0, max: 3652 }).map((days) => addDays("2020-01-01", days));
  fc.assert(
    fc.property(starts, todays, fc.constantFrom("week", "month"), (start, today, name) => {
      const calendar = makeCalendar(today, start);
      const period = namedPeriod(name, calendar);
      const month = calendar.months.of(today);
      const isWhole = name === "month" && today === month.last;
      let end = period.first;
      for (const { first, last, rest, isShort } of usualSpans(period, calendar)?.spans ?? []) {
        expect((rest?.last ?? last) < end).toBe(true);
        const longer = daysBetween(period.first, period.last) - daysBetween(first, last);
        expect(isWhole ? false : longer > 0).toBe(isShort);
        expect(rest?.first ?? addDays(last, 1)).toBe(addDays(last, 1));
        end = first;
      }
    }),
  );
});
