import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../src/domain/day.ts";
import { outlookFor, type OutlookFacts } from "../../src/domain/outlook.ts";

/** November so far. */
function facts(today: string, given: Partial<OutlookFacts> = {}): OutlookFacts {
  return {
    first: "2026-11-01",
    today,
    monthEnd: "2026-11-30",
    fixed: 0,
    free: 0,
    fixedToCome: 0,
    usualRest: null,
    ...given,
  };
}

describe("outlookFor without a usual goes on at the pace so far", () => {
  test.each([
    ["after a week", 700, "2026-11-07", 3000],
    ["not before a week has passed", 600, "2026-11-06", null],
    ["on the last day but one", 2900, "2026-11-29", 3000],
    ["not on the last day", 3000, "2026-11-30", null],
    ["not where nothing was spent", 0, "2026-11-22", null],
    ["not where refunds exceed spending", -500, "2026-11-22", null],
    ["to the cent", 100, "2026-11-07", 429],
  ])("%s", (_when, free, today, outlook) => {
    const amount = outlook === null ? null : { low: outlook, high: outlook };
    expect(outlookFor(facts(today, { free }))).toEqual(amount);
  });

  test("in a month from payday", () => {
    const payday = { first: "2026-10-30", monthEnd: "2026-11-29", free: 700 };
    expect(outlookFor(facts("2026-11-05", payday))).toEqual({ low: 3100, high: 3100 });
  });

  test("which refunds do not make negative", () => {
    const outlook = outlookFor(facts("2026-11-20", { fixed: 5000, free: -1000 }));
    expect(outlook).toEqual({ low: 4000, high: 4000 });
  });
});

describe("outlookFor", () => {
  test("does not extrapolate what is fixed, and adds what is to come", () => {
    const outlook = outlookFor(facts("2026-11-15", { fixed: 90_000, fixedToCome: 10_000 }));
    expect(outlook).toEqual({ low: 100_000, high: 100_000 });
  });

  test("is a range between pace and usual until the tenth day", () => {
    const spent = { fixed: 100, free: 1000, usualRest: 5000 };
    expect(outlookFor(facts("2026-11-10", spent))).toEqual({ low: 3100, high: 6100 });
    expect(outlookFor(facts("2026-11-10", { ...spent, usualRest: 500 }))).toEqual({
      low: 1600,
      high: 3100,
    });
  });

  test("is between them from then on, the closer to the pace the further the month", () => {
    const amounts = ["2026-11-11", "2026-11-15", "2026-11-24"].map((today) => {
      const passed = Number(today.slice(8));
      const left = 30 - passed;
      // A pace of 100 a day, and usually 200.
      return outlookFor(facts(today, { free: passed * 100, usualRest: left * 200 }));
    });
    expect(amounts).toEqual([
      { low: 4203, high: 4203 },
      { low: 3750, high: 3750 },
      { low: 3120, high: 3120 },
    ]);
  });

  test("is between the pace and the usual on any day", () => {
    const minor = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 29 }), minor, minor, minor, (day, free, rest, more) => {
        const today = addDays("2026-10-31", day);
        const given = { free, fixed: more, fixedToCome: more };
        const pace = outlookFor(facts(today, given))?.low ?? Number.NaN;
        const usual = free + 2 * more + rest;
        const outlook = outlookFor(facts(today, { ...given, usualRest: rest }));
        expect(outlook?.low).toBeGreaterThanOrEqual(Math.min(pace, usual) - 1);
        expect(outlook?.high).toBeLessThanOrEqual(Math.max(pace, usual) + 1);
      }),
    );
  });
});
