import { describe, expect, test } from "vitest";
import type { Leg } from "../../src/domain/leg.ts";
import { returnedMoney } from "../../src/domain/returned-money.ts";
import { leg } from "./make-leg.ts";

const BOB = { counterparty: { kind: "other", hash: "bob" } } as const;
const back = (given: Partial<Leg> = {}): Leg =>
  leg({ id: "b", direction: "in", description: "PIX RECEBIDO", day: "2026-11-12", ...given });
const returned = (...legs: readonly Leg[]) => [...returnedMoney(legs)].sort();

describe("returnedMoney decides on a PIX", () => {
  test.each<[string, Partial<Leg>, Partial<Leg>, boolean]>([
    ["returned by the same counterparty", BOB, BOB, true],
    ["returned to its sender", { ...BOB, day: "2026-11-14" }, BOB, true],
    ["returned by the same name", named("BOB"), named("BOB"), true],
    ["returned by the same document when the holder's is unknown", doc("bob"), BOB, true],
    ["returned a week later", BOB, { ...BOB, day: "2026-11-17" }, true],
    ["returned eight days later", BOB, { ...BOB, day: "2026-11-18" }, false],
    [
      "received from another counterparty",
      BOB,
      { counterparty: { kind: "other", hash: "eve" } },
      false,
    ],
    ["received without a counterparty", {}, {}, false],
    ["returned with another amount", BOB, { ...BOB, minor: 1 }, false],
    ["with a return keyword", {}, { description: "DEVOLUÇÃO PIX" }, true],
    [
      "with a return keyword three months later",
      {},
      { description: "PIX DEVOLVIDO", day: "2027-02-08" },
      true,
    ],
    [
      "with a return keyword after more than ninety days",
      {},
      { description: "PIX DEVOLVIDO", day: "2027-02-09" },
      false,
    ],
    [
      "with a return keyword two days before the payment",
      {},
      { description: "ESTORNO", day: "2026-11-08" },
      false,
    ],
    [
      "with a return keyword on another account",
      {},
      { description: "ESTORNO", accountId: "x" },
      false,
    ],
    [
      "with a return keyword on money out",
      { description: "DEVOLUCAO DE PIX", day: "2026-11-13" },
      {},
      true,
    ],
  ])("%s: %s %s", (_case, out, into, isReturned) => {
    expect(returned(leg(out), back(into))).toEqual(isReturned ? ["a", "b"] : []);
  });
});

function named(hash: string): Partial<Leg> {
  return { counterparty: { kind: "name", hash } };
}

function doc(hash: string): Partial<Leg> {
  return { counterparty: { kind: "document", hash } };
}

describe("returnedMoney, for a reversed debit purchase,", () => {
  const purchase = leg({
    categoryId: "10000000",
    topCategoryId: "10000000",
    description: "Compra no débito - Mercado Zé",
  });
  const none = { categoryId: null, topCategoryId: "99999999" };

  test("pairs it by keyword, whatever the category of the purchase", () => {
    const estorno = back({ ...none, description: "Estorno - compra no débito" });
    expect(returned(purchase, estorno)).toEqual(["a", "b"]);
  });

  test("pairs it by an equal description", () => {
    expect(returned(purchase, back({ ...none, description: purchase.description }))).toEqual([
      "a",
      "b",
    ]);
    expect(returned(purchase, back({ ...none, description: "Outra coisa" }))).toEqual([]);
  });

  test("leaves a refund with the purchase's category", () => {
    const refund = back({ categoryId: "10000000", topCategoryId: "10000000" });
    expect(returned(purchase, refund)).toEqual([]);
  });
});

test("returnedMoney pairs a return with the nearest payment only", () => {
  const legs = [leg({ id: "far", day: "2026-11-01" }), leg(), back({ description: "Estorno" })];
  expect(returned(...legs)).toEqual(["a", "b"]);
});

test("returnedMoney ignores salaries and card rows", () => {
  const salary = { categoryId: "01010000", topCategoryId: "01000000" };
  expect(returned(leg(BOB), back({ ...BOB, ...salary }))).toEqual([]);
  const card = { accountType: "CREDIT", description: "Estorno" } as const;
  expect(returned(leg(card), back(card))).toEqual([]);
});

test("returnedMoney ignores descriptions without letters or digits", () => {
  expect(returned(leg({ description: "" }), back({ description: "" }))).toEqual([]);
});

describe("returnedMoney ignores", () => {
  const EVE = { counterparty: { kind: "other", hash: "eve" } } as const;

  test("a payment to one person and one from another with equal descriptions", () => {
    expect(
      returned(leg({ ...BOB, description: "PIX" }), back({ ...EVE, description: "PIX" })),
    ).toEqual([]);
    expect(returned(leg({ description: "PIX" }), back({ description: "PIX" }))).toEqual([]);
  });

  test("the return of another counterparty's money", () => {
    expect(returned(leg(BOB), back({ ...EVE, description: "DEVOLUCAO PIX" }))).toEqual([]);
    expect(returned(leg({ ...EVE, description: "DEVOLUCAO PIX" }), back(BOB))).toEqual([]);
  });

  test("a salary beside a returned payment", () => {
    const salary = back({ categoryId: "01010000", topCategoryId: "01000000", day: "2026-11-10" });
    expect(returned(leg({ ...BOB, description: "PIX DEVOLUCAO EMPRESTIMO" }), salary)).toEqual([]);
  });

  test("a refund that has a category of its own", () => {
    const shoes = leg({ id: "shoes", categoryId: "08040000", topCategoryId: "08000000" });
    const light = leg({
      id: "light",
      categoryId: "17020002",
      topCategoryId: "17000000",
      day: "2026-11-12",
    });
    const refund = back({
      categoryId: "08040000",
      topCategoryId: "08000000",
      description: "ESTORNO LOJA",
    });
    expect(returned(shoes, light, refund)).toEqual([]);
  });
});

test("returnedMoney prefers an equal description over a nearer payment", () => {
  const none = { categoryId: null, topCategoryId: "99999999" };
  const shoes = leg({
    id: "shoes",
    description: "LOJA SAPATOS",
    categoryId: "08040000",
    topCategoryId: "08000000",
  });
  const light = leg({ id: "light", description: "CONTA DE LUZ", day: "2026-11-12" });
  const estorno = back({ ...none, description: "Estorno de LOJA SAPATOS" });
  expect(returned(shoes, light, estorno)).toEqual(["b", "shoes"]);
});

test.each([
  ["the return", BOB, {}],
  ["the payment", {}, BOB],
])(
  "returnedMoney pairs a return with a keyword when %s lacks the counterparty",
  (_which, out, into) => {
    const late = { ...into, day: "2026-12-20", description: "DEVOLUCAO PIX" };
    expect(returned(leg(out), back(late))).toEqual(["a", "b"]);
  },
);
