import { beforeEach, describe, expect, test } from "vitest";
import { transactionKey } from "../../../src/domain/transaction-key.ts";
import { listAccounts } from "../../../src/usecases/banks/list-accounts.ts";
import { loadCard } from "../../../src/usecases/report/load-card.ts";
import { loadDays } from "../../../src/usecases/report/load-days.ts";
import { loadTransactions } from "../../../src/usecases/report/load-transactions.ts";
import { searchTransactions } from "../../../src/usecases/search/search-transactions.ts";
import { findTransaction } from "../../../src/usecases/teaching/find-transaction.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeTransaction, NOW } from "../../support/make.ts";
import { letGoToTheEnd, userOf } from "./let-go-world.ts";
import { oldRowsWorld, requestOf } from "./old-rows-world.ts";

let world: FakeWorld;

beforeEach(async () => {
  world = await oldRowsWorld();
});

describe("single movements before the first kept day", () => {
  const year = { name: "calendar-year", first: "2024-01-01", last: "2024-12-31" } as const;
  const at = <Screen>(screen: Screen) => ({ period: year, currency: "BRL", screen });

  test("are in no list and no series of days", async () => {
    const request = await requestOf(world);
    const of = { kind: "category", scope: { kind: "whole", topCategoryId: "11000000" } } as const;
    const list = await loadTransactions(
      request,
      at({ kind: "transactions", of, page: 0 } as const),
    );
    expect([list.count, list.total, list.rows.length]).toEqual([1, 1000, 1]);
    const old = { ...year, last: "2024-10-31" };
    const none = await loadTransactions(request, {
      ...at({ kind: "transactions", of, page: 0 } as const),
      period: old,
    });
    expect([none.count, none.rows.length]).toEqual([0, 0]);
    const days = await loadDays(request, at({ kind: "days" } as const));
    expect(days.days.reduce((sum, { minor }) => sum + minor, 0)).toBe(1000);
  });

  test("are no part of a card, which has too few days then", async () => {
    const period = { name: "calendar-month", first: "2024-10-01", last: "2024-10-31" } as const;
    const card = await loadCard(await requestOf(world), {
      ...at({ kind: "card" } as const),
      period,
    });
    expect(card).toMatchObject({ kind: "unready", lacks: { kind: "days", has: 0 } });
  });

  test("are not found by a search, in all days or in theirs", async () => {
    const user = await userOf(world);
    expect(await searchTransactions(world, user, { text: "ifood" })).toMatchObject({ count: 2 });
    expect(await searchTransactions(world, user, { text: "ifood 2024" })).toMatchObject({
      count: 1,
    });
    expect(await searchTransactions(world, user, { text: "ifood 2026" })).toMatchObject({
      count: 1,
    });
    expect(await searchTransactions(world, user, { text: "ifood 15/10/2024" })).toMatchObject({
      kind: "nothing",
      hints: [{ kind: "all-days", count: 2 }],
    });
  });

  test("are not opened by an old button, though the last ones are still stored", async () => {
    const user = await userOf(world);
    const key = (day: string) => transactionKey({ id: day, day });
    expect(await findTransaction(world, user, key("2024-10-15"))).toBeNull();
    expect(await findTransaction(world, user, key("2024-11-10"))).toMatchObject({
      id: "2024-11-10",
    });
  });
});

test("an account whose movements are all sums keeps the day of its last one", async () => {
  await world.users.add({ ...(await userOf(world)), id: "user-2", telegramId: 2, kept: null });
  const own = { userId: "user-2", itemId: "item-2", accountId: "account-9" };
  await world.items.add({
    ...(await world.items.ofUser("user-1"))[0]!,
    id: "item-2",
    userId: "user-2",
  });
  const [account] = await world.accounts.ofUser("user-1");
  await world.accounts.upsertAll([
    { ...account!, id: "account-9", itemId: "item-2", userId: "user-2" },
  ]);
  await world.transactions.upsertAll(
    [makeTransaction({ id: "x", ...own, day: "2023-05-05" })],
    NOW,
  );
  await letGoToTheEnd(world, { userId: "user-2" });
  const [bank] = await listAccounts(world, await userOf(world, "user-2"));
  expect(bank?.accounts[0]?.latestDay).toBe("2023-05-05");
});
