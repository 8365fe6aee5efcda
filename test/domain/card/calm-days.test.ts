import * as fc from "fast-check";
import { expect, test } from "vitest";
import { calmDays } from "../../../src/domain/card/calm-days.ts";
import { addDays, daysBetween } from "../../../src/domain/day.ts";

const OCTOBER = { first: "2026-10-01", last: "2026-10-31" };
const DAYS = Array.from({ length: 31 }, (_, index) => addDays(OCTOBER.first, index));

const spentOn = (days: readonly string[], minor = 100) =>
  days.map((day) => ({ day, flow: "spending" as const, minor }));
const without = (...numbers: readonly number[]) =>
  DAYS.filter((_, index) => !numbers.includes(index + 1));

test.each([
  ["the longest row of days", without(3, 4, 10, 11, 12, 20), "2026-10-10", "2026-10-12", 3],
  ["of equal rows the first", without(3, 4, 10, 11), "2026-10-03", "2026-10-04", 2],
  ["a row at the start", without(1, 2), "2026-10-01", "2026-10-02", 2],
  ["a row at the end", without(30, 31), "2026-10-30", "2026-10-31", 2],
  ["a single day", without(7), "2026-10-07", "2026-10-07", 1],
  ["the whole month", [], "2026-10-01", "2026-10-31", 31],
] as const)("calmDays finds %s without spending", (_, spent, first, last, days) => {
  expect(calmDays(spentOn(spent), OCTOBER)).toEqual({ kind: "no-spending", first, last, days });
});

test("calmDays counts a day with income or a refund only as one without spending", () => {
  const others = [
    { day: "2026-10-07", flow: "income" as const, minor: 9_000 },
    { day: "2026-10-07", flow: "refund" as const, minor: 10 },
  ];
  expect(calmDays([...spentOn(without(7)), ...others], OCTOBER)).toMatchObject({ days: 1 });
});

test("calmDays finds the day with the least spending where there is some on every day", () => {
  const sums = spentOn(DAYS).map((one) => (one.day === "2026-10-09" ? { ...one, minor: 3 } : one));
  expect(calmDays(sums, OCTOBER)).toEqual({ kind: "least", day: "2026-10-09" });
  expect(calmDays([...sums, ...spentOn(["2026-10-09"])].toReversed(), OCTOBER)).toEqual({
    kind: "least",
    day: "2026-10-01",
  });
});

test("calmDays finds days that really have no spending, and does not depend on the order", () => {
  const day = fc.integer({ min: 0, max: 30 }).map((index) => DAYS[index] ?? "");
  fc.assert(
    fc.property(fc.array(day, { maxLength: 60 }), (days) => {
      const calm = calmDays(spentOn(days), OCTOBER);
      expect(calmDays(spentOn(days.toReversed()), OCTOBER)).toEqual(calm);
      if (calm.kind === "least") return;
      expect(days.filter((one) => one >= calm.first && one <= calm.last)).toEqual([]);
      expect(calm.days).toBe(daysBetween(calm.first, calm.last) + 1);
    }),
  );
});
