import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedCategories } from "../../src/charts/changed-categories.ts";
import { CATEGORIES } from "../../src/domain/categories.ts";
import { NOVEMBER, refund, spending } from "../bot/views/report-sample.ts";
import { makeSection } from "../support/make-report.ts";
import { comparedReport } from "./drawing-samples.ts";

const TOP_LEVELS = CATEGORIES.filter(({ parentId }) => parentId === null).map(({ id }) => id);

describe("changedCategories", () => {
  it("has the biggest change first, in either direction, also of categories with nothing now", () => {
    const [section = makeSection()] = comparedReport(
      [spending("10000000", 500), spending("11000000", 900)],
      [spending("10000000", 450), spending("11000000", 1_000), spending("12000000", 300)],
    ).sections;
    expect(changedCategories(section, NOVEMBER, 8)).toEqual([
      { categoryId: "12000000", count: 1, now: 0, before: 300, hasArrow: false },
      { categoryId: "11000000", count: 1, now: 900, before: 1_000, hasArrow: false },
      { categoryId: "10000000", count: 1, now: 500, before: 450, hasArrow: false },
    ]);
  });

  it("sums the categories without room, so that the rows always add up to both totals", () => {
    const row = fc.record({
      id: fc.constantFrom(...TOP_LEVELS),
      minor: fc.integer({ min: 1, max: 1_000_000 }),
      isRefund: fc.boolean(),
    });
    const rows = fc
      .array(row, { maxLength: 40 })
      .map((all) =>
        all.map(({ id, minor, isRefund }) => (isRefund ? refund : spending)(id, minor)),
      );
    fc.assert(
      fc.property(rows, rows, (now, before) => {
        const [section] = comparedReport(now, before).sections;
        if (!section) return;
        const shown = changedCategories(section, NOVEMBER, 8);
        const sum = (pick: (one: (typeof shown)[number]) => number) =>
          shown.reduce((total, one) => total + pick(one), 0);
        expect(shown.length).toBeLessThanOrEqual(8);
        expect(sum((one) => one.now)).toBe(section.spent);
        expect(sum((one) => one.before)).toBe(section.before?.spent);
        expect(shown.slice(0, -1).every(({ categoryId }) => categoryId !== null)).toBe(true);
      }),
    );
  });
});
