import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BankError } from "../../src/errors.ts";
import { deleteMyData } from "../../src/usecases/deletion/delete-my-data.ts";
import { issueConnectLink } from "../../src/usecases/connect/issue-connect-link.ts";
import { linkItem } from "../../src/usecases/connect/link-item.ts";
import { receiveBankEvents } from "../../src/usecases/webhooks/receive-bank-events.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import { makeAccount, makeConnection, makeItem, makeTransaction, NOW } from "../support/make.ts";
import { openDatabase, type TestDatabase } from "../support/mongo-database.ts";
import { eventOf, lasting, LEFT, mentions, ports, runAll, storeUsers } from "./stored-users.ts";

/** A deleted user is in no document of any collection afterwards, whatever is repeated or fails. */

let database: TestDatabase;
let world: FakeWorld;

beforeAll(async () => {
  database = await openDatabase();
});

beforeEach(async () => {
  world = fakeWorld();
  await storeUsers(database, world);
});

afterAll(async () => {
  await database.close();
});

describe("a deleted user", () => {
  async function leave(): Promise<void> {
    const user = await database.stores.users.byId("left");
    if (user) await deleteMyData(ports(database, world), user);
  }

  test("is in no collection, and other users are unchanged", async () => {
    const before = await mentions(database, "stays", "bank-c");
    await leave();
    await runAll(database, world);
    expect(await mentions(database, ...LEFT)).toEqual([]);
    expect([...world.connections.keys()]).toEqual(["bank-c"]);
    expect(lasting(await mentions(database, "stays", "bank-c"))).toEqual(lasting(before));
    expect(world.sentNotices).toContainEqual({ kind: "data-deleted" });
  });

  test("is in no collection when any step failed at first", async () => {
    const { bank } = world;
    const refuse = failingFirst(new BankError("unreachable", "away"));
    const stores = database.stores;
    const original = { ...stores.transactions };
    const fail = failingFirst(new Error("the database was away"));
    Object.assign(world, {
      bank: { ...bank, deleteConnection: (id: string) => refuse(() => bank.deleteConnection(id)) },
    });
    Object.assign(stores.transactions, {
      removeOfItem: (id: string) => fail(() => original.removeOfItem(id)),
    });
    await leave();
    await runAll(database, world, 80);
    Object.assign(stores.transactions, original);
    expect(await mentions(database, ...LEFT)).toEqual([]);
    expect([...world.connections.keys()]).toEqual(["bank-c"]);
  });

  test("is in no collection when several processes work on the deletion and take over jobs", async () => {
    await leave();
    await Promise.all([1, 2, 3].map(() => runAll(database, world, 100)));
    await runAll(database, world, 100);
    expect(await mentions(database, ...LEFT)).toEqual([]);
    expect([...world.connections.keys()]).toEqual(["bank-c"]);
    expect(await database.stores.jobs.counts()).toEqual({ waiting: 0, running: 0, parked: 0 });
  });

  test("is in no collection when webhooks arrive during the deletion", async () => {
    await leave();
    for (let turn = 0; turn < 4; turn += 1) {
      await receiveBankEvents(ports(database, world), [eventOf("left", "bank-a", `late ${turn}`)]);
      await runAll(database, world);
    }
    expect(await mentions(database, ...LEFT)).toEqual([]);
  });

  test("is in no collection when a slow process writes after the deletion", async () => {
    await leave();
    await runAll(database, world);
    const own = { itemId: "bank-a", userId: "left" };
    const { accounts, transactions, items, users } = database.stores;
    await accounts.upsertAll([makeAccount({ ...own, id: "account of bank-a" })]);
    await transactions.upsertAll([makeTransaction({ ...own, id: "1 of bank-a" })], NOW);
    await items.update("bank-a", { deletionRequestedAt: null });
    await users.update("left", { blockedAt: NOW });
    // The worker does this when a run has lost its lease.
    await ports(database, world).jobs.push({ kind: "sync-item", itemId: "bank-a" });
    await runAll(database, world);
    expect(await mentions(database, ...LEFT)).toEqual([]);
  });

  const bringByPage = (token: string) =>
    linkItem(ports(database, world), { token, itemId: "late" });
  const bringByWebhook = async () => {
    const change = { kind: "item" } as const;
    const event = { id: "late event", itemId: "late", clientUserId: "left", change };
    await receiveBankEvents(ports(database, world), [{ ...event, receivedAt: NOW }]);
    await runAll(database, world);
  };

  test.each([
    ["the page", bringByPage],
    ["a webhook", bringByWebhook],
  ])("has no bank at Pluggy when %s reports one after the deletion", async (_way, bring) => {
    const user = await database.stores.users.byId("left");
    if (!user) throw new Error("There is no such person");
    const { token } = await issueConnectLink(ports(database, world), user, { kind: "connect" });
    await leave();
    await runAll(database, world);
    world.connections.set("late", makeConnection({ id: "late", clientUserId: "left" }));
    await bring(token);
    expect([...world.connections.keys()]).toEqual(["bank-c"]);
    expect(await mentions(database, "late", "left")).toEqual([]);
  });

  test("is in no collection when a bank was connected during the deletion", async () => {
    await leave();
    await runAll(database, world);
    world.connections.set("bank-a", makeConnection({ id: "bank-a", clientUserId: "left" }));
    await database.stores.items.add(makeItem({ id: "bank-a", userId: "left" }));
    await ports(database, world).jobs.push({ kind: "sync-item", itemId: "bank-a" });
    await runAll(database, world);
    expect(await mentions(database, ...LEFT)).toEqual([]);
    expect([...world.connections.keys()]).toEqual(["bank-c"]);
  });
});

/** Makes every second call fail, before or after its effect in turn. */
function failingFirst(error: Error) {
  let calls = 0;
  return async (work: () => Promise<void>): Promise<void> => {
    calls += 1;
    if (calls % 4 === 1) throw error;
    await work();
    if (calls % 4 === 3) throw error;
  };
}
