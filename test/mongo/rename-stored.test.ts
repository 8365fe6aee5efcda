import { afterAll, beforeAll, expect, test } from "vitest";
import { renameStored } from "../../src/mongo/rename-stored.ts";
import { makeAccount, makeItem, makeUser, NOW } from "../support/make.ts";
import { openDatabase, type TestDatabase } from "../support/mongo-database.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await openDatabase();
});

afterAll(async () => {
  await database.close();
});

const collection = (name: string) => database.connection.collection<{ _id: string }>(name);

test("documents of an older version are read under the new names, however often the renaming runs", async () => {
  const { users, items, accounts } = database.stores;
  const issue = { requiredAction: "login", code: "INVALID_CREDENTIALS", until: null, since: NOW };
  const item = makeItem({
    deletionRequestedAt: NOW,
    syncCheckpoint: { syncedAt: NOW },
    issue: { ...issue, requiredAction: "login" },
  });
  const syncCheckpoint = { ...makeAccount().syncCheckpoint, watermark: NOW, fullSyncAt: NOW };
  const user = makeUser({ deletionRequestedAt: NOW, blockedAt: NOW });
  await users.add(user);
  await items.add(item);
  await accounts.upsertAll([makeAccount()]);
  await accounts.setSyncCheckpoint("account-1", syncCheckpoint);
  await toOldNames("users", { deletionRequestedAt: "leavingAt", blockedAt: "pausedAt" });
  await toOldNames("items", { "issue.requiredAction": "issue.need" });
  await toOldNames("items", {
    deletionRequestedAt: "leavingAt",
    syncCheckpoint: "marks",
    issue: "trouble",
  });
  await toOldNames("accounts", { "syncCheckpoint.fullSyncAt": "syncCheckpoint.walkedAt" });
  await toOldNames("accounts", { syncCheckpoint: "marks" });
  expect(await users.byId(user.id)).not.toEqual(user);

  await renameStored(database.connection);
  await renameStored(database.connection);

  expect(await users.byId(user.id)).toEqual(user);
  expect(await items.byId(item.id)).toEqual(item);
  expect((await accounts.ofItem("item-1"))[0]?.syncCheckpoint).toEqual(syncCheckpoint);
});

test("a due summary stays due, and jobs of old kinds are deleted", async () => {
  const { deliveries, jobs } = database.stores;
  await collection("deliveries").insertOne({ ...delivery(), _id: "d" });
  await jobs.pushAll([{ kind: "sync-item", itemId: "item-1" }], NOW);
  await collection("jobs").insertOne({
    _id: "tell-item item-1",
    job: { kind: "tell-item", itemId: "item-1" },
  } as never);

  await renameStored(database.connection);

  expect((await deliveries.pending(NOW, 10)).map(({ id }) => id)).toEqual(["d"]);
  expect(await collection("jobs").distinct("_id")).toEqual(["sync-item item-1"]);
});

function delivery() {
  return {
    userId: "user-1",
    rhythm: "week",
    first: "2026-11-16",
    last: "2026-11-22",
    dueAt: NOW,
    state: "owed",
    attempts: 0,
    tryAt: NOW,
  };
}

async function toOldNames(name: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await collection(name).updateMany({}, { $rename: fields });
}
