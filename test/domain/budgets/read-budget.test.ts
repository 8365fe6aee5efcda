import { describe, expect, test } from "vitest";
import { readBudget } from "../../../src/domain/budgets/read-budget.ts";

const read = (words: string) => readBudget(words, "BRL");

const GROCERIES = "10000000";
const SHOPPING = "08000000";

test.each(["", "  "])("without words (%j) all are shown", (words) => {
  expect(read(words)).toEqual({ kind: "list" });
});

describe("a limit of a category", () => {
  test.each([
    ["supermercado 800", GROCERIES, 80_000],
    ["groceries 800", GROCERIES, 80_000],
    ["SUPERMERCADO R$ 800,00", GROCERIES, 80_000],
    ["Groceries  R$1,234.56", GROCERIES, 123_456],
    ["800 supermercado", GROCERIES, 80_000],
    ["alimentos e bebidas 1.200", "11000000", 120_000],
    ["food and drinks 2,5 mil", "11000000", 250_000],
    ["doacoes 3k", "13000000", 300_000],
    ["Doações 0,01", "13000000", 1],
    ["compras 1.000.000.000", SHOPPING, 100_000_000_000],
    ["shopping 800 reais", SHOPPING, 80_000],
    ["Saúde 300", "18000000", 30_000],
  ])("%s", (words, categoryId, limitMinor) => {
    const wish = { kind: "set", currency: "BRL", limitMinor };
    expect(read(words)).toEqual({ kind: "wish", categoryId, wish });
  });

  test("is of a currency that is named", () => {
    const wish = { kind: "set", currency: "USD", limitMinor: 50_000 };
    expect(read("viagens US$ 500")).toEqual({ kind: "wish", categoryId: "12000000", wish });
  });
});

test.each(["3000", "R$ 3.000", "tudo 3000", "3000 everything", "total 3 mil"])(
  "%s is about all that one decides",
  (words) => {
    const wish = { kind: "set", currency: "BRL", limitMinor: 300_000 };
    expect(read(words)).toEqual({ kind: "wish", categoryId: null, wish });
  },
);

test.each([
  ["supermercado off", GROCERIES],
  ["off groceries", GROCERIES],
  ["Supermercado remover", GROCERIES],
  ["off", null],
  ["tudo OFF", null],
])("%s ends a budget", (words, categoryId) => {
  expect(read(words)).toEqual({ kind: "wish", categoryId, wish: { kind: "remove" } });
});

test("a category alone is opened", () => {
  expect(read("Supermercado")).toEqual({
    kind: "wish",
    categoryId: GROCERIES,
    wish: { kind: "open" },
  });
});

test.each([
  "supermercado 0",
  "0",
  "-50",
  "supermercado -800",
  "supermercado 0,00",
  "supermercado 1000000000,01",
  "99999999999999999999",
  "supermercado 12,3456",
  "supermercado 8oo",
  "1e5",
  "supermercado 0.500",
  "1,2,3",
])("%s is no limit", (words) => {
  expect(read(words)).toEqual({ kind: "bad-limit" });
});

test.each([
  ["mercado 800", GROCERIES],
  ["groceries 800", GROCERIES],
  ["alimentos 800", "11000000"],
  ["comida 800", "11000000"],
  ["food 800", "11000000"],
])("an everyday word of questions is sure: %s", (words, categoryId) => {
  const wish = { kind: "set", currency: "BRL", limitMinor: 80_000 };
  expect(read(words)).toEqual({ kind: "wish", categoryId, wish });
});

describe("a name that is only like a category's", () => {
  test.each([
    ["supermecado 800", [GROCERIES]],
    ["grocerys 800", [GROCERIES]],
    ["restaurantes, bares e lanchonetes 800", ["11000000"]],
    ["delivery de alimentos 800", ["11000000"]],
    ["restaurante 800", ["11000000"]],
    ["servico 800", ["07000000", "09000000", "19000000"]],
    ["taxi 800", ["19000000"]],
  ])("is asked about: %s", (words, ids) => {
    const wish = { kind: "set", currency: "BRL", limitMinor: 80_000 };
    const answer = read(words);
    expect(answer.kind === "unsure" ? answer.ids : answer).toEqual(ids);
    expect(answer).toMatchObject({ wish });
  });
});

test.each(["xadrez 800", "dois mil", "salário 800", "!!! 800", `${"a".repeat(61)} 800`])(
  "%s names no category",
  (words) => {
    expect(read(words).kind).toBe("unknown-category");
  },
);
