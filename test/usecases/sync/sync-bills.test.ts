import { beforeEach, describe, expect, test } from "vitest";
import { NO_CHECKPOINT } from "../../../src/domain/account.ts";
import { BankError, type BankErrorCode } from "../../../src/errors.ts";
import { syncBills } from "../../../src/usecases/sync/sync-bills.ts";
import { removeItem } from "../../../src/usecases/deletion/remove-item.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { makeBill } from "../../support/make-bill.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import {
  makeAccount,
  makeConnection,
  makeItem,
  makeRow,
  makeUser,
  NOW,
} from "../../support/make.ts";

const HOUR_MS = 3_600_000;
let world: FakeWorld;

beforeEach(() => {
  world = fakeWorld();
});

const {
  accountId: _accountId,
  itemId: _itemId,
  userId: _userId,
  seenAt: _at,
  ...BILL
} = makeBill();

function cardAsked(hoursAgo: number | null) {
  const billsAt = hoursAgo === null ? null : new Date(NOW.getTime() - hoursAgo * HOUR_MS);
  const syncCheckpoint = { ...NO_CHECKPOINT, billsAt };
  return makeAccount({ id: "card-1", type: "CREDIT", syncCheckpoint });
}

describe("the bills of a card", () => {
  beforeEach(() => {
    world.billsAnswer = () => ({ rows: [BILL], unreadable: [{ key: "bad", field: "dueDate" }] });
  });

  test("are stored with their owner, and malformed ones counted", async () => {
    expect(await syncBills(world, cardAsked(null), { hasNews: false })).toEqual(NOW);
    expect(await world.bills.ofAccount("card-1")).toEqual([makeBill()]);
    expect(world.logged).toMatchObject([{ details: { rows: 1, fields: { dueDate: 1 } } }]);
  });

  test("are asked for once a day, or with news where the bank gives bills", async () => {
    const asks = async (hoursAgo: number, hasNews: boolean) => {
      const before = world.askedBills.length;
      await syncBills(world, cardAsked(hoursAgo), { hasNews });
      return world.askedBills.length > before;
    };
    expect(await asks(19, false)).toBe(false);
    expect(await asks(19, true)).toBe(false);
    expect(await asks(21, false)).toBe(true);
    expect(await asks(1, true)).toBe(true);
    expect(await asks(1, false)).toBe(false);
  });

  test("stay where the bank lists none any more", async () => {
    await syncBills(world, cardAsked(null), { hasNews: true });
    world.billsAnswer = () => ({ rows: [], unreadable: [] });
    await syncBills(world, cardAsked(null), { hasNews: true });
    expect(await world.bills.ofUser("user-1")).toHaveLength(1);
  });

  test("are not those of an account", async () => {
    expect(await syncBills(world, makeAccount(), { hasNews: true })).toBeNull();
    expect(world.askedBills).toEqual([]);
  });
});

describe("a bank without bills", () => {
  const failing = (code: BankErrorCode) => () => {
    throw new BankError(code, "no bills");
  };

  test.each(["unauthorized", "refused", "not-found"] as const)(
    "that answers %s is asked again a day later",
    async (code) => {
      world.billsAnswer = failing(code);
      expect(await syncBills(world, cardAsked(30), { hasNews: true })).toEqual(NOW);
      expect(world.logged).toEqual([]);
    },
  );

  test.each(["unreachable", "rate-limited"] as const)(
    "that answers %s is asked again at the next sync",
    async (code) => {
      world.billsAnswer = failing(code);
      expect(await syncBills(world, cardAsked(null), { hasNews: true })).toBeNull();
      expect(world.logged).toHaveLength(1);
    },
  );

  test("fails for no other reason in silence", async () => {
    world.billsAnswer = () => {
      throw new TypeError("a bug");
    };
    await expect(syncBills(world, cardAsked(null), { hasNews: true })).rejects.toThrow("a bug");
  });
});

test("a sync fetches a card's bills after its transactions, and a deletion erases them", async () => {
  const user = makeUser();
  const item = makeItem();
  await world.users.add(user);
  await world.items.add(item);
  world.connections.set("item-1", makeConnection());
  world.bankAccounts.push(makeAccount({ id: "card-1", type: "CREDIT" }), makeAccount());
  world.pages.set("card-1", [[makeRow({ accountId: "card-1" })]]);
  world.billsAnswer = () => ({ rows: [BILL], unreadable: [] });
  await syncItem(world, "item-1");
  expect(world.askedBills).toEqual(["card-1"]);
  const stored = await world.accounts.ofItem("item-1");
  expect(stored.map(({ syncCheckpoint }) => syncCheckpoint.billsAt)).toEqual([undefined, NOW]);
  await syncItem(world, "item-1");
  expect(world.askedBills).toEqual(["card-1"]);
  const news = makeRow({
    id: "row-2",
    accountId: "card-1",
    createdAt: new Date(NOW.getTime() + 1),
  });
  world.pages.set("card-1", [[news]]);
  world.now = new Date(NOW.getTime() + HOUR_MS);
  await syncItem(world, "item-1");
  expect(world.askedBills).toEqual(["card-1", "card-1"]);
  await world.events.addAll([
    {
      id: "event-1",
      itemId: "item-1",
      clientUserId: null,
      change: { kind: "transactions-changed", accountId: "card-1", ids: ["row-2"] },
      receivedAt: world.now,
    },
  ]);
  await syncItem(world, "item-1");
  expect(world.askedBills).toHaveLength(3);
  await removeItem(world, user, item);
  expect(await world.bills.ofUser("user-1")).toEqual([]);
});
