import { expect, test } from "vitest";
import { outlookFor } from "../../src/domain/outlook.ts";

const month = (last: string) => ({ name: "month" as const, first: "2026-11-01", last });

test.each([
  ["extrapolates after a week", 700, "2026-11-07", "2026-11-30", 3000],
  ["is null before a week has passed", 600, "2026-11-06", "2026-11-30", null],
  ["extrapolates on the last day but one", 2900, "2026-11-29", "2026-11-30", 3000],
  ["is null on the last day", 3000, "2026-11-30", "2026-11-30", null],
  ["is null for other periods", 700, "2026-11-07", null, null],
  ["is null when nothing was spent", 0, "2026-11-22", "2026-11-30", null],
  ["is null when refunds exceed spending", -500, "2026-11-22", "2026-11-30", null],
  ["rounds to the cent", 100, "2026-11-07", "2026-11-30", 429],
])("outlookFor %s", (_when, spent, last, monthEnd, outlook) => {
  expect(outlookFor(spent, month(last), monthEnd)?.high ?? null).toBe(outlook);
});

test("outlookFor uses the length of a month from payday", () => {
  const payday = { name: "month" as const, first: "2026-10-30", last: "2026-11-05" };
  expect(outlookFor(700, payday, "2026-11-29")).toEqual({ low: 3100, high: 3100 });
});
