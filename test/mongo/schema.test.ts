import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { User } from "../../src/domain/user.ts";
import { makeTransaction, makeUser, NOW } from "../support/make.ts";
import { openDatabase, type TestDatabase } from "../support/mongo-database.ts";
import { collection } from "./raw-collection.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await openDatabase();
});

beforeEach(async () => {
  await database.empty();
});

afterAll(async () => {
  await database.close();
});

test("ids are stored as _id, and fields under the names that older versions know", async () => {
  await database.stores.users.add(makeUser({ blockedAt: NOW }));
  const { id, blockedAt, deletionRequestedAt, ...rest } = makeUser({ blockedAt: NOW });
  const stored = { pausedAt: blockedAt, leavingAt: deletionRequestedAt };
  expect(await collection(database, "users").findOne()).toEqual({ _id: id, ...rest, ...stored });
  await database.stores.users.remove(id);
});

test("a transaction that the bank deleted is stored with a mark and does not count", async () => {
  const { transactions } = database.stores;
  await transactions.upsertAll([makeTransaction({ id: "1" }), makeTransaction({ id: "2" })], NOW);
  expect(await collection(database, "transactions").findOne({ _id: "1" })).toMatchObject({
    deletedAt: null,
  });
  await collection(database, "transactions").updateOne({ _id: "1" }, { $set: { deletedAt: NOW } });
  expect(await transactions.countOfItem("item-1")).toBe(1);
  expect(
    await transactions.sums("user-1", { first: "2026-01-01", last: "2026-12-31" }, [
      "topCategoryId",
    ]),
  ).toMatchObject([{ count: 1 }]);
});

test("thousands of merchants are read in batches that do not block the event loop", async () => {
  const other = await openDatabase({ monitorCommands: "true" });
  try {
    const batches: number[] = [];
    other.connection.getClient().on("commandSucceeded", ({ reply }) => {
      const { firstBatch, nextBatch } = Object(reply).cursor ?? {};
      const batch: unknown = firstBatch ?? nextBatch;
      if (Array.isArray(batch)) batches.push(batch.length);
    });
    const rows = Array.from({ length: 2500 }, (_, index) =>
      makeTransaction({ id: String(index), merchant: `Loja ${index}` }),
    );
    await other.stores.transactions.upsertAll(rows, NOW);
    batches.length = 0;
    const span = { first: "2026-01-01", last: "2026-12-31" };
    expect(await other.stores.transactions.sums("user-1", span, ["merchant"])).toHaveLength(2500);
    expect(batches.length).toBeGreaterThan(2);
    expect(Math.max(...batches)).toBeLessThanOrEqual(1000);
  } finally {
    await other.close();
  }
});

test("only fixed expenses are stored with a mark", async () => {
  const { transactions } = database.stores;
  const rows = [makeTransaction({ id: "1", isFixed: true }), makeTransaction({ id: "2" })];
  await transactions.upsertAll(rows, NOW);
  expect(await collection(database, "transactions").findOne({ _id: "1" })).toMatchObject({
    fixed: true,
  });
  expect(await collection(database, "transactions").findOne({ _id: "2" })).not.toHaveProperty(
    "fixed",
  );
  await transactions.setFixed(["1"], false);
  expect(await collection(database, "transactions").findOne({ _id: "1" })).not.toHaveProperty(
    "fixed",
  );
});

test("an unknown field is rejected", async () => {
  const { users } = database.stores;
  await users.add(makeUser());
  const misspelt = { timezone: "America/Manaus" } as Partial<User>;
  await expect(users.update("user-1", misspelt)).rejects.toThrow("timezone");
});

test("a waiting job stores only its own data", async () => {
  await database.stores.jobs.pushAll([{ kind: "sync-item", itemId: "item-1" }], NOW);
  expect(await collection(database, "jobs").findOne()).toEqual({
    _id: "sync-item item-1",
    job: { kind: "sync-item", itemId: "item-1" },
    lane: "first",
    owner: null,
    attempts: 0,
    runAt: NOW,
    dueAt: NOW,
  });
});

test.each([
  ["leased", { $set: { leaseId: "old", heldUntil: new Date(NOW.getTime() + 1) } }],
  ["delayed", { $set: { heldUntil: new Date(NOW.getTime() + 1) } }],
  ["put off", { $set: { runAt: new Date(NOW.getTime() + 1) } }],
])("a job that an older version %s is not claimed", async (_, change) => {
  const { jobs } = database.stores;
  await jobs.pushAll([{ kind: "sync-item", itemId: "item-1" }], NOW);
  await collection(database, "jobs").updateMany({}, change);
  expect(await jobs.claim(NOW, { leaseId: "lease-1", leasedUntil: NOW })).toBeNull();
});

test("a handled event keeps only its id and two times", async () => {
  const { events } = database.stores;
  const change = { kind: "transactions-changed", accountId: "account-1", ids: ["row-1"] } as const;
  const event = { id: "event-1", itemId: "item-1", clientUserId: "user-1", change };
  await events.addAll([{ ...event, receivedAt: NOW }]);
  await events.markHandled(["event-1"]);
  expect(await collection(database, "webhookEvents").findOne()).toEqual({
    _id: "event-1",
    receivedAt: NOW,
    handledAt: expect.any(Date),
  });
});

test("a handled update keeps only its id and two times", async () => {
  const { updateInbox } = database.stores;
  await updateInbox.addAll([{ id: 7, chat: "ana", content: "{}" }], NOW);
  await updateInbox.markHandled(7);
  expect(await collection(database, "telegramUpdates").findOne()).toEqual({
    _id: 7,
    receivedAt: NOW,
    handledAt: expect.any(Date),
  });
});

test("an event that cannot be stored is an error, also when others were stored already", async () => {
  const { events } = database.stores;
  const event = { itemId: "item-1", clientUserId: null, change: { kind: "item" } } as const;
  await events.addAll([{ ...event, id: "known", receivedAt: NOW }]);
  const refused = { ...event, id: ["not", "an", "id"] as unknown as string, receivedAt: NOW };
  const delivery = [{ ...event, id: "known", receivedAt: NOW }, refused];
  await expect(events.addAll(delivery)).rejects.toThrow("_id");
});

test("the webhook has one record, however often it is saved", async () => {
  const { webhookRecords } = database.stores;
  const record = { webhookId: "webhook-1", url: "https://quanto.example/w", secretHash: "aa11" };
  await webhookRecords.save(record);
  await webhookRecords.save({ ...record, webhookId: "webhook-2" });
  expect(await collection(database, "webhookRecords").find().toArray()).toEqual([
    { _id: "ours", ...record, webhookId: "webhook-2" },
  ]);
});

test("a sent confirmation keeps a hash for a day", async () => {
  const { deletionConfirmations } = database.stores;
  const { chatId, telegramLanguage, chosenLanguage, timeZone, quietHours } = makeUser();
  await deletionConfirmations.enqueue({
    id: "aa11",
    to: { chatId, telegramLanguage, chosenLanguage, timeZone, quietHours },
    of: { kind: "person", userId: "user-1" },
    promisedAt: NOW,
  });
  const hour = { until: new Date(NOW.getTime() + 3_600_000) };
  expect(await collection(database, "farewells").findOne()).toMatchObject(hour);
  await deletionConfirmations.claim("aa11", NOW);
  expect(await collection(database, "farewells").findOne()).toEqual({
    _id: "aa11",
    until: new Date(NOW.getTime() + 24 * 3_600_000),
  });
  expect(await collection(database, "farewells").indexes()).toContainEqual(
    expect.objectContaining({ key: { until: 1 }, expireAfterSeconds: 0 }),
  );
});
