import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Breakdown } from "../../../src/domain/breakdown.ts";
import { scopeOf, type CategoryScope } from "../../../src/domain/category-scope.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeAccount, makeItem } from "../../support/make.ts";
import { load, wholeList, worldOf } from "./screens-world.ts";

/** Some are refunds or income; some have no category, or an unknown one. */
const transaction = fc.record({
  day: fc.integer({ min: 1, max: 28 }).map((day) => `2026-10-${String(day).padStart(2, "0")}`),
  minor: fc.nat(500_000),
  flow: fc.constantFrom("spending", "spending", "refund", "income", "bill-payment"),
  categoryId: fc.constantFrom("11010000", "11020000", "11000000", "05070000", "77777777", null),
  merchantName: fc.constantFrom("iFood", "Padaria do Zé", "Uber <b>"),
  merchantKey: fc.constantFrom("n:IFOOD", "h:abc", "c:12345678", null),
  merchantKind: fc.constantFrom("shop", "person"),
  accountId: fc.constantFrom("account-1", "account-2"),
  currency: fc.constantFrom("BRL", "BRL", "USD"),
});

const ledger = fc.array(transaction, { minLength: 1, maxLength: 60 });

function partsOf({ parts }: Breakdown): number {
  return parts.reduce((sum, { minor }) => sum + minor, 0);
}

test("figures at every level sum to the level above, to the cent", async () => {
  await fc.assert(
    fc.asyncProperty(ledger, async (rows) => {
      const world = await worldOf(rows);
      const report = await load<"overview">(world, { kind: "overview" });
      const section = report.sections.find(({ currency }) => currency === "BRL");
      for (const { categoryId, minor } of section?.categories ?? [])
        expect(await spentInCategory(world, categoryId)).toBe(minor);
      const accounts = await load<"accounts">(world, { kind: "accounts" });
      expect(accounts.breakdown.total).toBe(section?.spent ?? 0);
      for (const { key, minor } of accounts.breakdown.parts)
        expect(sumOf(await wholeList(world, { kind: "account", key }))).toBe(minor);
      const income = await load<"income">(world, { kind: "income" });
      expect(income.breakdown.total).toBe(section?.received ?? 0);
      expect(income.spent).toBe(section?.spent ?? 0);
      for (const { key, minor } of income.breakdown.parts)
        expect(sumOf(await wholeList(world, { kind: "income", scope: scopeOf(key) }))).toBe(minor);
      expect(sumOf(await wholeList(world, { kind: "income", scope: null }))).toBe(
        section?.received ?? 0,
      );
      const series = await load<"days">(world, { kind: "days" });
      expect(sumOf(series.days)).toBe(section?.spent ?? 0);
    }),
    { numRuns: 25 },
  );
});

/** A category's total, after checking that every level below it sums to the same. */
async function spentInCategory(world: FakeWorld, topCategoryId: string): Promise<number> {
  const whole: CategoryScope = { kind: "whole", topCategoryId };
  const { breakdown, trend } = await load<"category">(world, { kind: "category", topCategoryId });
  expect(partsOf(breakdown)).toBe(breakdown.total);
  expect(sumOf(trend.months)).toBe(breakdown.total);
  expect(sumOf(await wholeList(world, { kind: "category", scope: whole }))).toBe(breakdown.total);
  for (const { key, minor } of breakdown.parts) {
    const scope = scopeOf(key);
    const below = await load<"merchants">(world, { kind: "merchants", scope, page: 0 });
    expect(partsOf(below)).toBe(minor);
    expect(sumOf(await wholeList(world, { kind: "category", scope }))).toBe(minor);
    for (const merchant of below.parts)
      expect(sumOf(await wholeList(world, { kind: "merchant", scope, key: merchant.key }))).toBe(
        merchant.minor,
      );
  }
  return breakdown.total;
}

function sumOf(rows: readonly { readonly minor: number }[]): number {
  return rows.reduce((sum, { minor }) => sum + minor, 0);
}

test("figures are compared with earlier days only where the data reach that far back", async () => {
  const rows = [{ day: "2026-10-05" }, { day: "2026-06-20", minor: 300 }];
  const known = await worldOf([...rows, { day: "2026-05-26", minor: 1 }]);
  const location = { kind: "category", topCategoryId: "11000000" } as const;
  const row = { categoryId: "11010000" };
  const world = await worldOf(
    [...rows, { day: "2026-05-26", minor: 1 }].map((r) => ({ ...row, ...r })),
  );
  const { breakdown } = await load<"category">(world, location);
  expect(breakdown).toMatchObject({ before: 300, comparedWith: { first: "2026-05-27" } });
  expect((await load<"accounts">(world, { kind: "accounts" })).breakdown.before).toBe(300);
  expect((await load<"income">(world, { kind: "income" })).breakdown.before).toBe(0);
  const merchants = { kind: "merchants", scope: scopeOf("11010000"), page: 0 } as const;
  expect((await load<"merchants">(world, merchants)).before).toBe(300);
  expect((await load<"days">(world, { kind: "days" })).runningBefore.at(-1)).toBe(300);
  const fresh = await worldOf(rows.map((r) => ({ ...row, ...r })));
  expect((await load<"category">(fresh, location)).breakdown.comparedWith).toBeNull();
  expect((await load<"overview">(known, { kind: "overview" })).comparedWith).not.toBeNull();
  expect((await load<"overview">(fresh, { kind: "overview" })).comparedWith).toBeNull();
});

test("a bank connected three weeks ago is left out of every comparison, and listed as left out", async () => {
  const row = { categoryId: "11010000", merchant: "iFood" };
  const world = await worldOf([
    { ...row, day: "2026-10-05", minor: 500 },
    { ...row, day: "2026-06-20", minor: 300 },
    { ...row, day: "2026-05-26", minor: 1 },
    { ...row, day: "2026-11-02", minor: 9000, accountId: "new" },
    { ...row, day: "2026-11-05", minor: 7, accountId: "new", flow: "income" },
  ]);
  await world.items.add(makeItem({ id: "item-2", bankName: "Itaú" }));
  await world.accounts.upsertAll([makeAccount({ id: "new", itemId: "item-2" })]);
  const without = [{ bankName: "Itaú", account: null, since: "2026-11-02" }];
  const report = await load<"overview">(world, { kind: "overview" });
  expect(report.sections[0]).toMatchObject({
    spent: 9500,
    perDay: null,
    before: { spent: 300, comparable: { spent: 500 }, without },
  });
  const category = { kind: "category", topCategoryId: "11000000" } as const;
  const merchants = { kind: "merchants", scope: scopeOf("11010000"), page: 0 } as const;
  const { breakdown, trend } = await load<"category">(world, category);
  const breakdowns = [
    breakdown,
    await load<"merchants">(world, merchants),
    (await load<"accounts">(world, { kind: "accounts" })).breakdown,
  ];
  for (const one of breakdowns)
    expect(one).toMatchObject({ total: 9500, comparable: 500, before: 300, without });
  const days = await load<"days">(world, { kind: "days" });
  expect(days.comparedWith).toBeNull();
  const months = await load<"months">(world, { kind: "months" });
  expect(months.balance).toBeNull();
  expect(trend.months.some(({ isWhole }) => isWhole)).toBe(false);
});

test("the months have what was spent and received in the chosen currency", async () => {
  const world = await worldOf([
    { day: "2026-10-05", minor: 700 },
    { day: "2026-11-05", minor: 900, flow: "income" },
    { day: "2026-11-06", minor: 5, currency: "USD" },
  ]);
  const series = await load<"months">(world, { kind: "months" });
  expect(series.months.map(({ spent, received }) => [spent, received])).toEqual([
    [700, 0],
    [0, 900],
  ]);
});

test("without data there is one empty month", async () => {
  const world = fakeWorld();
  const series = await load<"months">(world, { kind: "months" });
  expect(series.months).toMatchObject([{ spent: 0, received: 0 }]);
  const { trend } = await load<"category">(world, { kind: "category", topCategoryId: "11000000" });
  expect(trend.months).toMatchObject([{ minor: 0 }]);
});

test("each account has the day of its newest transaction; older copies are left out", async () => {
  const world = await worldOf([
    { day: "2026-10-05" },
    { accountId: "stranger", day: "2026-10-06" },
  ]);
  const { reaches, breakdown } = await load<"accounts">(world, { kind: "accounts" });
  const label = { kind: "account", bankName: "Nubank", lastDigits: "1234" };
  expect(reaches).toEqual([
    { label: { ...label, account: "Conta Corrente" }, last: "2026-10-05" },
    { label: { ...label, account: "Gold" }, last: null },
  ]);
  expect(breakdown.parts.map((part) => part.label)).toContainEqual(
    expect.objectContaining({ bankName: "", account: "" }),
  );
});

test("an account whose bank was removed keeps its own name", async () => {
  const world = await worldOf([{ day: "2026-10-05" }]);
  await world.items.remove("item-1");
  const { breakdown } = await load<"accounts">(world, { kind: "accounts" });
  expect(breakdown.parts[0]?.label).toMatchObject({ bankName: "", account: "Conta Corrente" });
});
