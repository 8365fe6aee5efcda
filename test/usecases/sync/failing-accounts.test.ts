import { beforeEach, describe, expect, test } from "vitest";
import type { BankTransaction } from "../../../src/domain/transaction.ts";
import { BankError, type BankErrorCode } from "../../../src/errors.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeAccount, makeConnection, makeRow, NOW } from "../../support/make.ts";
import { reportingWorld } from "../../support/report-rows.ts";

/** A failing account does not block the others. */

let world: FakeWorld;
let rows: Map<string, BankTransaction>;
let failing: Map<string, BankErrorCode>;

const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const accountOf = async (id: string) =>
  (await world.accounts.ofItem("item-1")).find((account) => account.id === id);
const report = (id: string, accountId: string, createdAt = world.now) =>
  rows.set(id, makeRow({ id, accountId, createdAt }));

beforeEach(async () => {
  ({ world, rows } = await reportingWorld([
    makeAccount({ id: "a" }),
    makeAccount({ id: "b", type: "CREDIT" }),
  ]));
  failing = new Map();
  const { transactions } = world.bank;
  world.bank.transactions = (account, filter) => {
    const code = failing.get(account.id);
    if (code) throw new BankError(code, "No");
    return transactions(account, filter);
  };
  report("a1", "a");
  report("b1", "b");
  await syncItem(world, "item-1");
  world.now = at(60);
});

describe.each(["not-found", "unreachable", "refused"] as const)("an account that is %s", (code) => {
  beforeEach(() => void failing.set("a", code));

  test("is marked with the time and retried, and the others are synced", async () => {
    report("b2", "b");
    expect(await syncItem(world, "item-1")).toEqual({ kind: "again", after: 2000 });
    expect(await world.transactions.countOfItem("item-1")).toBe(3);
    expect((await accountOf("a"))?.syncCheckpoint).toMatchObject({
      fullSyncAt: NOW,
      failingSince: at(60),
    });
    expect((await accountOf("b"))?.syncCheckpoint.failingSince).toBeNull();
    expect((await world.items.byId("item-1"))?.syncCheckpoint.syncedAt).toEqual(at(60));
  });

  test("is retried after as long as it has been failing, at most an hour", async () => {
    await syncItem(world, "item-1");
    world.now = at(70);
    expect(await syncItem(world, "item-1")).toEqual({ kind: "again", after: 600_000 });
    world.now = at(6000);
    expect(await syncItem(world, "item-1")).toEqual({ kind: "again", after: 3_600_000 });
    expect((await accountOf("a"))?.syncCheckpoint.failingSince).toEqual(at(60));
  });

  test("is complete once it answers again, with the rows that its events named", async () => {
    const change = (accountId: string, id: string) =>
      ({ kind: "transactions-changed", accountId, ids: [id] }) as const;
    const event = { itemId: "item-1", clientUserId: null, receivedAt: NOW };
    await world.events.addAll([
      { ...event, id: "of a", change: change("a", "a1") },
      { ...event, id: "of b", change: change("b", "b1") },
    ]);
    rows.delete("a1");
    report("a2", "a", at(30));
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

test("the sync fails when Pluggy is unreachable for every account", async () => {
  failing.set("a", "unreachable").set("b", "unreachable");
  await expect(syncItem(world, "item-1")).rejects.toMatchObject({ code: "unreachable" });
  expect((await world.items.byId("item-1"))?.syncCheckpoint.syncedAt).toEqual(NOW);
});

test.each(["unauthorized", "rate-limited"] as const)(
  "the sync fails when the error is %s",
  async (code) => {
    failing.set("a", code);
    await expect(syncItem(world, "item-1")).rejects.toMatchObject({ code });
    expect((await accountOf("a"))?.syncCheckpoint.failingSince).toBeNull();
  },
);

test("the sync fails when an error is not the bank's", async () => {
  world.bank.transactions = () => {
    throw new Error("a mistake of ours");
  };
  await expect(syncItem(world, "item-1")).rejects.toThrow("a mistake of ours");
});

describe("an account that the bank no longer lists", () => {
  test("is closed, kept and not requested", async () => {
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

  test("is open again when it is listed again", async () => {
    const [account] = world.bankAccounts.splice(0, 1);
    await syncItem(world, "item-1");
    world.bankAccounts.push(account!);
    await syncItem(world, "item-1");
    expect((await accountOf("a"))?.closedAt).toBeNull();
  });

  test("is not closed when the last fetch could not update its kind", async () => {
    world.bankAccounts.splice(0, 1);
    const lagging = [{ product: "accounts", since: NOW }] as const;
    world.connections.set("item-1", makeConnection({ lagging }));
    await syncItem(world, "item-1");
    expect((await accountOf("a"))?.closedAt).toBeNull();
  });

  test("is not closed by an empty list, which a bank returns when a consent has ended", async () => {
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
