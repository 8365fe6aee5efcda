import { describe, expect, test } from "vitest";
import type { Leg } from "../../src/domain/leg.ts";
import { returnedMoney } from "../../src/domain/returned-money.ts";
import { leg } from "./make-leg.ts";

const BOB = { counterparty: { kind: "other", hash: "bob" } } as const;
const back = (given: Partial<Leg> = {}): Leg =>
  leg({ id: "b", direction: "in", description: "PIX RECEBIDO", day: "2026-11-12", ...given });
const returned = (...legs: readonly Leg[]) => [...returnedMoney(legs)].sort();

describe("a PIX that came back", () => {
  test.each<[string, Partial<Leg>, Partial<Leg>, boolean]>([
    ["from the same counterparty", BOB, BOB, true],
    ["to whom it had come from", { ...BOB, day: "2026-11-14" }, BOB, true],
    ["from the same name", named("BOB"), named("BOB"), true],
    ["from the same document, the holder's unknown", doc("bob"), BOB, true],
    ["a week later", BOB, { ...BOB, day: "2026-11-17" }, true],
    ["eight days later", BOB, { ...BOB, day: "2026-11-18" }, false],
    ["from somebody else", BOB, { counterparty: { kind: "other", hash: "eve" } }, false],
    ["from nobody known", {}, {}, false],
    ["with another amount", BOB, { ...BOB, minor: 1 }, false],
    ["by the bank's words", {}, { description: "DEVOLUÇÃO PIX" }, true],
    [
      "by the bank's words, three months later",
      {},
      { description: "PIX DEVOLVIDO", day: "2027-02-08" },
      true,
    ],
    [
      "by the bank's words, later than that",
      {},
      { description: "PIX DEVOLVIDO", day: "2027-02-09" },
      false,
    ],
    [
      "by the bank's words, two days before it went",
      {},
      { description: "ESTORNO", day: "2026-11-08" },
      false,
    ],
    [
      "by the bank's words, on another account",
      {},
      { description: "ESTORNO", accountId: "x" },
      false,
    ],
    [
      "by the bank's words for what went out",
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

describe("a debit purchase that was reversed", () => {
  const purchase = leg({
    categoryId: "10000000",
    topCategoryId: "10000000",
    description: "Compra no débito - Mercado Zé",
  });
  const none = { categoryId: null, topCategoryId: "99999999" };

  test("is netted by the bank's words, whatever it was spent on", () => {
    const estorno = back({ ...none, description: "Estorno - compra no débito" });
    expect(returned(purchase, estorno)).toEqual(["a", "b"]);
  });

  test("is netted where the bank writes the very same", () => {
    expect(returned(purchase, back({ ...none, description: purchase.description }))).toEqual([
      "a",
      "b",
    ]);
    expect(returned(purchase, back({ ...none, description: "Outra coisa" }))).toEqual([]);
  });

  test("stays a refund of its category where the bank gives the category", () => {
    const refund = back({ categoryId: "10000000", topCategoryId: "10000000" });
    expect(returned(purchase, refund)).toEqual([]);
  });
});

test("one return excuses one payment, the nearest", () => {
  const legs = [leg({ id: "far", day: "2026-11-01" }), leg(), back({ description: "Estorno" })];
  expect(returned(...legs)).toEqual(["a", "b"]);
});

test("a salary and a card's rows are never money that came back", () => {
  const salary = { categoryId: "01010000", topCategoryId: "01000000" };
  expect(returned(leg(BOB), back({ ...BOB, ...salary }))).toEqual([]);
  const card = { accountType: "CREDIT", description: "Estorno" } as const;
  expect(returned(leg(card), back(card))).toEqual([]);
});

test("nothing is said of texts that hold no letter", () => {
  expect(returned(leg({ description: "" }), back({ description: "" }))).toEqual([]);
});

describe("what only looks like a return", () => {
  const EVE = { counterparty: { kind: "other", hash: "eve" } } as const;

  test("money to one and from another, in the same words, is two payments", () => {
    expect(
      returned(leg({ ...BOB, description: "PIX" }), back({ ...EVE, description: "PIX" })),
    ).toEqual([]);
    expect(returned(leg({ description: "PIX" }), back({ description: "PIX" }))).toEqual([]);
  });

  test("a return of somebody else's money pays nobody back", () => {
    expect(returned(leg(BOB), back({ ...EVE, description: "DEVOLUCAO PIX" }))).toEqual([]);
    expect(returned(leg({ ...EVE, description: "DEVOLUCAO PIX" }), back(BOB))).toEqual([]);
  });

  test("a salary is no money that a debt's return brings back", () => {
    const salary = back({ categoryId: "01010000", topCategoryId: "01000000", day: "2026-11-10" });
    expect(returned(leg({ ...BOB, description: "PIX DEVOLUCAO EMPRESTIMO" }), salary)).toEqual([]);
  });

  test("a refund that has its category cancels no other purchase", () => {
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

test("a return names what it gives back, though another payment is nearer", () => {
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
  "a named return is known where only one of the two says with whom, not %s",
  (_which, out, into) => {
    const late = { ...into, day: "2026-12-20", description: "DEVOLUCAO PIX" };
    expect(returned(leg(out), back(late))).toEqual(["a", "b"]);
  },
);
