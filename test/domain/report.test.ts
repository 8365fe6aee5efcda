import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AccountCoverage } from "../../src/domain/coverage.ts";
import { addMonths } from "../../src/domain/day.ts";
import type { UsualFacts } from "../../src/domain/usual.ts";
import type { Flow } from "../../src/domain/flow.ts";
import { type Report } from "../../src/domain/report.ts";
import { sharesOf } from "../../src/domain/shares.ts";
import { makeTotal } from "../support/make-total.ts";
import { makeFacts, makeReport, makeSection } from "../support/make-report.ts";
import { buildReport } from "../../src/domain/build-report.ts";
import type { FlowTotal } from "../../src/domain/sums.ts";

const NOVEMBER = { name: "month", first: "2026-11-01", last: "2026-11-22" } as const;
const total = makeTotal;

const OCTOBER = { first: "2026-10-01", last: "2026-10-22", kind: "same-days" } as const;

/** The months before November with these totals, and those of the days after them; newest first. */
function monthsBefore(
  totals: readonly FlowTotal[][],
  rests: readonly (readonly FlowTotal[])[],
): UsualFacts {
  return {
    unit: "month",
    least: 3,
    spans: totals.map((rows, index) => ({
      first: addMonths(OCTOBER.first, -index),
      isShort: false,
      totals: rows,
      rest: rests[index] ?? [],
    })),
  };
}

function built(totals: readonly FlowTotal[], dataSince: string | null): Report {
  return buildReport(makeFacts({ period: NOVEMBER, totals, dataSince }));
}

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

  test("leads to the nearest period with data where it has none", () => {
    const nearest = { name: "last-month", first: "2026-10-01", last: "2026-10-31" } as const;
    const report = (totals: FlowTotal[]) =>
      buildReport(makeFacts({ period: NOVEMBER, totals, nearest })).nearest;
    expect(report([total({ flow: "own-transfer" })])).toEqual(nearest);
    expect(report([total({})])).toBeNull();
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

  test("orders equal amounts by id", () => {
    const rows = [total({ topCategoryId: "20000000" }), total({ topCategoryId: "12000000" })];
    const ids = built(rows, null).sections[0]?.categories.map((c) => c.categoryId);
    expect(ids).toEqual(["12000000", "20000000"]);
  });
});

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

describe("sharesOf", () => {
  test.each([
    [[], []],
    [[0], [null]],
    [[-5], [null]],
    [[5], [1000]],
    [
      [1, 1, 1],
      [334, 333, 333],
    ],
    [
      [2, 1],
      [667, 333],
    ],
    [
      [99_999, 1, -7],
      [1000, 0, null],
    ],
  ])("returns, for %j, %j", (amounts, shares) => {
    expect(sharesOf(amounts)).toEqual(shares);
  });

  test("adds up to 1000 for random amounts", () => {
    const amounts = fc.array(fc.integer({ min: -1000, max: 100_000_000 }), { maxLength: 22 });
    fc.assert(
      fc.property(amounts, (list) => {
        const sum = sharesOf(list).reduce<number>((all, share) => all + (share ?? 0), 0);
        expect(sum).toBe(list.some((amount) => amount > 0) ? 1000 : 0);
      }),
    );
  });
});
