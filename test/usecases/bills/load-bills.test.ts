import { beforeEach, describe, expect, test } from "vitest";
import { NO_CHECKPOINT, type Account } from "../../../src/domain/account.ts";
import type { Transaction } from "../../../src/domain/transaction.ts";
import { loadBills } from "../../../src/usecases/bills/load-bills.ts";
import { setClosingDate } from "../../../src/usecases/bills/set-closing-date.ts";
import { shortKey } from "../../../src/domain/short-key.ts";
import { makeBill } from "../../support/make-bill.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import {
  makeAccount,
  makeAttempt,
  makeItem,
  makeTransaction,
  makeUser,
  NOW,
} from "../../support/make.ts";

const user = makeUser();
let world: FakeWorld;

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(user);
});

const SYNCED = { ...NO_CHECKPOINT, fullSyncAt: NOW };

function card(given: Partial<Account> = {}): Account {
  return makeAccount({
    id: "card-1",
    type: "CREDIT",
    name: "Gold",
    balance: 50_000,
    syncCheckpoint: SYNCED,
    ...given,
  });
}

async function withCards(...cards: readonly Account[]): Promise<void> {
  await world.items.add(makeItem());
  await world.accounts.upsertAll(cards);
}

async function buy(given: Partial<Transaction> = {}): Promise<void> {
  const purchase = { accountId: "card-1", accountType: "CREDIT", minor: 5000 } as const;
  await world.transactions.upsertAll([makeTransaction({ ...purchase, ...given })], NOW);
}

async function debts() {
  const answer = await loadBills(world, user);
  return answer.kind === "cards" ? answer.debts : [];
}

describe("without a card", () => {
  test("a user has no bank, or an attempt at one", async () => {
    expect(await loadBills(world, user)).toEqual({ kind: "no-bank", attempt: null });
    await world.items.add(makeAttempt());
    expect(await loadBills(world, user)).toMatchObject({ attempt: { id: "item-1" } });
  });

  test("a bank that is being deleted counts no more", async () => {
    await withCards(card());
    await world.items.update("item-1", { deletionRequestedAt: NOW });
    expect(await loadBills(world, user)).toMatchObject({ kind: "no-bank" });
  });

  test("a bank of accounts, or of closed and superseded cards, has none", async () => {
    await withCards(
      makeAccount(),
      card({ id: "closed", closedAt: NOW }),
      card({ id: "old", supersededBy: "gone" }),
    );
    expect(await loadBills(world, user)).toEqual({ kind: "no-card" });
  });
});

describe("a card", () => {
  test("has its bills, rows and the used limit", async () => {
    await withCards(card());
    await world.bills.upsertAll([makeBill()]);
    await buy();
    const [debt] = await debts();
    expect(debt).toMatchObject({ used: 50_000, cards: [{ accounts: [{ id: "card-1" }] }] });
    expect(debt?.cards[0]?.bills).toMatchObject({
      closed: { total: 100_000, paid: { kind: "unpaid" } },
      open: { dueDay: "2026-12-05", sums: [{ minor: 5000 }] },
    });
  });

  test("is paid by what left an account of the user", async () => {
    await withCards(card(), makeAccount());
    await world.bills.upsertAll([makeBill()]);
    const out = { minor: 100_000, flow: "bill-payment", day: "2026-11-05" } as const;
    await world.transactions.upsertAll(
      [
        makeTransaction({ ...out, id: "out" }),
        makeTransaction({ ...out, id: "in", direction: "in", day: "2026-11-06" }),
      ],
      NOW,
    );
    const [debt] = await debts();
    expect(debt?.cards[0]?.bills.closed).toMatchObject({
      paid: { kind: "paid", day: "2026-11-05" },
    });
  });

  test("that is not synced or fails has no open amount", async () => {
    const failing = { ...SYNCED, failingSince: NOW };
    await withCards(
      card({ syncCheckpoint: NO_CHECKPOINT }),
      card({ id: "card-2", syncCheckpoint: failing }),
    );
    await world.bills.upsertAll([makeBill(), makeBill({ id: "b", accountId: "card-2" })]);
    expect((await debts()).map(({ cards }) => cards[0]?.bills.open)).toMatchObject([
      { why: "not-updated" },
      { why: "not-updated" },
    ]);
  });
});

describe("cards that share a limit", () => {
  const shared = { sharedLimit: "line" };

  test("are one debt, whose plans are compared with the limit together", async () => {
    await withCards(card(shared), card({ ...shared, id: "card-2" }), card({ id: "card-3" }));
    const bill = { accountId: "card-2", total: 70_000 };
    await world.bills.upsertAll([makeBill(), makeBill({ ...bill, id: "b" })]);
    const [first, second] = await debts();
    expect(first?.cards.map(({ accounts }) => accounts.length)).toEqual([1, 1]);
    expect(second?.cards).toHaveLength(1);
  });

  test("are one card where they have one bill", async () => {
    await withCards(card(shared), card({ ...shared, id: "card-2", balance: null }));
    await world.bills.upsertAll([makeBill(), makeBill({ id: "b", accountId: "card-2" })]);
    await buy();
    await buy({ id: "row-2", accountId: "card-2" });
    const [debt] = await debts();
    expect(debt?.cards.map(({ accounts }) => accounts.map(({ id }) => id))).toEqual([
      ["card-1", "card-2"],
    ]);
    expect(debt?.cards[0]?.bills.open).toMatchObject({ sums: [{ minor: 10_000 }] });
  });
});

describe("the closing day that the user tells", () => {
  const open = async () => (await debts())[0]?.cards[0]?.bills.open;

  test("decides, and outlives a sync and a reconnection", async () => {
    await withCards(card());
    await world.bills.upsertAll([makeBill({ closingDay: null })]);
    expect(await open()).toMatchObject({ closingDay: "2026-11-28", closingSource: "estimate" });
    await setClosingDate(world, user, { cardKey: shortKey("card-1"), date: 24 });
    await world.accounts.upsertAll([card()]);
    expect(await open()).toMatchObject({ closingDay: "2026-11-24", closingSource: "user" });
    const look = { kind: "find-due-bills", userId: "user-1" };
    expect(world.jobs.pushed.map(({ job }) => job)).toEqual([look]);
    await world.accounts.upsertAll([card({ id: "new", closingDate: null })]);
    await world.accounts.setSupersededBy("card-1", "new");
    await world.bills.upsertAll([makeBill({ id: "b", accountId: "new", closingDay: null })]);
    expect(await open()).toMatchObject({ closingDay: "2026-11-24", closingSource: "user" });
  });

  test("is of a card of the user's", async () => {
    await withCards(card(), makeAccount());
    for (const cardKey of ["other00", shortKey("account-1")])
      await setClosingDate(world, user, { cardKey, date: 3 });
    const stored = await world.accounts.ofUser("user-1");
    expect(stored.map(({ closingDate }) => closingDate)).toEqual([null, null]);
  });
});
