import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Breakdown, BreakdownPart } from "../../src/domain/breakdown.ts";
import { drawnBreakdown } from "../../src/domain/drawn-breakdown.ts";
import { makeUsual } from "../support/make-report.ts";

const period = { name: "month", first: "2026-11-01", last: "2026-11-22" } as const;

function breakdown(minors: readonly number[], before: number | null): Breakdown {
  const sorted = minors.toSorted((a, b) => b - a);
  const parts = sorted.map((minor, index): BreakdownPart => ({
    key: `key${index}`,
    label: { kind: "merchant", name: `Shop ${index}` },
    topCategoryId: "08000000",
    minor,
    share: minor > 0 ? 1 : null,
    comparable: minor,
    before,
    count: 2,
  }));
  const total = sorted.reduce((sum, minor) => sum + minor, 0);
  const of = { kind: "merchants", scope: { kind: "whole", topCategoryId: "08000000" } } as const;
  return {
    of,
    period,
    comparedWith: null,
    currency: "BRL",
    total,
    comparable: total,
    before: null,
    without: [],
    parts,
  };
}

test("drawnBreakdown reduces ten thousand merchants to a few and one for the rest", () => {
  const many = Array.from({ length: 10_000 }, (_, index) => index + 1);
  const { parts } = drawnBreakdown(breakdown([...many, -1, -2, -3, -4], 5));
  expect(parts.length).toBeLessThan(20);
  expect(parts[0]).toMatchObject({ label: { name: "Shop 0" }, minor: 10_000 });
  expect(parts.filter(({ label }) => label.kind === "rest")).toMatchObject([
    { label: { count: 9988 }, share: 9988, before: 9988 * 5, count: 2 * 9988 },
    { label: { count: 2 }, minor: -3, share: null, before: 10 },
  ]);
  expect(parts.at(-1)).toMatchObject({ minor: -4 });
});

test("drawnBreakdown keeps the sums of random parts", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { maxLength: 60 }), (minors) => {
      const whole = breakdown(
        minors.filter((minor) => minor !== 0),
        null,
      );
      const drawn = drawnBreakdown(whole);
      expect(drawn.parts.reduce((sum, { minor }) => sum + minor, 0)).toBe(whole.total);
    }),
  );
});

test("drawnBreakdown leaves a few parts as they are", () => {
  const few = breakdown([500, 40, 3, -20, -60], 7);
  expect(drawnBreakdown(few)).toEqual(few);
});

test("drawnBreakdown has no changes of parts where the total is judged by its usual", () => {
  const verdict = { kind: "normal", by: 0, share: 0, driver: null } as const;
  const judged = { usual: makeUsual(), verdict };
  const { parts } = drawnBreakdown({ ...breakdown([3, 2], 5), judged });
  expect(parts.map(({ minor, before }) => [minor, before])).toEqual([
    [3, null],
    [2, null],
  ]);
});
