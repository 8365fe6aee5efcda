import { expect, test } from "vitest";
import { outlookFor } from "../../src/domain/outlook.ts";

const month = (last: string) => ({ name: "month" as const, first: "2026-11-01", last });

test.each([
  ["after a week", 700, "2026-11-07", "2026-11-30", 3000],
  ["before it", 600, "2026-11-06", "2026-11-30", null],
  ["on the day before the last", 2900, "2026-11-29", "2026-11-30", 3000],
  ["on the last day the month is what it is", 3000, "2026-11-30", "2026-11-30", null],
  ["for days that are no running month", 700, "2026-11-07", null, null],
  ["where nothing was spent", 0, "2026-11-22", "2026-11-30", null],
  ["where more came back than was spent", -500, "2026-11-22", "2026-11-30", null],
  ["to the cent", 100, "2026-11-07", "2026-11-30", 429],
])("%s", (_when, spent, last, monthEnd, outlook) => {
  expect(outlookFor(spent, month(last), monthEnd)).toBe(outlook);
});

test("a month from payday has its own length", () => {
  const payday = { name: "month" as const, first: "2026-10-30", last: "2026-11-05" };
  expect(outlookFor(700, payday, "2026-11-29")).toBe(3100);
});
