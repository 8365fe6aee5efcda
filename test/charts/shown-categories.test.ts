import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownCategories } from "../../src/charts/shown-categories.ts";
import { CATEGORIES } from "../../src/domain/categories.ts";
import { OTHER } from "../../src/domain/category.ts";
import { refund, reportOf, spending } from "../bot/views/report-sample.ts";

const TOP_LEVELS = CATEGORIES.filter(({ parentId }) => parentId === null).map(({ id }) => id);
const NAMED = TOP_LEVELS.filter((id) => id !== OTHER);

function linesOf(...totals: Parameters<typeof reportOf>[0][number][]) {
  return reportOf(totals).sections[0]?.categories ?? [];
}

describe("shownCategories", () => {
  it("has every category if there is room, Other in its own place", () => {
    const lines = linesOf(
      spending("10000000", 300),
      spending(OTHER, 200),
      spending("11000000", 100),
    );
    expect(shownCategories(lines, 7).map(({ minor }) => minor)).toEqual([300, 200, 100]);
  });

  it("keeps Other a category in its own place, and sums the rest last", () => {
    const eight = NAMED.slice(0, 8).map((id, index) => spending(id, 1_000 - index));
    const shown = shownCategories(linesOf(...eight, spending(OTHER, 5_000)), 7);
    expect(shown).toHaveLength(8);
    expect(shown[0]).toMatchObject({ kind: "category", categoryId: OTHER, minor: 5_000 });
    expect(shown.at(-1)).toMatchObject({ kind: "rest", count: 2, minor: 994 + 993 });
  });

  it("never sums a single category as a rest", () => {
    const eight = NAMED.slice(0, 8).map((id, index) => spending(id, 1_000 - index));
    expect(shownCategories(linesOf(...eight), 7).map(({ kind }) => kind)).toEqual(
      Array.from({ length: 8 }, () => "category"),
    );
  });

  it("has refunds last, and all but the largest as one if they are many", () => {
    const [a = "", b = "", c = "", d = ""] = NAMED;
    const shown = shownCategories(
      linesOf(spending(a, 500), refund(b, 10), refund(c, 300), refund(d, 20)),
      7,
    );
    expect(shown.map(({ kind, minor }) => [kind, minor])).toEqual([
      ["category", 500],
      ["category", -300],
      ["other-refunds", -30],
    ]);
  });

  it("leaves out a category with a sum of zero", () => {
    const [a = "", b = ""] = NAMED;
    const lines = linesOf(spending(a, 500), spending(b, 100), refund(b, 100));
    expect(shownCategories(lines, 7)).toHaveLength(1);
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
        const shown = shownCategories(lines, most);
        const sum = (minors: readonly { minor: number }[]) =>
          minors.reduce((all, { minor }) => all + minor, 0);
        const shares = shown.map((line) => (line.kind === "other-refunds" ? 0 : (line.share ?? 0)));
        expect(shown.length).toBeLessThanOrEqual(most + 1);
        expect(sum(shown)).toBe(sum(lines));
        expect(shares.reduce((all, share) => all + share, 0)).toBe(
          lines.reduce((all, { share }) => all + (share ?? 0), 0),
        );
      }),
    );
  });
});
