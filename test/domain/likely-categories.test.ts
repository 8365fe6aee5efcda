import { expect, test } from "vitest";
import { likelyCategories } from "../../src/domain/likely-categories.ts";

const use = (categoryId: string, count: number) => ({ categoryId, count });

const AT_SHOP = {
  direction: "out",
  merchantKind: "shop",
  isCash: false,
  categoryId: "11010000",
} as const;

test("the category that it has is none of them, and a purchase at a shop is no transfer", () => {
  const used = [use("05070000", 90), use("11010000", 50), use("05100000", 4)];
  const likely = likelyCategories(AT_SHOP, used, used);
  expect(likely).toHaveLength(8);
  expect(likely.filter((id) => id.startsWith("05") || id === "11010000")).toEqual([]);
  expect(likelyCategories({ ...AT_SHOP, merchantKind: "person" }, used, [])[0]).toBe("05070000");
  expect(likelyCategories({ ...AT_SHOP, direction: "in" }, used, [])[0]).toBe("05070000");
});

test("the merchant's categories come first, then the user's, each by use", () => {
  const likely = likelyCategories(
    { ...AT_SHOP, categoryId: null },
    [use("08000000", 1), use("17000000", 5)],
    [use("19000000", 2), use("17000000", 9), use("18000000", 2), use("99999999", 50)],
  );
  expect(likely.slice(0, 4)).toEqual(["17000000", "08000000", "18000000", "19000000"]);
  expect(likely).toHaveLength(8);
  expect(new Set(likely).size).toBe(8);
});

test("cash is no transfer, no payment of a card and no investment, whoever gave it", () => {
  const received = { ...AT_SHOP, direction: "in", merchantKind: "person", isCash: true } as const;
  const used = [use("05070000", 90), use("05100000", 80), use("04020000", 70), use("03060000", 60)];
  expect(likelyCategories(received, used, [...used, use("01020000", 1)])).toEqual([
    "01020000",
    "01010000",
    "01050000",
    "02000000",
  ]);
});

test("a user without transactions gets the usual ones of the direction", () => {
  expect(likelyCategories({ ...AT_SHOP, direction: "in" }, [], [])).toContain("01010000");
  expect(likelyCategories(AT_SHOP, [], [])).not.toContain("01010000");
});
