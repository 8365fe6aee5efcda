import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { companyRefunds } from "../../src/domain/company-refunds.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import { NO_FACTS } from "../../src/domain/understanding/facts.ts";
import { makeTransaction } from "../support/make.ts";

const KEY = "h:shop";
const company = {
  ownKey: KEY,
  merchantKey: KEY,
  counterparty: { kind: "other", hash: "shop", party: "company" },
} as const;

function bought(id: string, minor: number, given: Partial<Transaction> = {}): Transaction {
  const clothing = { categoryId: "08040000", topCategoryId: "08000000" };
  return makeTransaction({ id, minor, day: "2026-11-01", ...company, ...clothing, ...given });
}

/** Money by PIX of which nothing else is known. */
function paid(id: string, minor: number, given: Partial<Transaction> = {}): Transaction {
  return makeTransaction({
    id,
    minor,
    day: "2026-11-10",
    direction: "in",
    flow: "income",
    description: "PIX RECEBIDO",
    bankCategoryId: null,
    categoryId: "05070000",
    categorySource: "operation",
    topCategoryId: "05000000",
    ...company,
    ...given,
  });
}

const ALONE = { flow: "income", categoryId: "05070000", categorySource: "operation" };
const REFUND = { flow: "refund", categoryId: "08040000", categorySource: "purchase" };

const decidedOf = (...rows: readonly Transaction[]) =>
  Object.fromEntries(
    [...companyRefunds(rows)].map(([id, { flow, categoryId }]) => [id, `${flow} ${categoryId}`]),
  );

describe("money from a company is a refund", () => {
  test.each<[string, Partial<Transaction>, Partial<Transaction>]>([
    ["of a purchase before", {}, {}],
    ["of a part of it", {}, { minor: 1 }],
    ["of a purchase on the same day", { day: "2026-11-10" }, {}],
    ["of a purchase on a card", { accountType: "CREDIT", accountId: "card" }, {}],
    ["where its words say so", {}, { description: "ESTORNO PIX", flow: "refund" }],
    [
      "of a root of a CNPJ",
      { ownKey: "c:1", merchantKey: "c:1" },
      { ownKey: "c:1", merchantKey: "c:1", counterparty: null },
    ],
    [
      "with a name that only companies have",
      { ownKey: "n:LOJA SOL", merchantKey: KEY },
      { ownKey: "n:LOJA SOL", counterparty: null },
    ],
    ["of a brand", {}, { ownKey: "n:SHOPEE", counterparty: null }],
    ["that is a transfer by the bank's category", {}, { bankCategoryId: "05070000" }],
    ["that the bank names", {}, { ownKey: "n:SOL", counterparty: null, merchant: "Sol" }],
  ])("%s", (_what, purchase, refund) => {
    expect(decidedOf(bought("out", 5000, purchase), paid("in", 5000, refund))).toEqual({
      in: "refund 08040000",
    });
  });
});

describe("money is no refund", () => {
  const own = { counterparty: { kind: "own" }, ownKey: null } as const;
  const person = { kind: "other", hash: "shop", party: "person" } as const;
  const salary = { categoryId: "01010000", topCategoryId: "01000000" };
  const invested = {
    flow: "investment",
    categoryId: "03000000",
    topCategoryId: "03000000",
  } as const;

  test.each<[string, Partial<Transaction>, Partial<Transaction>]>([
    ["beyond what was spent there", { minor: 4999 }, {}],
    ["of a purchase on a later day", { day: "2026-11-11" }, {}],
    ["of what counts as no spending", { flow: "ignored" }, {}],
    ["in another currency", { currency: "USD" }, {}],
    ["at another company", { merchantKey: "h:other" }, {}],
    ["on a card", {}, { accountType: "CREDIT", flow: "refund" }],
    [
      "with a category of the bank that says more",
      {},
      { bankCategoryId: "01050000", categoryId: "01050000", topCategoryId: "01000000" },
    ],
    ["that is a salary", {}, salary],
    ["that is an investment", {}, invested],
    ["that is a loan", {}, { flow: "loan", categoryId: "02040000", topCategoryId: "02000000" }],
    ["that is a side of a pair", {}, { flow: "own-transfer" }],
    ["that the user chose", {}, { categorySource: "choice" }],
    ["of which the user made a rule", {}, { categorySource: "rule" }],
    ["from a person", {}, { merchantKind: "person", counterparty: person }],
    ["from a bank", {}, { merchantKind: "bank" }],
    ["from the user", {}, own],
    ["from a name that may be a person's", {}, { ownKey: "n:ZEFERINO", counterparty: null }],
    [
      "from a document that may be a person's",
      {},
      { counterparty: { kind: "other", hash: "shop" } },
    ],
    ["without a merchant", { merchantKey: null }, { merchantKey: null }],
  ])("%s", (_what, purchase, refund) => {
    expect(decidedOf(bought("out", 5000, purchase), paid("in", 5000, refund))).toEqual({});
  });
});

test("what was given back cannot be given back again", () => {
  const before = bought("out", 5000);
  const words = { description: "ESTORNO", flow: "refund" } as const;
  expect(decidedOf(before, paid("1", 3000), paid("2", 3000, { day: "2026-11-11" }))).toEqual({
    "1": "refund 08040000",
  });
  const onCard = paid("1", 3000, { ...words, accountType: "CREDIT" });
  expect(decidedOf(before, onCard, paid("2", 3000))).toEqual({});
  expect(decidedOf(before, paid("1", 9000, words), paid("2", 3000))).toEqual({});
});

test("a refund has the category of the purchase that fits best", () => {
  const purchases = [
    bought("large", 9000, { categoryId: "10000000", topCategoryId: "10000000" }),
    bought("same", 5000, { day: "2026-11-02" }),
    bought("small", 1000, { day: "2026-11-03", categoryId: null, topCategoryId: "99999999" }),
  ];
  expect(decidedOf(...purchases, paid("in", 5000))).toEqual({ in: "refund 08040000" });
  expect(decidedOf(...purchases, paid("in", 6000))).toEqual({ in: "refund 10000000" });
  expect(decidedOf(...purchases, paid("in", 9500))).toEqual({ in: "refund null" });
});

test("a stored refund stays, and ends with its purchase", () => {
  const stored = paid("in", 5000, { ...REFUND, topCategoryId: "08000000" } as Partial<Transaction>);
  const facts = { ...NO_FACTS, operationType: "PIX" };
  expect(companyRefunds([bought("out", 5000), { ...stored, facts }])).toEqual(new Map());
  expect(companyRefunds([{ ...stored, facts }]).get("in")).toMatchObject(ALONE);
});

test("the order of the transactions does not matter, nor what was decided before", () => {
  const rows = [
    bought("1", 5000),
    bought("2", 3000, { day: "2026-11-05", categoryId: "10000000", topCategoryId: "10000000" }),
    paid("3", 3000),
    paid("4", 4000),
    paid("5", 3000, { day: "2026-11-04" }),
  ];
  const decided = (list: readonly Transaction[]) => {
    const decided = companyRefunds(list);
    return list
      .map((row) => ({ ...row, ...decided.get(row.id) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  const expected = decided(rows);
  const flows = expected.map(({ flow }) => flow);
  expect(flows).toEqual(["spending", "spending", "refund", "income", "refund"]);
  const some = fc.shuffledSubarray(rows);
  fc.assert(
    fc.property(some, fc.shuffledSubarray(rows, { minLength: 5 }), (first, order) => {
      const before = new Map(decided(first).map((row) => [row.id, row]));
      expect(decided(order.map((row) => before.get(row.id) ?? row))).toEqual(expected);
    }),
    { seed: 20261128, numRuns: 200 },
  );
});
