import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Flow } from "../../src/domain/flow.ts";
import type { Report } from "../../src/domain/report.ts";
import { makeFacts } from "../support/make-report.ts";
import { buildReport } from "../../src/domain/build-report.ts";
import { built, monthsBefore, NOVEMBER } from "./november-report.ts";

const anyTotal = fc.record({
  accountId: fc.constantFrom("account-1", "account-2"),
  currency: fc.constantFrom("BRL", "USD"),
  flow: fc.constantFrom<Flow>("spending", "refund", "income", "bill-payment", "investment"),
  direction: fc.constantFrom("out", "in"),
  topCategoryId: fc.constantFrom("10000000", "11000000", "12000000", "99999999"),
  isFixed: fc.boolean(),
  minor: fc.nat(10_000_000),
  count: fc.constant(1),
});

test("the categories of a random report add up to its total, in any order of the rows", () => {
  fc.assert(
    fc.property(fc.array(anyTotal), (rows) => {
      const report = built(rows, null);
      for (const { spent, categories, split } of report.sections) {
        expect(categories.reduce((sum, { minor }) => sum + minor, 0)).toBe(spent);
        expect(split.fixed + split.free).toBe(spent);
        expect(split.lines.reduce((sum, { minor }) => sum + minor, 0)).toBe(split.free);
      }
      expect(built(rows.toReversed(), null)).toEqual(report);
    }),
  );
});

test("an old month changes no total of a random report", () => {
  fc.assert(
    fc.property(fc.array(anyTotal), fc.array(fc.array(anyTotal), { maxLength: 8 }), (rows, old) => {
      const months = old.slice(0, 6);
      const usual = monthsBefore(months, months);
      const facts = makeFacts({ period: NOVEMBER, totals: rows, usual, dataSince: "2020-01-01" });
      const totals = (report: Report) =>
        report.sections.map(({ currency, spent, received, categories, split }) => {
          const lines = split.lines.map(({ categoryId, minor }) => [categoryId, minor]);
          return { currency, spent, received, categories, ...split, lines };
        });
      expect(totals(buildReport(facts))).toEqual(totals(built(rows, "2020-01-01")));
    }),
  );
});
