import { describe, expect, test } from "vitest";
import { billPayments } from "../../src/domain/bill-payment.ts";
import type { Leg } from "../../src/domain/leg.ts";
import { leg } from "./make-leg.ts";

const bill = { categoryId: "05100000", topCategoryId: "05000000" } as const;
const unknown = { categoryId: null, topCategoryId: "99999999" } as const;
const paid = (given: Partial<Leg> = {}) =>
  leg({ id: "card", accountId: "card", accountType: "CREDIT", direction: "in", ...bill, ...given });
const pays = (given: Partial<Leg> = {}) => leg({ id: "account", ...given });
const idsOf = (...legs: Leg[]) => [...billPayments(legs)].sort();

describe("both sides of a bill's payment are found", () => {
  test.each<[string, Leg, Leg]>([
    ["where both say so", paid(), pays(bill)],
    ["where only the card says so", paid(), pays({ description: "ITAU UNICLASS", ...unknown })],
    ["where only the account says so", paid({ ...unknown, description: "CREDITO" }), pays(bill)],
    ["three days apart", paid({ day: "2026-11-13" }), pays(unknown)],
  ])("%s", (_name, into, out) => {
    expect(idsOf(into, out)).toEqual(["account", "card"]);
  });

  test("each once, so that one payment never cancels two transfers", () => {
    const second = pays({ id: "another", day: "2026-11-11" });
    expect(idsOf(paid(), pays(), second)).toEqual(["account", "card"]);
  });

  test("a side that says so is preferred to one that does not", () => {
    const nearer = pays({ id: "nearer" });
    const meant = pays({ ...bill, day: "2026-11-12" });
    expect(idsOf(paid(), nearer, meant)).toEqual(["account", "card"]);
  });
});

describe("is no payment of a bill:", () => {
  test.each<[string, Leg, Leg]>([
    ["neither side says so", paid({ ...unknown, description: "CREDITO" }), pays()],
    ["four days apart", paid({ day: "2026-11-14" }), pays()],
    ["another amount", paid({ minor: 1 }), pays()],
    ["a purchase by its words", paid(), pays({ ...unknown, description: "COMPRA CARTAO 1234" })],
    [
      "a purchase that a card takes back",
      paid({ ...unknown, description: "CREDITO COMPRA LOJA" }),
      pays(bill),
    ],
    ["money that was returned", paid({ ...unknown, description: "ESTORNO" }), pays(bill)],
    ["a transfer to a person", paid(), pays({ merchantKind: "person" })],
    ["a transfer to oneself", paid(), pays({ counterparty: { kind: "own" } })],
    ["a purchase", paid(), pays({ topCategoryId: "08000000", categoryId: "08000000" })],
    ["a payment to a merchant that the bank names", paid(), pays({ merchant: "Loja" })],
    [
      "a refund that the bank categorizes",
      paid({ topCategoryId: "08000000", categoryId: "08000000" }),
      pays(bill),
    ],
    ["money out of a card", paid({ direction: "out" }), pays(bill)],
    ["money into an account", paid({ accountType: "BANK", direction: "in" }), pays(unknown)],
  ])("%s", (_name, into, out) => {
    expect(idsOf(into, out)).toEqual([]);
  });
});
