import { describe, expect, test } from "vitest";
import { namedPeriod, periodAround, type Period } from "../../../src/domain/period.ts";
import { likelyPeriods } from "../../../src/domain/periods/likely-periods.ts";
import { parsePeriod } from "../../../src/domain/periods/parse-period.ts";
import { periodWords } from "../../../src/domain/periods/period-words.ts";
import { makeCalendar } from "../../support/make-calendar.ts";

const CALENDAR = makeCalendar("2026-11-28");

describe("likelyPeriods", () => {
  test.each([
    ["outubro banana", "2026-10-01", "2026-10-31"],
    ["outbro", "2026-10-01", "2026-10-31"],
    ["semna pasada", "2026-11-16", "2026-11-22"],
    ["ontme", "2026-11-27", "2026-11-27"],
    ["yesetrday", "2026-11-27", "2026-11-27"],
    ["31/02", "2026-02-01", "2026-02-28"],
    ["31/02/2024", "2024-02-01", "2024-02-29"],
    ["11/15", "2026-11-01", "2026-11-28"],
    ["o mês, por favor", "2026-11-01", "2026-11-28"],
  ])("understands part of %j", (text, first, last) => {
    expect(likelyPeriods(text, CALENDAR)).toMatchObject({
      understood: { first, last },
      likely: [{ first, last }, {}, {}],
    });
  });

  test.each(["banana", "32/13", "31/02/2031", "dia 99", "0 dias", ""])(
    "understands nothing of %j and offers the usual ones",
    (text) => {
      const usual = (["month", "last-month", "week"] as const).map((name) =>
        namedPeriod(name, CALENDAR),
      );
      expect(likelyPeriods(text, CALENDAR)).toEqual({ understood: null, likely: usual });
    },
  );
});

test.each<Period>([
  namedPeriod("week", CALENDAR),
  namedPeriod("last-week", CALENDAR),
  namedPeriod("month", CALENDAR),
  namedPeriod("last-month", CALENDAR),
  namedPeriod("7d", CALENDAR),
  namedPeriod("30d", CALENDAR),
  namedPeriod("90d", CALENDAR),
  namedPeriod("year", CALENDAR),
  periodAround("month", "2026-05-05", CALENDAR),
  periodAround("year", "2024-05-05", CALENDAR),
  { name: "range", first: "2026-10-03", last: "2026-10-09" },
])("the words of $name, $first are read as that period", (period) => {
  expect(parsePeriod(periodWords(period, CALENDAR), CALENDAR)).toEqual({ kind: "period", period });
});

test("a past week is read as its days", () => {
  const week = periodAround("week", "2026-05-05", CALENDAR);
  expect(parsePeriod(periodWords(week, CALENDAR), CALENDAR)).toMatchObject({
    period: { first: "2026-05-04", last: "2026-05-10" },
  });
});
