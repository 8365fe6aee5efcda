import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { connectMongo } from "../../src/mongo/connect.ts";
import { ensureIndexes } from "../../src/mongo/ensure-indexes.ts";
import { makeTransaction, NOW } from "../support/make.ts";
import { fakeTime } from "../support/fake-time.ts";
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

/** The three tries of Pluggy's last round come three hours after the first; Telegram repeats for a day. */
test.each([
  ["webhookEvents", "handledAt", 6 * 3600],
  ["webhookEvents", "receivedAt", 30 * 86_400],
  ["telegramUpdates", "handledAt", 86_400],
  ["telegramUpdates", "receivedAt", 2 * 86_400],
])("%s are removed by %s after %i seconds", async (name, field, seconds) => {
  expect(await collection(database, name).indexes()).toContainEqual(
    expect.objectContaining({ key: { [field]: 1 }, expireAfterSeconds: seconds }),
  );
});

test("the index of pending events by item contains no handled one", async () => {
  const indexes = await collection(database, "webhookEvents").indexes();
  expect(indexes).toContainEqual(
    expect.objectContaining({
      key: { itemId: 1, receivedAt: 1 },
      partialFilterExpression: { itemId: { $gt: "" } },
    }),
  );
});

test("links are deleted a day after they expired", async () => {
  const indexes = await collection(database, "links").indexes();
  expect(indexes).toContainEqual(
    expect.objectContaining({ key: { expiresAt: 1 }, expireAfterSeconds: 86_400 }),
  );
});

test("a deleted user leaves a hash, for a limited time", async () => {
  await database.stores.deletionTraces.add(["aa11"], NOW);
  expect(await collection(database, "departures").findOne()).toEqual({ _id: "aa11", until: NOW });
  expect(await collection(database, "departures").indexes()).toContainEqual(
    expect.objectContaining({ key: { until: 1 }, expireAfterSeconds: 0 }),
  );
});

test("deliveries are kept longer than a year", async () => {
  const indexes = await collection(database, "deliveries").indexes();
  expect(indexes).toContainEqual(
    expect.objectContaining({ key: { dueAt: 1 }, expireAfterSeconds: 34_560_000 }),
  );
});

test("a unique index covers the Telegram id", async () => {
  const indexes = await collection(database, "users").indexes();
  expect(indexes).toContainEqual(expect.objectContaining({ key: { telegramId: 1 }, unique: true }));
});

test("two processes can create the indexes at once", async () => {
  const other = await database.connect();
  const before = await collection(database, "transactions").indexes();
  await Promise.all([ensureIndexes(database.connection), ensureIndexes(other.connection)]);
  expect(await collection(database, "transactions").indexes()).toEqual(before);
});

test("creating indexes without stores is an error", async () => {
  const { connection, close } = await connectMongo(database.uri, {
    onUnreachable: () => undefined,
    onStuck: () => undefined,
    timers: fakeTime().timers,
    signal: new AbortController().signal,
  });
  await expect(ensureIndexes(connection)).rejects.toThrow("stores");
  await close();
});

test("alerts are kept longer than a year, and news by an index of their own", async () => {
  const indexes = await collection(database, "alerts").indexes();
  expect(indexes).toContainEqual(
    expect.objectContaining({ key: { sendAt: 1 }, expireAfterSeconds: 34_560_000 }),
  );
  const { transactions } = database.stores;
  await transactions.upsertAll([makeTransaction({ id: "new" })], NOW, "news");
  expect(await collection(database, "transactions").findOne({ _id: "new" })).toMatchObject({
    newsAt: NOW,
  });
  await transactions.endNews(["new"]);
  expect(await collection(database, "transactions").findOne({ _id: "new" })).not.toHaveProperty(
    "newsAt",
  );
});
