import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { disconnectItem } from "../../src/usecases/deletion/disconnect-item.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import { openDatabase, type TestDatabase } from "../support/mongo-database.ts";
import { lasting, LEFT, mentions, ports, runAll, storeUsers } from "./stored-users.ts";

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

test("every collection has data of the user before the deletion", async () => {
  const found = new Set((await mentions(database, ...LEFT)).map((one) => one.replace(/:.*/s, "")));
  expect([...found].sort()).toEqual([
    "accounts",
    "alerts",
    "bills",
    "budgets",
    "cashEntries",
    "choices",
    "deliveries",
    "items",
    "jobs",
    "links",
    "merchants",
    "notes",
    "positions",
    "recurrences",
    "recurring",
    "refreshes",
    "rules",
    "transactions",
    "users",
    "webhookEvents",
  ]);
});

test("a disconnected bank is in no collection, and everything else stays", async () => {
  const before = await mentions(database, "bank-b", "bank-c");
  const user = await database.stores.users.byId("left");
  expect(user && (await disconnectItem(ports(database, world), user, "bank-a"))).toMatchObject({
    kind: "deleting",
  });
  await runAll(database, world);
  expect(await mentions(database, "bank-a")).toEqual([]);
  expect(world.connections.has("bank-a")).toBe(false);
  const left = await mentions(database, "bank-b", "bank-c");
  expect(lasting(left)).toEqual(lasting(before));
});
