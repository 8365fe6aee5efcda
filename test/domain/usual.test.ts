import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AccountCoverage } from "../../src/domain/coverage.ts";
import { addMonths } from "../../src/domain/day.ts";
import type { FlowTotal } from "../../src/domain/sums.ts";
import { usualOf, withUsual, type Covered, type UsualFacts } from "../../src/domain/usual.ts";
import { makeTotal } from "../support/make-total.ts";

const [FOOD, HOME] = ["10000000", "17000000"];
const ALWAYS: Covered = { dataSince: "2020-01-01", coverage: [] };

/** The months before November 2026, newest first. */
function months(totals: readonly (readonly FlowTotal[])[]): UsualFacts {
  return {
    unit: "month",
    least: 3,
    spans: totals.map((rows, index) => ({
      first: addMonths("2026-10-01", -index),
      isShort: false,
      totals: rows,
      rest: [],
    })),
  };
}

const spent = (minor: number, given: Partial<FlowTotal> = {}) => makeTotal({ minor, ...given });

describe("the usual is the median", () => {
  const usual = (...amounts: number[]) =>
    usualOf("BRL", [spent(500)], months(amounts.map((minor) => [spent(minor)])), ALWAYS)?.usual;

  test.each([
    [[100, 900, 300], 3, 300, 297],
    [[100, 900, 300, 500], 4, 400, 297],
    [[100, 200, 300, 400, 500, 600], 6, 350, 222],
    // Two months are too few.
    [[100, 900], 1, 100, 0],
    [[100], 1, 100, 0],
    [[0, 0, 0], 3, 0, 0],
  ])("of months with %j", (amounts, count, minor, deviation) => {
    expect(usual(...amounts)).toMatchObject({
      count,
      unit: "month",
      spent: minor,
      free: minor,
      deviation,
      comparable: { spent: 500, free: 500, received: 0 },
    });
  });

  test("of the months that our data cover", () => {
    const facts = months([[spent(100)], [spent(200)], [spent(300)], [spent(900)]]);
    const since = (dataSince: string | null) =>
      usualOf("BRL", [], facts, { dataSince, coverage: [] })?.usual.count ?? null;
    expect(since("2026-07-01")).toBe(4);
    expect(since("2026-07-02")).toBe(3);
    expect(since("2026-08-02")).toBe(1);
    expect(since("2026-10-02")).toBeNull();
    expect(since(null)).toBeNull();
    expect(usualOf("BRL", [], months([]), ALWAYS)).toBeNull();
  });

  test("of several months with fewer days, but not of only one", () => {
    const facts = months([[spent(100)], [spent(200)], [spent(300)]]);
    const short = { ...facts, spans: facts.spans.map((span) => ({ ...span, isShort: true })) };
    expect(usualOf("BRL", [], short, ALWAYS)?.usual.spent).toBe(200);
    const one = { ...short, spans: short.spans.slice(0, 1) };
    expect(usualOf("BRL", [], one, ALWAYS)).toBeNull();
  });

  test("of the months that have as many days, where three do", () => {
    const facts = months([[spent(100)], [spent(700)], [spent(800)], [spent(900)]]);
    const shortened = (shortest: number, given = facts) => ({
      ...given,
      spans: given.spans.map((span, index) => ({ ...span, isShort: index < shortest })),
    });
    const of = (shortest: number) => usualOf("BRL", [], shortened(shortest), ALWAYS)?.usual;
    expect(of(0)).toMatchObject({ count: 4, spent: 750 });
    expect(of(1)).toMatchObject({ count: 3, spent: 800 });
    expect(of(2)).toMatchObject({ count: 4, spent: 750 });
    // Of what is covered.
    const since = { dataSince: "2026-08-01", coverage: [] };
    expect(usualOf("BRL", [], shortened(1), since)?.usual).toMatchObject({ count: 3, spent: 700 });
  });

  test("of one currency, without rows of zero", () => {
    const usd = spent(7, { currency: "USD" });
    const facts = months([
      [usd, spent(100)],
      [usd, spent(0, { topCategoryId: HOME })],
      [usd, spent(300)],
    ]);
    const sums = usualOf("BRL", [spent(500)], facts, ALWAYS);
    expect(sums?.usual.spent).toBe(100);
    expect(sums?.usual.decided.map(({ categoryId }) => categoryId)).toEqual([FOOD]);
  });
});

test("what is fixed is usual in whole categories, and not in free ones", () => {
  const rent = makeTotal({ topCategoryId: HOME, isFixed: true, minor: 9000 });
  const paid = makeTotal({ flow: "income", direction: "in", minor: 20_000 });
  const month = [rent, paid, spent(100), spent(40, { topCategoryId: HOME })];
  const facts = months([month, [rent, paid], [...month, spent(60, { flow: "refund" })]]);
  const now = [rent, spent(700), spent(5, { topCategoryId: "11000000" })];
  const withRest = {
    ...facts,
    spans: facts.spans.map((span, index) => ({ ...span, rest: [rent, spent(10 * index)] })),
  };
  const sums = usualOf("BRL", now, withRest, ALWAYS);
  expect(sums).toEqual({
    usual: {
      count: 3,
      unit: "month",
      spent: 9080,
      free: 80,
      received: 20_000,
      comparable: { spent: 9705, free: 705, received: 0 },
      deviation: 89,
      categories: [
        { categoryId: HOME, comparable: 9000, usual: 9040 },
        { categoryId: FOOD, comparable: 700, usual: 40 },
        { categoryId: "11000000", comparable: 5, usual: 0 },
      ],
      decided: [
        { categoryId: FOOD, comparable: 700, usual: 40 },
        { categoryId: HOME, comparable: 0, usual: 40 },
        { categoryId: "11000000", comparable: 5, usual: 0 },
      ],
      without: [],
    },
    freeRest: 10,
  });
  const line = { categoryId: FOOD, minor: 900, comparable: 900, usual: null };
  expect(withUsual([line], null)).toEqual([line]);
  expect(withUsual([line, { ...line, categoryId: "12000000" }], sums)).toEqual([
    { ...line, comparable: 700, usual: 40 },
    { ...line, categoryId: "12000000", comparable: 0, usual: 0 },
  ]);
});

describe("with an account that began later", () => {
  const account = (id: string, bankName: string, since: string): AccountCoverage => ({
    accountIds: [id],
    itemId: bankName,
    bankName,
    account: "Conta",
    lastDigits: null,
    since,
  });
  const card = { accountId: "account-2" };
  const month = [spent(100), spent(900, card)];
  const facts = months([month, month, month, [spent(200)], [spent(200)], [spent(200)]]);
  const usual = (since: string) =>
    usualOf("BRL", [spent(300), spent(5000, card)], facts, {
      dataSince: "2026-01-01",
      coverage: [
        account("account-1", "Nubank", "2026-01-01"),
        account("account-2", "Itaú", since),
        // Without transactions.
        account("account-3", "Inter", "2026-11-01"),
      ],
    })?.usual;

  test("months that all accounts cover are enough from three on", () => {
    expect(usual("2026-07-02")).toMatchObject({ count: 3, spent: 1000, without: [] });
    expect(usual("2026-08-01")).toMatchObject({
      count: 3,
      spent: 1000,
      comparable: { spent: 5300 },
    });
  });

  test("it is left out of both sides and named where it covers fewer", () => {
    expect(usual("2026-08-02")).toMatchObject({
      count: 6,
      spent: 150,
      comparable: { spent: 300 },
      without: [{ bankName: "Itaú", since: "2026-08-02" }],
    });
  });

  test("the month before is the usual where no account covers three", () => {
    const coverage = [account("account-1", "Nubank", "2026-10-01")];
    const only = months([[spent(100)], [spent(200)], [spent(300)]]);
    const sums = usualOf("BRL", [spent(5)], only, { dataSince: "2020-01-01", coverage });
    expect(sums?.usual).toMatchObject({ count: 1, spent: 100 });
    const late = [account("account-1", "Nubank", "2026-10-02")];
    expect(
      usualOf("BRL", [spent(5)], only, { dataSince: "2020-01-01", coverage: late }),
    ).toBeNull();
  });
});

const anyRow = fc.record({
  accountId: fc.constantFrom("account-1", "account-2"),
  currency: fc.constant("BRL"),
  flow: fc.constantFrom("spending", "refund", "income", "own-transfer"),
  direction: fc.constant("out"),
  topCategoryId: fc.constantFrom(FOOD, HOME, "12000000", "99999999"),
  isFixed: fc.boolean(),
  minor: fc.integer({ min: 1, max: 1_000_000 }),
  count: fc.constant(1),
} as const);
const anyMonth = fc.array(anyRow, { maxLength: 12 });

test("the usual of equal months is that month", () => {
  fc.assert(
    fc.property(anyMonth, fc.integer({ min: 1, max: 6 }), (rows, count) => {
      const sums = usualOf("BRL", rows, months(Array.from({ length: count }, () => rows)), ALWAYS);
      expect(sums?.usual).toMatchObject({ deviation: 0, comparable: sums?.usual.comparable });
      expect(sums?.usual.spent).toBe(sums?.usual.comparable.spent);
      expect(sums?.usual.free).toBe(sums?.usual.comparable.free);
      expect(sums?.usual.received).toBe(sums?.usual.comparable.received);
      for (const { comparable, usual } of sums?.usual.categories ?? [])
        expect(usual).toBe(comparable);
    }),
  );
});

test("the order of rows and of months never matters, nor does a month before the sixth", () => {
  fc.assert(
    fc.property(anyMonth, fc.array(anyMonth, { minLength: 6, maxLength: 6 }), (now, all) => {
      const sums = usualOf("BRL", now, months(all), ALWAYS);
      const turned = all.map((rows) => rows.toReversed()).toReversed();
      expect(usualOf("BRL", now.toReversed(), months(turned), ALWAYS)).toEqual(sums);
    }),
  );
});
