import { beforeEach, describe, expect, test } from "vitest";
import type { BankTransaction } from "../../src/domain/transaction.ts";
import { BankError, type BankErrorCode } from "../../src/errors.ts";
import { syncItem } from "../../src/usecases/sync-item.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import { makeAccount, makeConnection, makeItem, makeRow, makeUser, NOW } from "../support/make.ts";
import { reportRows } from "../support/report-rows.ts";

/** One account that is gone or fails keeps no other waiting. */

let world: FakeWorld;
let rows: Map<string, BankTransaction>;
let failing: Map<string, BankErrorCode>;

const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const accountOf = async (id: string) =>
  (await world.accounts.ofItem("item-1")).find((account) => account.id === id);
const tell = (id: string, accountId: string, createdAt = world.now) =>
  rows.set(id, makeRow({ id, accountId, createdAt }));

beforeEach(async () => {
  world = fakeWorld();
  rows = reportRows(world);
  failing = new Map();
  const { transactions } = world.bank;
  world.bank.transactions = (account, filter) => {
    const code = failing.get(account.id);
    if (code) throw new BankError(code, "No");
    return transactions(account, filter);
  };
  await world.users.add(makeUser());
  await world.items.add(makeItem());
  world.connections.set("item-1", makeConnection());
  world.bankAccounts.push(makeAccount({ id: "a" }), makeAccount({ id: "b", type: "CREDIT" }));
  tell("a1", "a");
  tell("b1", "b");
  await syncItem(world, "item-1");
  world.now = at(60);
});

describe.each(["not-found", "unreachable", "refused"] as const)("an account that is %s", (code) => {
  beforeEach(() => void failing.set("a", code));

  test("is marked with its date and tried again, and the others go on", async () => {
    tell("b2", "b");
    expect(await syncItem(world, "item-1")).toEqual({ kind: "again", after: 2000 });
    expect(await world.transactions.countOfItem("item-1")).toBe(3);
    expect((await accountOf("a"))?.syncCheckpoint).toMatchObject({
      fullSyncAt: NOW,
      failingSince: at(60),
    });
    expect((await accountOf("b"))?.syncCheckpoint.failingSince).toBeNull();
    expect((await world.items.byId("item-1"))?.syncCheckpoint.syncedAt).toEqual(at(60));
  });

  test("is tried again after as long as it has failed, an hour at most", async () => {
    await syncItem(world, "item-1");
    world.now = at(70);
    expect(await syncItem(world, "item-1")).toEqual({ kind: "again", after: 600_000 });
    world.now = at(6000);
    expect(await syncItem(world, "item-1")).toEqual({ kind: "again", after: 3_600_000 });
    expect((await accountOf("a"))?.syncCheckpoint.failingSince).toEqual(at(60));
  });

  test("misses nothing once it answers again, not even what its events said", async () => {
    const change = (accountId: string, id: string) =>
      ({ kind: "transactions-changed", accountId, ids: [id] }) as const;
    const event = { itemId: "item-1", clientUserId: null, receivedAt: NOW };
    await world.events.addAll([
      { ...event, id: "of a", change: change("a", "a1") },
      { ...event, id: "of b", change: change("b", "b1") },
    ]);
    rows.delete("a1");
    tell("a2", "a", at(30));
    await syncItem(world, "item-1");
    expect((await world.events.pendingOf("item-1")).map(({ id }) => id)).toEqual(["of a"]);
    failing.clear();
    world.now = at(90);
    expect(await syncItem(world, "item-1")).toEqual({ kind: "done" });
    expect(await world.events.pendingOf("item-1")).toEqual([]);
    const left = await world.transactions.ofAccountSince("a", "2000-01-01");
    expect(left.map(({ id }) => id)).toEqual(["a2"]);
    expect((await accountOf("a"))?.syncCheckpoint.failingSince).toBeNull();
  });
});

test("where Pluggy answers for none of them, the sync fails as a whole", async () => {
  failing.set("a", "unreachable").set("b", "unreachable");
  await expect(syncItem(world, "item-1")).rejects.toMatchObject({ code: "unreachable" });
  expect((await world.items.byId("item-1"))?.syncCheckpoint.syncedAt).toEqual(NOW);
});

test.each(["unauthorized", "rate-limited"] as const)(
  "%s is not one account's fault",
  async (code) => {
    failing.set("a", code);
    await expect(syncItem(world, "item-1")).rejects.toMatchObject({ code });
    expect((await accountOf("a"))?.syncCheckpoint.failingSince).toBeNull();
  },
);

test("what is no answer of the bank ends the sync", async () => {
  world.bank.transactions = () => {
    throw new Error("a mistake of ours");
  };
  await expect(syncItem(world, "item-1")).rejects.toThrow("a mistake of ours");
});

describe("an account that the bank lists no longer", () => {
  test("is closed and kept, and not asked for", async () => {
    world.bankAccounts.splice(0, 1);
    world.asked.length = 0;
    expect(await syncItem(world, "item-1")).toEqual({ kind: "done" });
    expect((await accountOf("a"))?.closedAt).toEqual(at(60));
    expect(world.asked.map(({ accountId }) => accountId)).toEqual(["b"]);
    expect(await world.transactions.countOfItem("item-1")).toBe(2);
    world.now = at(120);
    await syncItem(world, "item-1");
    expect((await accountOf("a"))?.closedAt).toEqual(at(60));
  });

  test("is open again once it is listed again", async () => {
    const [account] = world.bankAccounts.splice(0, 1);
    await syncItem(world, "item-1");
    world.bankAccounts.push(account!);
    await syncItem(world, "item-1");
    expect((await accountOf("a"))?.closedAt).toBeNull();
  });

  test("is not closed where the last fetch could not update its kind", async () => {
    world.bankAccounts.splice(0, 1);
    const lagging = [{ product: "accounts", since: NOW }] as const;
    world.connections.set("item-1", makeConnection({ lagging }));
    await syncItem(world, "item-1");
    expect((await accountOf("a"))?.closedAt).toBeNull();
  });

  test("is not closed by an empty list, which is what a consent that is gone gives", async () => {
    world.bankAccounts.length = 0;
    rows.clear();
    const change = { kind: "transactions-changed", accountId: "a", ids: ["a1"] } as const;
    const event = { id: "e", itemId: "item-1", clientUserId: null, receivedAt: NOW, change };
    await world.events.addAll([event]);
    expect(await syncItem(world, "item-1")).toEqual({ kind: "done" });
    expect((await accountOf("a"))?.closedAt).toBeNull();
    expect(await world.transactions.countOfItem("item-1")).toBe(2);
  });
});
