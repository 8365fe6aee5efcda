import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../src/domain/day.ts";
import { findSeries } from "../../../src/domain/recurrence/find-series.ts";
import type { RecurrenceRow } from "../../../src/domain/recurrence/recurrence-row.ts";
import { makeRecurrenceRow, saidOf } from "./make-rows.ts";

/** Rows of a few habits and some noise, so that series, holes and changes of price come about. */
const habit = fc.record({
  pace: fc.constantFrom(7, 14, 30, 31, 91, 365),
  count: fc.integer({ min: 1, max: 14 }),
  start: fc.integer({ min: 0, max: 60 }),
  minor: fc.constantFrom(1490, 1590, 3790, 120_000),
  change: fc.constantFrom(1, 1, 1.12),
  jitter: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 14, maxLength: 14 }),
});

const noise = fc.record({
  ago: fc.integer({ min: 0, max: 700 }),
  minor: fc.integer({ min: 1, max: 20_000 }),
});

const TODAY = "2026-11-28";

const anyRows = fc
  .record({ habits: fc.array(habit, { maxLength: 3 }), once: fc.array(noise, { maxLength: 8 }) })
  .map(({ habits, once }) => [
    ...habits.flatMap(({ pace, count, start, minor, change, jitter }, which) =>
      Array.from({ length: count }, (_, index) =>
        makeRecurrenceRow({
          id: `habit ${which} ${index}`,
          day: addDays(TODAY, (jitter[index] ?? 0) - start - index * pace),
          minor: Math.round(index < 3 ? minor * change : minor),
        }),
      ),
    ),
    ...once.map(({ ago, minor }, index) =>
      makeRecurrenceRow({ id: `once ${index}`, day: addDays(TODAY, -ago), minor }),
    ),
  ]);

const fixedOf = (rows: readonly RecurrenceRow[]) => findSeries("k", rows, null).fixed;

describe("of any rows of a merchant", () => {
  test("the order does not matter", () => {
    const shuffled = anyRows.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        expect(findSeries("k", other, null)).toEqual(findSeries("k", rows, null));
      }),
    );
  });

  test("older rows that arrive later never take the mark of a row away", () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 0, max: 400 }), (rows, ago) => {
        const known = rows.filter(({ day }) => day >= addDays(TODAY, -ago));
        const all = fixedOf(rows);
        expect([...fixedOf(known)].filter((id) => !all.has(id))).toEqual([]);
      }),
    );
  });

  test("newer rows that arrive later never take the mark of a row away", () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 0, max: 400 }), (rows, ago) => {
        const known = rows.filter(({ day }) => day < addDays(TODAY, -ago));
        const all = fixedOf(rows);
        expect([...fixedOf(known)].filter((id) => !all.has(id))).toEqual([]);
      }),
    );
  });

  test("two series never have a payment in common", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { series } = findSeries("k", rows, null);
        const paid = series.reduce((sum, { count }) => sum + count, 0);
        expect(paid).toBeLessThanOrEqual(rows.length);
        expect(series.map(({ part }) => part)).toEqual(series.map((_, index) => index));
      }),
    );
  });

  test("what the user said decides of all of them", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(findSeries("k", rows, saidOf("dismissed"))).toEqual({
          series: [],
          fixed: new Set(),
        });
        const { series, fixed } = findSeries("k", rows, saidOf("confirmed"));
        expect(fixed.size).toBe(rows.length);
        expect(series.length > 0).toBe(rows.length > 0);
        expect(series.every(({ status }) => status === "active")).toBe(true);
      }),
    );
  });

  test("the next payment is after the last one, at most a year and a month later", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const { last, next, first } of findSeries("k", rows, null).series) {
          expect(first < last && last < (next ?? "")).toBe(true);
          expect((next ?? "") <= addDays(last, 400)).toBe(true);
        }
      }),
    );
  });
});
