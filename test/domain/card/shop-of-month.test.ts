import { expect, test } from "vitest";
import {
  mayNamePerson,
  shopOfMonth,
  type MerchantVisits,
} from "../../../src/domain/card/shop-of-month.ts";

const at = (
  name: string,
  count: number,
  given: Partial<MerchantVisits> & { readonly kind?: "person" | "bank" | "government" } = {},
): MerchantVisits => ({
  merchant: { key: `n:${name.toUpperCase()}`, name, kind: given.kind ?? "shop" },
  topCategoryId: "10000000",
  flow: "spending",
  count,
  ...given,
});

test("shopOfMonth is the shop with most purchases, those of its categories together", () => {
  const sums = [
    at("Padaria Real", 4),
    at("Padaria Real", 3, { topCategoryId: "11000000" }),
    at("Mercado Bom", 6),
  ];
  expect(shopOfMonth(sums)).toEqual({ name: "Padaria Real", visits: 7 });
  expect(shopOfMonth(sums.toReversed())).toEqual({ name: "Padaria Real", visits: 7 });
});

test("shopOfMonth has one name for a shop that has several, and an order of equal ones", () => {
  const merchant = { key: "c:12345678", kind: "shop" } as const;
  const sums = [
    at("a", 2, { merchant: { ...merchant, name: "Padoca" } }),
    at("b", 1, { merchant: { ...merchant, name: "Padaria" } }),
    at("Zebra Café", 3),
  ];
  expect(shopOfMonth(sums)).toEqual({ name: "Padoca", visits: 3 });
  expect(shopOfMonth(sums.toReversed())).toEqual({ name: "Padoca", visits: 3 });
});

test.each([
  ["a person", at("Bar", 9, { kind: "person" })],
  ["a bank", at("Bar", 9, { kind: "bank" })],
  ["an authority", at("Bar", 9, { kind: "government" })],
  ["whoever has the name of a person", at("João da Silva", 9)],
  ["a merchant without a name", at(" ", 9)],
  ["one that is paid for health", at("Clínica Boa", 9, { topCategoryId: "18000000" })],
  ["one that gets transfers", at("Mercado Bom", 9, { topCategoryId: "05000000" })],
  ["one that gave money back", at("Mercado Bom", 9, { flow: "refund" })],
  ["one with fewer than three purchases", at("Mercado Bom", 2)],
])("shopOfMonth is never %s", (_, sum) => {
  expect(shopOfMonth([sum])).toBeNull();
});

test.each([
  ["Maria", true],
  ["JOAO DA SILVA", true],
  ["Souza José", true],
  ["CarlosSilva", true],
  ["Antônio*Lanches", true],
  ["Padaria Real", false],
  ["Carrefour", false],
  ["Zé Delivery", false],
  ["iFood", false],
  ["99", false],
])("mayNamePerson tells %s from a shop: %s", (name, may) => {
  expect(mayNamePerson(name)).toBe(may);
});
