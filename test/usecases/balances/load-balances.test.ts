import { beforeEach, describe, expect, test } from "vitest";
import { NO_CHECKPOINT, type Account } from "../../../src/domain/account.ts";
import { NO_ANSWERS } from "../../../src/domain/position-product.ts";
import { loadBalances } from "../../../src/usecases/balances/load-balances.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeBill } from "../../support/make-bill.ts";
import { makePosition } from "../../support/make-position.ts";
import {
  makeAccount,
  makeAttempt,
  makeItem,
  makeTransaction,
  makeUser,
  NOW,
} from "../../support/make.ts";

const user = makeUser();
const given = { kind: "given", askedAt: NOW, unreadable: 0 } as const;
const productAnswers = { investments: given, loans: given };
let world: FakeWorld;

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(user);
  await world.items.add(makeItem({ productAnswers }));
});

function card(changed: Partial<Account> = {}): Account {
  const syncCheckpoint = { ...NO_CHECKPOINT, fullSyncAt: NOW };
  return makeAccount({ id: "card-1", type: "CREDIT", balance: 50_000, syncCheckpoint, ...changed });
}

async function balances() {
  const answer = await loadBalances(world, user);
  if (answer.kind !== "balances") throw new Error("There is no bank");
  return answer;
}

async function total() {
  return (await balances()).totals.map(({ minor }) => minor);
}

test("without a bank there is none, or an attempt at one", async () => {
  await world.items.update("item-1", { deletionRequestedAt: NOW });
  expect(await loadBalances(world, user)).toEqual({ kind: "no-bank", attempt: null });
  await world.items.add(makeAttempt({ id: "item-2" }));
  expect(await loadBalances(world, user)).toMatchObject({ attempt: { id: "item-2" } });
});

test("every part of a bank counts once, and is in the sum", async () => {
  const funds = { invested: 40_000, reserved: 30_000, overdraftUsed: null };
  await world.accounts.upsertAll([makeAccount({ funds }), card()]);
  await world.positions.upsertAll([
    makePosition(),
    makePosition({ id: "loan-1", product: "loans", minor: 200_000 }),
    makePosition({ id: "gone", isOver: true }),
  ]);
  const { banks, totals, missing } = await balances();
  expect(banks).toMatchObject([
    {
      accounts: [{ money: { minor: 100_000 } }],
      cards: [{ minor: 50_000, source: "limit", accounts: [{ id: "card-1" }] }],
      positions: [{ id: "loan-1" }, { id: "position-1" }],
    },
  ]);
  expect(missing).toEqual([]);
  expect(totals).toMatchObject([{ currency: "BRL", minor: 100_000 - 50_000 + 500_000 - 200_000 }]);
});

test("a bank without anything has nothing to sum", async () => {
  expect(await balances()).toMatchObject({ banks: [{ accounts: [], cards: [] }], totals: [] });
});

describe("what is counted once", () => {
  test("is an account that is connected twice, or that the bank closed", async () => {
    await world.items.add(makeItem({ id: "item-2", productAnswers }));
    await world.accounts.upsertAll([
      makeAccount({ supersededBy: "again" }),
      makeAccount({ id: "again", itemId: "item-2" }),
      makeAccount({ id: "closed", closedAt: NOW }),
    ]);
    await world.positions.upsertAll([
      makePosition({ identity: "cdb" }),
      makePosition({ id: "again", itemId: "item-2", identity: "cdb" }),
    ]);
    expect(await total()).toEqual([600_000]);
  });

  test("is the debt of cards that share a limit", async () => {
    const shared = { sharedLimit: "line" };
    await world.accounts.upsertAll([card(shared), card({ ...shared, id: "card-2" })]);
    expect(await total()).toEqual([-50_000]);
  });

  test("are pots that the bank lists as investments", async () => {
    const funds = { invested: null, reserved: 500_000, overdraftUsed: null };
    await world.accounts.upsertAll([makeAccount({ funds })]);
    expect(await total()).toEqual([500_000 + 100_000]);
    await world.positions.upsertAll([
      makePosition(),
      makePosition({ id: "b", minor: null, currency: "USD" }),
      makePosition({ id: "loan", product: "loans", minor: 1 }),
    ]);
    expect(await total()).toEqual([100_000 + 500_000 - 1, null]);
    await world.positions.upsertAll([makePosition({ minor: null })]);
    expect(await total()).toEqual([null, null]);
  });
});

describe("a card whose bank gives no used limit", () => {
  const unknown = card({ balance: null });

  test("owes what its bills hold", async () => {
    await world.accounts.upsertAll([unknown]);
    await world.bills.upsertAll([makeBill()]);
    const bought = { accountId: "card-1", accountType: "CREDIT", minor: 5000 } as const;
    await world.transactions.upsertAll([makeTransaction(bought)], NOW);
    expect((await balances()).banks[0]?.cards).toMatchObject([{ minor: 105_000, source: "bills" }]);
  });

  test("owes nothing that is known where a bill is not", async () => {
    await world.accounts.upsertAll([unknown]);
    const { banks, missing } = await balances();
    expect(banks[0]?.cards).toMatchObject([{ minor: null }]);
    expect(missing).toMatchObject([{ kind: "account", bank: { id: "item-1" } }]);
    await world.bills.upsertAll([makeBill({ total: null })]);
    expect(await total()).toEqual([null]);
    await world.bills.upsertAll([makeBill()]);
    const failing = { ...unknown.syncCheckpoint, failingSince: NOW };
    await world.accounts.setSyncCheckpoint("card-1", failing);
    expect(await total()).toEqual([null]);
  });

  test("shares its debt with another one", async () => {
    const shared = { sharedLimit: "line", balance: null };
    await world.accounts.upsertAll([card(shared), card({ ...shared, id: "card-2" })]);
    await world.bills.upsertAll([
      makeBill(),
      makeBill({ id: "b", accountId: "card-2", total: null }),
    ]);
    expect((await balances()).banks[0]?.cards).toMatchObject([{ minor: null }]);
    await world.bills.upsertAll([makeBill({ id: "b", accountId: "card-2", total: 7 })]);
    expect((await balances()).banks[0]?.cards).toMatchObject([{ minor: 100_007 }]);
  });
});

test("a part that is missing keeps its currency from a sum, or all of them", async () => {
  await world.accounts.upsertAll([
    makeAccount(),
    makeAccount({ id: "dollars", currency: "USD", balance: null }),
  ]);
  expect(await total()).toEqual([100_000, null]);
  await world.items.update("item-1", { productAnswers: NO_ANSWERS });
  expect(await total()).toEqual([null, null]);
});
