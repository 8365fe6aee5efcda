import { describe, expect, test } from "vitest";
import type { Direction, Flow } from "../../src/domain/flow.ts";
import type { CategorySource } from "../../src/domain/categorize/category-source.ts";
import { assumedCount, leftOutOf, leftOutSums } from "../../src/domain/left-out.ts";
import type { FlowTotal } from "../../src/domain/sums.ts";

function total(
  flow: Flow,
  minor: number,
  direction: Direction = "out",
  given: Partial<FlowTotal> = {},
): FlowTotal {
  return {
    accountId: "account-1",
    currency: "BRL",
    flow,
    direction,
    topCategoryId: "04000000",
    isFixed: false,
    minor,
    count: 1,
    ...given,
  };
}

const group = (why: string, minor: number, count: number, currency = "BRL") => ({
  why,
  currency,
  minor,
  count,
});

describe("leftOutOf", () => {
  test.each<[string, FlowTotal[], unknown[]]>([
    ["is empty without totals", [], []],
    ["ignores spending and income", [total("spending", 1), total("income", 2, "in")], []],
    ["ignores refunds", [total("refund", 3, "in")], []],
    [
      "adds up one reason over several categories",
      [
        total("investment", 500, "out", { topCategoryId: "03000000", count: 2 }),
        total("investment", 70, "out"),
      ],
      [group("investment", 570, 3)],
    ],
    [
      "adds investments and redemptions",
      [total("investment", 500), total("investment", 200, "in")],
      [group("investment", 700, 2)],
    ],
    [
      "counts a transfer once when both banks report it",
      [total("own-transfer", 1000), total("own-transfer", 1000, "in")],
      [group("own-transfer", 1000, 1)],
    ],
    [
      "counts a transfer to a bank that is not connected",
      [total("own-transfer", 1000)],
      [group("own-transfer", 1000, 1)],
    ],
    [
      "uses the larger side when one transfer has both sides and another one side",
      [total("own-transfer", 1000), total("own-transfer", 1500, "in", { count: 2 })],
      [group("own-transfer", 1500, 2)],
    ],
    [
      "counts a bill once when account and card report it",
      [total("bill-payment", 900), total("bill-payment", 900, "in")],
      [group("bill-payment", 900, 1)],
    ],
    [
      "keeps currencies apart and reasons in order",
      [
        total("ignored", 5),
        total("loan", 4, "in"),
        total("investment", 3, "out", { currency: "USD" }),
        total("own-transfer", 2),
        total("bill-payment", 1),
      ],
      [
        group("bill-payment", 1, 1),
        group("own-transfer", 2, 1),
        group("loan", 4, 1),
        group("ignored", 5, 1),
        group("investment", 3, 1, "USD"),
      ],
    ],
  ])("%s", (_what, totals, groups) => {
    expect(leftOutOf(totals, [])).toEqual(groups);
    expect(leftOutOf(totals.toReversed(), [])).toEqual(groups);
  });

  test("adds future spending last, and nothing else that is dated in the future", () => {
    const future = [
      total("spending", 300, "out", { count: 2 }),
      total("spending", 40),
      total("income", 9, "in"),
      total("bill-payment", 8),
    ];
    expect(leftOutOf([total("ignored", 1)], future)).toEqual([
      group("ignored", 1, 1),
      group("future-instalment", 340, 3),
    ]);
  });
});

test("what is left out by its words or its other side is counted, each side once", () => {
  const sum = (
    flow: Flow,
    categorySource: CategorySource,
    count: number,
    given: Partial<FlowTotal> & { readonly bankCategoryId?: string } = {},
  ) => ({ ...total(flow, count), count, bankCategoryId: null, categorySource, ...given });
  expect(
    assumedCount([
      sum("bill-payment", "structure", 1),
      sum("bill-payment", "structure", 1, { direction: "in" }),
      sum("own-transfer", "operation", 20),
      sum("returned", "none", 300),
      sum("investment", "bank", 4000, { bankCategoryId: "03000000" }),
      // Of an older version, which stored no category of the bank.
      sum("loan", "bank", 4000),
      sum("own-transfer", "structure", 4000, { bankCategoryId: "05070000" }),
      sum("ignored", "choice", 4000),
      sum("investment", "rule", 4000),
      sum("spending", "structure", 4000),
    ]),
  ).toBe(321);
});

test("what was left out is summed by currency, the largest reason first, without what is to come", () => {
  const sums = leftOutSums([
    { why: "bill-payment", currency: "BRL", minor: 250, count: 1 },
    { why: "own-transfer", currency: "BRL", minor: 750, count: 2 },
    { why: "own-transfer", currency: "USD", minor: 99, count: 1 },
    { why: "future-instalment", currency: "EUR", minor: 99, count: 1 },
  ]);
  expect(
    sums.map(({ currency, minor, groups }) => [currency, minor, groups.map(({ why }) => why)]),
  ).toEqual([
    ["BRL", 1000, ["own-transfer", "bill-payment"]],
    ["USD", 99, ["own-transfer"]],
  ]);
});
