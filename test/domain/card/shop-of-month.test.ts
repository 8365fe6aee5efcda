import { expect, test } from "vitest";
import { shopOfMonth, type MerchantVisits } from "../../../src/domain/card/shop-of-month.ts";

const at = (
  name: string,
  count: number,
  given: Partial<MerchantVisits> & { readonly kind?: "person" | "bank" | "government" } = {},
): MerchantVisits => ({
  merchant: { key: `c:${name}`, name, kind: given.kind ?? "shop" },
  topCategoryId: "10000000",
  flow: "spending",
  count,
  ...given,
});

const shop = (name: string, visits: number) => ({ kind: "shop", name, visits });
const category = (topCategoryId: string, visits: number) => ({
  kind: "category",
  topCategoryId,
  visits,
});

test("shopOfMonth is the shop with most purchases, those of its categories together", () => {
  const sums = [
    at("Padaria Real", 4),
    at("Padaria Real", 3, { topCategoryId: "11000000" }),
    at("Mercado Bom", 6),
  ];
  expect(shopOfMonth(sums)).toEqual(shop("Padaria Real", 7));
  expect(shopOfMonth(sums.toReversed())).toEqual(shop("Padaria Real", 7));
});

test("shopOfMonth has one name for a shop that has several, and an order of equal ones", () => {
  const merchant = { key: "c:12345678", kind: "shop" } as const;
  const sums = [
    at("a", 2, { merchant: { ...merchant, name: "Padaria Boa" } }),
    at("b", 1, { merchant: { ...merchant, name: "Padaria" } }),
    at("Zebra Café", 3),
    at("Padaria Boa Vista", 2),
  ];
  expect(shopOfMonth(sums)).toEqual(shop("Zebra Café", 3));
  expect(
    shopOfMonth([
      ...sums.slice(0, 2),
      at("b", 1, { merchant: { ...merchant, name: "Padaria Azul" } }),
    ]),
  ).toEqual(shop("Padaria Boa", 3));
  expect(shopOfMonth(sums.toReversed())).toEqual(shop("Zebra Café", 3));
});

test("where no shop may be named, the category with most purchases is", () => {
  const sums = [
    at("Neuza Salgados", 9),
    at("Padaria Real", 2),
    at("João da Silva", 5, { topCategoryId: "11000000" }),
    at("Bar", 9, { topCategoryId: "11000000", kind: "person" }),
  ];
  expect(shopOfMonth(sums)).toEqual(category("11000000", 14));
  expect(
    shopOfMonth([at("Neuza Salgados", 5), at("Nivaldo", 5, { topCategoryId: "08000000" })]),
  ).toEqual(category("08000000", 5));
});

test.each([
  ["one that is paid for health", at("Clínica Boa", 9, { topCategoryId: "18000000" })],
  ["one that gets transfers", at("Mercado Bom", 9, { topCategoryId: "05000000" })],
  ["one that gave money back", at("Mercado Bom", 9, { flow: "refund" })],
  ["one with fewer than three purchases", at("Mercado Bom", 2)],
])("shopOfMonth is never %s, nor its category", (_, sum) => {
  expect(shopOfMonth([sum])).toBeNull();
});
