import { describe, expect, test } from "vitest";
import { makeFacts, makeReport, makeSection } from "../support/make-report.ts";
import { buildReport } from "../../src/domain/build-report.ts";
import type { FlowTotal } from "../../src/domain/sums.ts";
import { built, NOVEMBER, total } from "./november-report.ts";

describe("buildReport", () => {
  test("adds up spending less refunds by category, and income separately", () => {
    const report = built(
      [
        total({ minor: 30_000 }),
        total({ flow: "refund", minor: 5000 }),
        total({ topCategoryId: "11000000", minor: 75_000 }),
        total({ flow: "income", topCategoryId: "01000000", minor: 500_000 }),
        total({ flow: "bill-payment", topCategoryId: "05000000", minor: 999_999 }),
        total({ flow: "own-transfer", topCategoryId: "04000000", minor: 888_888 }),
      ],
      "2025-11-23",
    );
    expect(report).toEqual(
      makeReport({
        period: NOVEMBER,
        dataSince: "2025-11-23",
        sections: [
          makeSection({
            spent: 100_000,
            received: 500_000,
            perDay: 4545,
            categories: [
              {
                categoryId: "11000000",
                minor: 75_000,
                share: 750,
                comparable: 75_000,
                before: null,
              },
              {
                categoryId: "10000000",
                minor: 25_000,
                share: 250,
                comparable: 25_000,
                before: null,
              },
            ],
            insight: { kind: "category-dominates", categoryId: "11000000", share: 750 },
          }),
        ],
        leftOut: [
          { why: "bill-payment", currency: "BRL", minor: 999_999, count: 1 },
          { why: "own-transfer", currency: "BRL", minor: 888_888, count: 1 },
        ],
      }),
    );
  });

  test("ignores transactions of zero", () => {
    const about = { key: "7nkabcdefg", topCategoryId: "11000000", title: "ESTORNADO" };
    const nothing = { ...about, day: "2026-11-20", minor: 0 };
    const totals = [total({ minor: 0 }), total({ flow: "income", minor: 0 })];
    const facts = { period: NOVEMBER, totals, biggest: [{ ...nothing, currency: "BRL" }] };
    expect(buildReport(makeFacts(facts)).sections).toEqual([]);
    const spent = [...totals, total({ topCategoryId: "11000000" })];
    const [section] = buildReport(makeFacts({ ...facts, totals: spent })).sections;
    expect(section?.biggest).toBeNull();
    expect(section?.categories.map(({ categoryId }) => categoryId)).toEqual(["11000000"]);
  });

  test("puts a category with a net refund last, without a share", () => {
    const { sections } = built(
      [
        total({ flow: "refund", minor: 400 }),
        total({ topCategoryId: "12000000", minor: 1000 }),
        total({ topCategoryId: "13000000", minor: 700 }),
        total({ topCategoryId: "13000000", flow: "refund", minor: 700 }),
      ],
      null,
    );
    expect(sections[0]?.spent).toBe(600);
    expect(sections[0]?.categories).toEqual([
      { categoryId: "12000000", minor: 1000, share: 1000, comparable: 1000, before: null },
      { categoryId: "13000000", minor: 0, share: null, comparable: 0, before: null },
      { categoryId: "10000000", minor: -400, share: null, comparable: -400, before: null },
    ]);
  });

  test("keeps currencies apart, the largest first", () => {
    const { sections } = built(
      [
        total({ currency: "USD", minor: 500 }),
        total({ currency: "BRL", minor: 900 }),
        total({ currency: "EUR", flow: "income", minor: 900 }),
        total({ currency: "ARS", flow: "income", minor: 900 }),
      ],
      null,
    );
    expect(sections.map((section) => section.currency)).toEqual(["BRL", "USD", "ARS", "EUR"]);
  });

  test("has no section when nothing was spent or received", () => {
    const rows = [total({ flow: "investment" }), total({ flow: "loan", currency: "USD" })];
    expect(built(rows, null).sections).toEqual([]);
  });

  test("lists categories without spending now, and reports their fall as the insight", () => {
    const days = { first: "2026-10-01", last: "2026-10-22", kind: "same-days" } as const;
    const before = [
      total({ topCategoryId: "12000000", minor: 900 }),
      total({ topCategoryId: "16000000", minor: 200 }),
      total({ topCategoryId: "13000000", minor: 200 }),
      total({ topCategoryId: "14000000", minor: 50 }),
      total({ topCategoryId: "14000000", flow: "refund", direction: "in", minor: 50 }),
      total({ minor: 1000 }),
      total({ currency: "USD", topCategoryId: "15000000", minor: 70 }),
    ];
    const { sections, comparedWith } = buildReport(
      makeFacts({
        period: NOVEMBER,
        totals: [total({}), total({ topCategoryId: "18000000", minor: 5 })],
        before: { days, totals: before },
      }),
    );
    expect(comparedWith).toEqual(days);
    expect(sections[0]).toMatchObject({
      before: { spent: 2300, received: 0 },
      categories: [{ before: 1000 }, { categoryId: "18000000", before: 0 }],
      gone: [
        { categoryId: "12000000", before: 900 },
        { categoryId: "13000000", before: 200 },
        { categoryId: "16000000", before: 200 },
      ],
      insight: { kind: "category-fell", categoryId: "12000000", by: 900 },
    });
  });

  test("averages over the days with data", () => {
    const [section] = built([total({ minor: 4000 })], "2026-11-21").sections;
    expect(section?.perDay).toBe(2000);
  });

  test("splits spending into what is fixed and what is decided", () => {
    const rows = [
      total({ isFixed: true, topCategoryId: "17000000", minor: 200_000 }),
      total({ isFixed: true, topCategoryId: "17000000", flow: "refund", minor: 5000 }),
      total({ topCategoryId: "17000000", minor: 300 }),
      total({ minor: 900 }),
      total({ minor: 100, flow: "refund" }),
    ];
    const [section] = built(rows, null).sections;
    expect(section).toMatchObject({ spent: 196_100, usual: null, verdict: null });
    expect(section?.split).toEqual({
      fixed: 195_000,
      free: 1100,
      lines: [
        { categoryId: "10000000", minor: 800, comparable: 800, usual: null },
        { categoryId: "17000000", minor: 300, comparable: 300, usual: null },
      ],
    });
  });

  test("leads to the nearest period with data where it has none", () => {
    const nearest = { name: "last-month", first: "2026-10-01", last: "2026-10-31" } as const;
    const report = (totals: FlowTotal[]) =>
      buildReport(makeFacts({ period: NOVEMBER, totals, nearest })).nearest;
    expect(report([total({ flow: "own-transfer" })])).toEqual(nearest);
    expect(report([total({})])).toBeNull();
  });

  test("orders equal amounts by id", () => {
    const rows = [total({ topCategoryId: "20000000" }), total({ topCategoryId: "12000000" })];
    const ids = built(rows, null).sections[0]?.categories.map((c) => c.categoryId);
    expect(ids).toEqual(["12000000", "20000000"]);
  });
});
