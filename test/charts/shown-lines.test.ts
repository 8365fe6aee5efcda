import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownLines, type ShownLine } from "../../src/charts/shown-lines.ts";
import { CATEGORIES } from "../../src/domain/categories.ts";
import { OTHER } from "../../src/domain/category.ts";
import { refund, reportOf, spending } from "../bot/views/report-sample.ts";

const TOP_LEVELS = CATEGORIES.filter(({ parentId }) => parentId === null).map(({ id }) => id);
const NAMED = TOP_LEVELS.filter((id) => id !== OTHER);

function linesOf(...totals: Parameters<typeof reportOf>[0][number][]) {
  return reportOf(totals).sections[0]?.split.lines ?? [];
}

function minorOf(shown: ShownLine): number {
  return shown.kind === "category" ? shown.line.minor : shown.minor;
}

describe("shownLines", () => {
  it("has every category if there is room, Other in its own place", () => {
    const lines = linesOf(
      spending("10000000", 300),
      spending(OTHER, 200),
      spending("11000000", 100),
    );
    expect(shownLines(lines, 7, null).map(minorOf)).toEqual([300, 200, 100]);
  });

  it("keeps Other a category in its own place, and sums the rest last", () => {
    const eight = NAMED.slice(0, 8).map((id, index) => spending(id, 1_000 - index));
    const shown = shownLines(linesOf(...eight, spending(OTHER, 5_000)), 7, null);
    expect(shown).toHaveLength(8);
    expect(shown[0]).toMatchObject({ kind: "category", line: { categoryId: OTHER, minor: 5_000 } });
    expect(shown.at(-1)).toMatchObject({ kind: "rest", count: 2, minor: 994 + 993 });
  });

  it("never sums a single category as a rest", () => {
    const eight = NAMED.slice(0, 8).map((id, index) => spending(id, 1_000 - index));
    expect(shownLines(linesOf(...eight), 7, null).map(({ kind }) => kind)).toEqual(
      Array.from({ length: 8 }, () => "category"),
    );
  });

  it("has refunds last, and all but the largest as one if they are many", () => {
    const [a = "", b = "", c = "", d = ""] = NAMED;
    const shown = shownLines(
      linesOf(spending(a, 500), refund(b, 10), refund(c, 300), refund(d, 20)),
      7,
      null,
    );
    expect(shown.map((one) => [one.kind, minorOf(one)])).toEqual([
      ["category", 500],
      ["category", -300],
      ["other-refunds", -30],
    ]);
  });

  it("names the largest category also where refunds take all the room", () => {
    const [a = "", b = "", c = "", d = "", e = ""] = NAMED;
    const refunds = [refund(d, 300), refund(e, 20)];
    const shown = shownLines(
      linesOf(spending(a, 500), spending(b, 400), spending(c, 300), ...refunds),
      2,
      null,
    );
    expect(shown.map((one) => [one.kind, minorOf(one)])).toEqual([
      ["category", 500],
      ["rest", 700],
      ["category", -20],
      ["category", -300],
    ]);
  });

  it("has a row for the category that the words name, whatever its place", () => {
    const eight = NAMED.slice(0, 8).map((id, index) => spending(id, 1_000 - index));
    const lines = linesOf(...eight);
    const shown = shownLines(lines, 3, NAMED[6] ?? null);
    expect(shown.map(minorOf)).toEqual([1_000, 999, 994, 998 + 997 + 996 + 995 + 993]);
    expect(shownLines(lines, 3, NAMED[2] ?? null).map(minorOf)).toEqual(
      shownLines(lines, 3, null).map(minorOf),
    );
    expect(shownLines(lines, 3, "a category without a line")).toHaveLength(4);
  });

  it("leaves out a category with a sum of zero", () => {
    const [a = "", b = ""] = NAMED;
    const lines = linesOf(spending(a, 500), spending(b, 100), refund(b, 100));
    expect(shownLines(lines, 7, null)).toHaveLength(1);
  });

  it("never shows more than it may, and always adds up", () => {
    const row = fc.record({
      id: fc.constantFrom(...TOP_LEVELS),
      minor: fc.integer({ min: 1, max: 1_000_000 }),
      isRefund: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.constantFrom(3, 5, 7), (rows, most) => {
        const lines = linesOf(
          ...rows.map(({ id, minor, isRefund }) => (isRefund ? refund : spending)(id, minor)),
        );
        const shown = shownLines(lines, most, null);
        const sum = (minors: readonly number[]) => minors.reduce((all, minor) => all + minor, 0);
        expect(shown.length).toBeLessThanOrEqual(most + 1);
        expect(sum(shown.map(minorOf))).toBe(sum(lines.map(({ minor }) => minor)));
      }),
    );
  });
});
