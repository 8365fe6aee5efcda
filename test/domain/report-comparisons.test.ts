import { describe, expect, test } from "vitest";
import type { AccountCoverage } from "../../src/domain/coverage.ts";
import { makeFacts } from "../support/make-report.ts";
import { buildReport } from "../../src/domain/build-report.ts";
import { monthsBefore, NOVEMBER, OCTOBER, total } from "./november-report.ts";

describe("buildReport", () => {
  test("says what is unusual, and then gives no insight", () => {
    const loan = { topCategoryId: "03000000", isFixed: true, minor: 90_000 };
    const month = [total(loan), total({ minor: 40_000 })];
    const [section] = buildReport(
      makeFacts({
        period: NOVEMBER,
        totals: [total(loan), total({ minor: 70_000 })],
        before: { days: OCTOBER, totals: month },
        usual: monthsBefore([month, month, month], [[], [total({ minor: 500 })], []]),
        dataSince: "2026-01-01",
        toCome: { series: [], dated: [], today: "2026-11-22", monthEnd: "2026-11-30" },
      }),
    ).sections;
    expect(section).toMatchObject({
      usual: { count: 3, spent: 130_000, free: 40_000 },
      verdict: {
        kind: "above",
        by: 30_000,
        share: 750,
        driver: { categoryId: "10000000", by: 30_000 },
      },
      split: { lines: [{ minor: 70_000, comparable: 70_000, usual: 40_000 }] },
      // 22 of 30 days at the pace of this month, the rest as usual.
      outlook: { low: 178_667, high: 178_667 },
      insight: null,
    });
  });

  test("does not forecast by a usual that lacks an account", () => {
    const late = {
      accountIds: ["account-2"],
      itemId: "item-2",
      bankName: "Itaú",
      account: "Conta",
      lastDigits: null,
      since: "2026-10-15",
    };
    const month = [total({ minor: 1000 })];
    const [section] = buildReport(
      makeFacts({
        period: NOVEMBER,
        totals: [total({ minor: 20_000 }), total({ minor: 2000, accountId: "account-2" })],
        usual: monthsBefore([month, month, month], [month, month, month]),
        dataSince: "2026-01-01",
        coverage: [late],
        toCome: { series: [], dated: [], today: "2026-11-22", monthEnd: "2026-11-30" },
      }),
    ).sections;
    expect(section?.usual?.without).toHaveLength(1);
    expect(section?.outlook).toEqual({ low: 30_000, high: 30_000 });
  });

  test("never says that what is fixed fell because it is not due yet", () => {
    const loan = { topCategoryId: "03000000", isFixed: true, minor: 90_000 };
    const [section] = buildReport(
      makeFacts({
        period: NOVEMBER,
        totals: [total({ minor: 5000 }), total({ minor: 4900, topCategoryId: "12000000" })],
        before: { days: OCTOBER, totals: [total(loan), total({ minor: 9000 })] },
      }),
    ).sections;
    expect(section?.insight).toEqual({
      kind: "category-new",
      categoryId: "12000000",
      minor: 4900,
    });
    expect(section?.gone).toEqual([{ categoryId: "03000000", before: 90_000 }]);
  });

  describe("with an account covered for three weeks", () => {
    const days = { first: "2026-10-01", last: "2026-10-22", kind: "same-days" } as const;
    const account = (id: string, bank: string, since: string): AccountCoverage => ({
      accountIds: [id],
      itemId: bank,
      bankName: bank,
      account: "Conta",
      lastDigits: null,
      since,
    });
    const coverage = [
      account("account-1", "Nubank", "2025-12-01"),
      account("account-2", "Itaú", "2026-11-02"),
    ];
    const facts = makeFacts({
      period: NOVEMBER,
      dataSince: "2025-12-01",
      toCome: { series: [], dated: [], today: "2026-11-22", monthEnd: "2026-11-30" },
      coverage,
      totals: [
        total({ minor: 6500 }),
        total({ minor: 100_000, accountId: "account-2" }),
        total({ minor: 560_000, topCategoryId: "08000000", accountId: "account-2" }),
        total({ minor: 70, currency: "USD", accountId: "account-2" }),
      ],
      before: {
        days,
        totals: [total({ minor: 6000 }), total({ minor: 900, accountId: "account-2" })],
      },
    });
    const report = buildReport(facts);

    test("compares the other accounts and names it", () => {
      expect(report.sections[0]).toMatchObject({
        currency: "BRL",
        spent: 666_500,
        categories: [
          { categoryId: "08000000", minor: 560_000, comparable: 0, before: 0 },
          { categoryId: "10000000", minor: 106_500, comparable: 6500, before: 6000 },
        ],
        gone: [],
        before: {
          spent: 6000,
          comparable: { spent: 6500 },
          without: [{ bankName: "Itaú", account: null, since: "2026-11-02" }],
        },
        insight: { kind: "category-dominates" },
      });
    });

    test("has neither average nor forecast", () => {
      expect(report.sections[0]).toMatchObject({ perDay: null, outlook: null });
    });

    test("has no comparison for a currency of this account only", () => {
      expect(report.sections[1]).toMatchObject({ currency: "USD", spent: 70, before: null });
    });

    test("has all of them once the account is covered in both periods", () => {
      const covered = coverage.map((one) => ({ ...one, since: "2025-12-01" }));
      const [section] = buildReport({ ...facts, coverage: covered }).sections;
      expect(section).toMatchObject({
        perDay: 30_295,
        outlook: { low: 908_864, high: 908_864 },
        before: { spent: 6900, comparable: { spent: 666_500 }, without: [] },
        insight: { kind: "category-new", categoryId: "08000000", minor: 560_000 },
      });
    });
  });
});
