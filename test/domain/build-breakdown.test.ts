import { expect, test } from "vitest";
import { buildBreakdown, type PartSum } from "../../src/domain/build-breakdown.ts";
import { shortKey } from "../../src/domain/short-key.ts";

const period = { name: "month", first: "2026-11-01", last: "2026-11-22" } as const;
const days = { first: "2026-10-01", last: "2026-10-22", kind: "same-days" } as const;
const merchants = {
  kind: "merchants",
  scope: { kind: "whole", topCategoryId: "11000000" },
} as const;

function sum(name: string, given: Partial<PartSum> = {}): PartSum {
  return {
    accountId: "account-1",
    key: shortKey(name),
    label: { kind: "merchant", name },
    topCategoryId: "11000000",
    flow: "spending",
    minor: 1000,
    count: 1,
    ...given,
  };
}

test("buildBreakdown counts spending less refunds, largest first, and no other flow", () => {
  const breakdown = buildBreakdown({
    of: merchants,
    period,
    currency: "BRL",
    sums: [
      sum("iFood", { minor: 3000, count: 2 }),
      sum("iFood", { flow: "refund", minor: 500 }),
      sum("Padaria", { minor: 7500, count: 9 }),
      sum("Voltou", { flow: "refund", minor: 100 }),
      sum("Não custou nada", { minor: 0 }),
      sum("Fatura", { flow: "bill-payment", minor: 99_999 }),
      sum("Salário", { flow: "income", minor: 99_999 }),
    ],
    before: null,
  });
  expect(breakdown).toMatchObject({ total: 9900, before: null, comparedWith: null });
  expect(breakdown.parts).toMatchObject([
    { label: { name: "Padaria" }, minor: 7500, count: 9, share: 750, before: null },
    { label: { name: "iFood" }, minor: 2500, count: 3, share: 250, before: null },
    { label: { name: "Voltou" }, minor: -100, count: 1, share: null, before: null },
  ]);
});

test("buildBreakdown of income counts income only", () => {
  const breakdown = buildBreakdown({
    of: { kind: "income" },
    period,
    currency: "BRL",
    sums: [sum("Salário", { flow: "income", minor: 500 }), sum("Padaria")],
    before: null,
  });
  expect(breakdown.parts).toMatchObject([{ label: { name: "Salário" }, minor: 500, share: 1000 }]);
  expect(breakdown.total).toBe(500);
});

test("buildBreakdown compares each part with the earlier period; equal ones are ordered by key", () => {
  const breakdown = buildBreakdown({
    of: merchants,
    period,
    currency: "BRL",
    sums: [sum("b"), sum("a")],
    before: { days, coverage: [], sums: [sum("a", { minor: 400 }), sum("gone", { minor: 7 })] },
  });
  expect(breakdown).toMatchObject({ before: 407, comparedWith: days });
  const keys = breakdown.parts.map(({ key }) => key);
  expect(keys).toEqual(keys.toSorted());
  const before = Object.fromEntries(breakdown.parts.map((part) => [part.key, part.before]));
  expect(before).toEqual({ [shortKey("a")]: 400, [shortKey("b")]: 0 });
});

test("buildBreakdown leaves late accounts out of the comparison and names them", () => {
  const names = { bankName: "Itaú", account: "Conta", lastDigits: null };
  const late = { accountIds: ["new"], itemId: "itau", ...names, since: "2026-11-02" };
  const facts = {
    of: merchants,
    period,
    currency: "BRL",
    sums: [sum("a"), sum("a", { accountId: "new", minor: 300 })],
  };
  const before = { days, coverage: [late], sums: [sum("a", { minor: 400 })] };
  expect(buildBreakdown({ ...facts, before })).toMatchObject({
    total: 1300,
    comparable: 1000,
    before: 400,
    comparedWith: days,
    without: [{ bankName: "Itaú", account: null, since: "2026-11-02" }],
    parts: [{ minor: 1300, comparable: 1000, before: 400 }],
  });
  const onlyLate = facts.sums.filter(({ accountId }) => accountId === "new");
  expect(
    buildBreakdown({ ...facts, sums: onlyLate, before: { ...before, sums: [] } }),
  ).toMatchObject({ before: null, comparedWith: null, without: [], parts: [{ before: null }] });
});

test("shortKey is short, alphanumeric and stable", () => {
  for (const text of ["", "a", "Pão de Açúcar 🥖", "x".repeat(500)]) {
    expect(shortKey(text)).toMatch(/^[0-9a-z]{7}$/);
    expect(shortKey(text)).toBe(shortKey(text));
  }
  const texts = Array.from({ length: 3000 }, (_, index) => `MERCADO ${index}`);
  expect(new Set(texts.map(shortKey)).size).toBe(3000);
});

test("buildBreakdown numbers names that pictures cannot render, in list order", () => {
  const bank = (account: string) =>
    ({ kind: "account", bankName: "", account, lastDigits: null }) as const;
  const { parts } = buildBreakdown({
    of: merchants,
    period,
    currency: "BRL",
    sums: [
      sum("東京", { minor: 400 }),
      sum("Padaria", { minor: 300 }),
      sum("서울", { minor: 200 }),
      sum("conta", { minor: 100, label: bank("بنك") }),
      sum("other", { minor: 50, label: { kind: "rest", count: 2 } }),
      sum("food", { minor: 40, label: { kind: "category", categoryId: "11000000" } }),
    ],
    before: null,
  });
  expect(parts.map(({ label }) => label)).toEqual([
    { kind: "merchant", name: "東京", number: 1 },
    { kind: "merchant", name: "Padaria" },
    { kind: "merchant", name: "서울", number: 2 },
    { ...bank("بنك"), number: 3 },
    { kind: "rest", count: 2 },
    { kind: "category", categoryId: "11000000" },
  ]);
});

test("buildBreakdown orders equal amounts by key, in any order of input", () => {
  const keysOf = (keys: readonly string[]) =>
    buildBreakdown({
      of: merchants,
      period,
      currency: "BRL",
      sums: keys.map((key) => sum(key, { key })),
      before: null,
    }).parts.map(({ key }) => key);
  expect(keysOf(["c", "a", "b"])).toEqual(["a", "b", "c"]);
  expect(keysOf(["a", "b", "c"])).toEqual(["a", "b", "c"]);
});
