import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Breakdown } from "../../../src/domain/breakdown.ts";
import { topLevelOf } from "../../../src/domain/category.ts";
import { namedPeriod } from "../../../src/domain/period.ts";
import { scopeOf, type CategoryScope } from "../../../src/domain/category-scope.ts";
import type {
  ScreenKind,
  ScreenOf,
  TransactionsOf,
} from "../../../src/usecases/report/report-location.ts";
import type { Transaction } from "../../../src/domain/transaction.ts";
import { loadScreen, type ScreenData } from "../../../src/usecases/report/load-screen.ts";
import type { TransactionList } from "../../../src/usecases/report/load-transactions.ts";
import { createReportRequest } from "../../../src/usecases/report/report-request.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeCalendar } from "../../support/make-calendar.ts";
import { makeAccount, makeItem, makeTransaction, makeUser, NOW } from "../../support/make.ts";

const user = makeUser();
const period = namedPeriod("90d", makeCalendar());

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

async function worldOf(rows: readonly Partial<Transaction>[]): Promise<FakeWorld> {
  const world = fakeWorld();
  await world.items.add(makeItem());
  await world.accounts.upsertAll([
    makeAccount(),
    makeAccount({ id: "account-2", name: "Gold", type: "CREDIT" }),
    makeAccount({ id: "account-0", supersededBy: "account-1" }),
  ]);
  const full = rows.map((row, index) =>
    makeTransaction({
      id: `row-${String(index).padStart(3, "0")}`,
      ...row,
      topCategoryId: topLevelOf(row.categoryId ?? null),
    }),
  );
  await world.transactions.upsertAll(full, NOW);
  return world;
}

async function load<Kind extends ScreenKind>(
  world: FakeWorld,
  screen: ScreenOf<Kind>,
  currency = "BRL",
): Promise<ScreenData[Kind]> {
  const location = { period, currency, screen };
  const data = await loadScreen(world, createReportRequest(world, user), location);
  return data as ScreenData[Kind];
}

function partsOf({ parts }: Breakdown): number {
  return parts.reduce((sum, { minor }) => sum + minor, 0);
}

/** All pages of a list, one after another. */
async function wholeList(world: FakeWorld, of: TransactionsOf): Promise<TransactionList["rows"]> {
  const first = await load<"transactions">(world, { kind: "transactions", of, page: 0 });
  const rows = [...first.rows];
  for (let page = 1; page < first.pages; page += 1)
    rows.push(...(await load<"transactions">(world, { kind: "transactions", of, page })).rows);
  expect(rows).toHaveLength(first.count);
  expect(rows.reduce((sum, { minor }) => sum + minor, 0)).toBe(first.total);
  return rows;
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

test("a list has pages, newest first; a page past the end is the last one", async () => {
  const days = Array.from({ length: 11 }, (_, index) => `2026-10-${10 + index}`);
  const world = await worldOf(days.map((day) => ({ day, categoryId: "11010000" })));
  const of = { kind: "category", scope: scopeOf("11010000") } as const;
  const list = await load<"transactions">(world, { kind: "transactions", of, page: 9 });
  expect(list).toMatchObject({ page: 1, pages: 2, count: 11 });
  expect(list.rows.map(({ day }) => day)).toEqual(["2026-10-12", "2026-10-11", "2026-10-10"]);
});

test("a row has its title, sign, status and instalment; an unknown key selects nothing", async () => {
  const world = await worldOf([
    { day: "2026-10-05", flow: "refund", minor: 5, status: "PENDING", merchant: "iFood" },
    { day: "2026-10-04", instalment: { number: 2, total: 3 }, merchant: null },
  ]);
  const [refund, part] = await wholeList(world, { kind: "category", scope: scopeOf("99999999") });
  expect(refund).toMatchObject({ title: "iFood", minor: -5, isPending: true, instalment: null });
  expect(part).toMatchObject({ title: "PADARIA DO ZÉ", instalment: { number: 2, total: 3 } });
  expect(await wholeList(world, { kind: "account", key: "0000000" })).toEqual([]);
  const scope = scopeOf("11010000");
  expect(await wholeList(world, { kind: "merchant", scope, key: "0000000" })).toEqual([]);
});

test("a merchant is one part with one name, whatever the bank wrote on each account and day", async () => {
  const shop = { merchantKey: "n:IFOOD", categoryId: "11010000" };
  const world = await worldOf([
    { ...shop, day: "2026-10-04", minor: 100, merchantName: "iFood" },
    { ...shop, day: "2026-10-05", minor: 200, merchantName: "IFOOD", accountId: "account-2" },
    { ...shop, day: "2026-10-06", minor: 5, merchantName: "IFOOD", flow: "refund" },
  ]);
  const scope = scopeOf("11010000");
  const label = { kind: "merchant", name: "iFood" };
  const { parts } = await load<"merchants">(world, { kind: "merchants", scope, page: 0 });
  expect(parts).toMatchObject([{ label, minor: 295, count: 3 }]);
  const of = { kind: "merchant", scope, key: parts[0]?.key ?? "" } as const;
  const list = await load<"transactions">(world, { kind: "transactions", of, page: 0 });
  expect(list).toMatchObject({ label, total: 295, count: 3 });
  expect(list.rows.map(({ title }) => title)).toEqual(["IFOOD", "IFOOD", "iFood"]);
});

test("two merchants of one name are two parts, and a person is no shop", async () => {
  const ana = { merchantName: "Ana Lima", categoryId: "11010000" };
  const world = await worldOf([
    { ...ana, day: "2026-10-04", minor: 100, merchantKey: "h:1", merchantKind: "person" },
    { ...ana, day: "2026-10-05", minor: 200, merchantKey: "h:2" },
  ]);
  const scope = scopeOf("11010000");
  const { parts } = await load<"merchants">(world, { kind: "merchants", scope, page: 0 });
  expect(parts.map(({ label }) => label)).toEqual([
    { kind: "merchant", name: "Ana Lima" },
    { kind: "merchant", name: "Ana Lima", isPerson: true },
  ]);
  const of = { kind: "merchant", scope, key: parts[0]?.key ?? "" } as const;
  expect(await wholeList(world, of)).toMatchObject([{ minor: 200 }]);
});

test("an instalment that counts in the month of its bill has its purchase day", async () => {
  const date = new Date("2026-09-04T03:00:00.000Z");
  const part = { date, billMonth: "2026-10", instalment: { number: 2, total: 3 } };
  const world = await worldOf([
    { ...part, day: "2026-10-04" },
    { ...part, day: "2026-10-03", date: new Date("2026-10-03T03:00:00.000Z") },
    { day: "2026-10-02" },
  ]);
  const rows = await wholeList(world, { kind: "category", scope: scopeOf("11010000") });
  expect(rows.map(({ purchaseDay }) => purchaseDay)).toEqual(["2026-09-04", null, null]);
});

test("a merchant whose name cannot be drawn has the same number in the list and above its transactions", async () => {
  const world = await worldOf([
    { day: "2026-10-05", minor: 300, merchant: "東京", categoryId: "11010000" },
    { day: "2026-10-06", minor: 200, merchant: "Padaria", categoryId: "11010000" },
    { day: "2026-10-07", minor: 100, merchant: "서울", categoryId: "11010000" },
  ]);
  const scope = scopeOf("11010000");
  const breakdown = await load<"merchants">(world, { kind: "merchants", scope, page: 0 });
  expect(breakdown.parts.map(({ label }) => label)).toEqual([
    { kind: "merchant", name: "東京", number: 1 },
    { kind: "merchant", name: "Padaria" },
    { kind: "merchant", name: "서울", number: 2 },
  ]);
  for (const { key, label } of breakdown.parts) {
    const of = { kind: "merchant", scope, key } as const;
    const list = await load<"transactions">(world, { kind: "transactions", of, page: 0 });
    expect(list.label).toEqual(label);
    expect(list.breakdown.parts.map((part) => part.label)).toEqual([label]);
  }
});
