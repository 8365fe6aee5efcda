import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { connectMongo } from "../../src/mongo/connect.ts";
import { ensureIndexes } from "../../src/mongo/ensure-indexes.ts";
import type { User } from "../../src/domain/user.ts";
import { makeAccount, makeTransaction, makeUser, NOW } from "../support/make.ts";
import { fakeTime } from "../support/fake-time.ts";
import { openDatabase, type TestDatabase } from "../support/mongo-database.ts";
import { allOf } from "../support/batches.ts";

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

function collection(name: string) {
  return database.connection.collection<{ _id: string }>(name);
}

test("ids are stored as _id, and fields under the names that older versions know", async () => {
  await database.stores.users.add(makeUser({ blockedAt: NOW }));
  const { id, blockedAt, deletionRequestedAt, ...rest } = makeUser({ blockedAt: NOW });
  const stored = { pausedAt: blockedAt, leavingAt: deletionRequestedAt };
  expect(await collection("users").findOne()).toEqual({ _id: id, ...rest, ...stored });
  await database.stores.users.remove(id);
});

test("a transaction that the bank deleted is stored with a mark and does not count", async () => {
  const { transactions } = database.stores;
  await transactions.upsertAll([makeTransaction({ id: "1" }), makeTransaction({ id: "2" })], NOW);
  expect(await collection("transactions").findOne({ _id: "1" })).toMatchObject({ deletedAt: null });
  await collection("transactions").updateOne({ _id: "1" }, { $set: { deletedAt: NOW } });
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

test("an account of a version without checkpoints gets a full sync", async () => {
  const { accounts } = database.stores;
  await accounts.upsertAll([makeAccount()]);
  await collection("accounts").updateOne({ _id: "account-1" }, { $unset: { marks: "" } });
  expect(await accounts.ofItem("item-1")).toEqual([makeAccount()]);
});

test("an account of an older version has defaults for missing fields", async () => {
  const { accounts } = database.stores;
  await accounts.upsertAll([makeAccount({ closedAt: NOW })]);
  const older = {
    $unset: { closedAt: "" as const, firstDay: "" as const },
    $set: { identity: "a hash" },
  };
  await collection("accounts").updateOne({ _id: "account-1" }, older);
  expect(await accounts.ofItem("item-1")).toEqual([makeAccount({ identity: null })]);
});

test("a transaction of an older version counts", async () => {
  const { transactions } = database.stores;
  await transactions.upsertAll([makeTransaction()], NOW);
  await collection("transactions").updateOne({ _id: "row-1" }, { $unset: { toldBy: "" } });
  expect(await transactions.countOfItem("item-1")).toBe(1);
  expect(await transactions.ofAccountSince("account-1", "2000-01-01")).toEqual([makeTransaction()]);
  for await (const batch of transactions.historyRows("account-1"))
    expect(batch).toMatchObject([{ reportingAccountId: null }]);
});

test("only fixed expenses are stored with a mark", async () => {
  const { transactions } = database.stores;
  const rows = [makeTransaction({ id: "1", isFixed: true }), makeTransaction({ id: "2" })];
  await transactions.upsertAll(rows, NOW);
  expect(await collection("transactions").findOne({ _id: "1" })).toMatchObject({ fixed: true });
  expect(await collection("transactions").findOne({ _id: "2" })).not.toHaveProperty("fixed");
  await transactions.setFixed(["1"], false);
  expect(await collection("transactions").findOne({ _id: "1" })).not.toHaveProperty("fixed");
});

test("a transaction of a version without bill months has none", async () => {
  const { transactions } = database.stores;
  await transactions.upsertAll([makeTransaction({ id: "1" })], NOW);
  await collection("transactions").updateOne({ _id: "1" }, { $unset: { billMonth: "" } });
  expect(await transactions.ofAccountSince("account-1", "2026-01-01")).toEqual([
    makeTransaction({ id: "1" }),
  ]);
  for await (const [row] of transactions.recomputableOfUser("user-1"))
    expect(row?.billMonth).toBeNull();
});

test("the transactions of a user of a version without row rules are recomputed", async () => {
  const { users } = database.stores;
  await users.add(makeUser());
  await collection("users").updateOne({ _id: "user-1" }, { $unset: { rowRules: "" } });
  expect(await allOf(users.withOlderRowRules(1))).toEqual(["user-1"]);
  expect(await users.byId("user-1")).toEqual(makeUser({ rowRules: 0 }));
});

test("summaries are not announced to a user of a version without announcements", async () => {
  const { users, notices } = database.stores;
  await users.add(makeUser({ nextSummaryAt: NOW }));
  await collection("users").updateOne({ _id: "user-1" }, { $unset: { knowsOfSummaries: "" } });
  expect(await allOf(users.withoutSummariesNotice())).toEqual([]);
  expect(await notices.claim({ kind: "summaries-planned", userId: "user-1" })).toBe(false);
  expect((await users.byId("user-1"))?.knowsOfSummaries).toBe(true);
});

test("an unknown field is rejected", async () => {
  const { users } = database.stores;
  await users.add(makeUser());
  const misspelt = { timezone: "America/Manaus" } as Partial<User>;
  await expect(users.update("user-1", misspelt)).rejects.toThrow("timezone");
});

test("a waiting job stores only its own data", async () => {
  await database.stores.jobs.pushAll([{ kind: "sync-item", itemId: "item-1" }], NOW);
  expect(await collection("jobs").findOne()).toEqual({
    _id: "sync-item item-1",
    job: { kind: "sync-item", itemId: "item-1" },
    lane: "first",
    owner: null,
    attempts: 0,
    runAt: NOW,
    dueAt: NOW,
  });
});

test("a job of a version without lanes is claimed like any other", async () => {
  const { jobs } = database.stores;
  await jobs.pushAll([{ kind: "sync-item", itemId: "item-1" }], NOW);
  await collection("jobs").updateMany({}, { $unset: { lane: 1, owner: 1 } });
  const lease = { leaseId: "lease-1", leasedUntil: NOW };
  expect(await jobs.claim(NOW, lease)).toBeNull();
  await jobs.adoptOldJobs();
  expect(await jobs.claim(NOW, lease)).toMatchObject({ route: { lane: "routine", owner: null } });
});

test("a job of an older version that runs beside this one is claimed like any other", async () => {
  const { jobs } = database.stores;
  await jobs.pushAll([{ kind: "sync-item", itemId: "item-1" }], NOW);
  await collection("jobs").updateMany({}, { $unset: { dueAt: 1 } });
  const lease = { leaseId: "lease-1", leasedUntil: NOW };
  expect(await jobs.claim(NOW, lease)).toBeNull();
  await jobs.adoptOldJobs();
  expect(await jobs.claim(new Date(NOW.getTime() - 1), lease)).toBeNull();
  expect(await jobs.claim(NOW, lease)).not.toBeNull();
});

test.each([
  ["leased", { $set: { leaseId: "old", heldUntil: new Date(NOW.getTime() + 1) } }],
  ["delayed", { $set: { heldUntil: new Date(NOW.getTime() + 1) } }],
  ["put off", { $set: { runAt: new Date(NOW.getTime() + 1) } }],
])("a job that an older version %s is not claimed", async (_, change) => {
  const { jobs } = database.stores;
  await jobs.pushAll([{ kind: "sync-item", itemId: "item-1" }], NOW);
  await collection("jobs").updateMany({}, change);
  expect(await jobs.claim(NOW, { leaseId: "lease-1", leasedUntil: NOW })).toBeNull();
});

test("a handled event keeps only its id and two times", async () => {
  const { events } = database.stores;
  const change = { kind: "transactions-changed", accountId: "account-1", ids: ["row-1"] } as const;
  const event = { id: "event-1", itemId: "item-1", clientUserId: "user-1", change };
  await events.addAll([{ ...event, receivedAt: NOW }]);
  await events.markHandled(["event-1"]);
  expect(await collection("webhookEvents").findOne()).toEqual({
    _id: "event-1",
    receivedAt: NOW,
    handledAt: expect.any(Date),
  });
});

test("a handled update keeps only its id and two times", async () => {
  const { updateInbox } = database.stores;
  await updateInbox.addAll([{ id: 7, chat: "ana", content: "{}" }], NOW);
  await updateInbox.markHandled(7);
  expect(await collection("telegramUpdates").findOne()).toEqual({
    _id: 7,
    receivedAt: NOW,
    handledAt: expect.any(Date),
  });
});

/** The three tries of Pluggy's last round come three hours after the first; Telegram repeats for a day. */
test.each([
  ["webhookEvents", "handledAt", 6 * 3600],
  ["webhookEvents", "receivedAt", 30 * 86_400],
  ["telegramUpdates", "handledAt", 86_400],
  ["telegramUpdates", "receivedAt", 2 * 86_400],
])("%s are removed by %s after %i seconds", async (name, field, seconds) => {
  expect(await collection(name).indexes()).toContainEqual(
    expect.objectContaining({ key: { [field]: 1 }, expireAfterSeconds: seconds }),
  );
});

test("the index of pending events by item contains no handled one", async () => {
  const indexes = await collection("webhookEvents").indexes();
  expect(indexes).toContainEqual(
    expect.objectContaining({
      key: { itemId: 1, receivedAt: 1 },
      partialFilterExpression: { itemId: { $gt: "" } },
    }),
  );
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
  expect(await collection("webhookRecords").find().toArray()).toEqual([
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
  expect(await collection("farewells").findOne()).toMatchObject(hour);
  await deletionConfirmations.claim("aa11", NOW);
  expect(await collection("farewells").findOne()).toEqual({
    _id: "aa11",
    until: new Date(NOW.getTime() + 24 * 3_600_000),
  });
  expect(await collection("farewells").indexes()).toContainEqual(
    expect.objectContaining({ key: { until: 1 }, expireAfterSeconds: 0 }),
  );
});

test("links are deleted a day after they expired", async () => {
  const indexes = await collection("links").indexes();
  expect(indexes).toContainEqual(
    expect.objectContaining({ key: { expiresAt: 1 }, expireAfterSeconds: 86_400 }),
  );
});

test("a deleted user leaves a hash, for a limited time", async () => {
  await database.stores.deletionTraces.add(["aa11"], NOW);
  expect(await collection("departures").findOne()).toEqual({ _id: "aa11", until: NOW });
  expect(await collection("departures").indexes()).toContainEqual(
    expect.objectContaining({ key: { until: 1 }, expireAfterSeconds: 0 }),
  );
});

test("deliveries are kept longer than a year", async () => {
  const indexes = await collection("deliveries").indexes();
  expect(indexes).toContainEqual(
    expect.objectContaining({ key: { dueAt: 1 }, expireAfterSeconds: 34_560_000 }),
  );
});

test("a unique index covers the Telegram id", async () => {
  const indexes = await collection("users").indexes();
  expect(indexes).toContainEqual(expect.objectContaining({ key: { telegramId: 1 }, unique: true }));
});

test("two processes can create the indexes at once", async () => {
  const other = await database.connect();
  const before = await collection("transactions").indexes();
  await Promise.all([ensureIndexes(database.connection), ensureIndexes(other.connection)]);
  expect(await collection("transactions").indexes()).toEqual(before);
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
  const indexes = await collection("alerts").indexes();
  expect(indexes).toContainEqual(
    expect.objectContaining({ key: { sendAt: 1 }, expireAfterSeconds: 34_560_000 }),
  );
  const { transactions } = database.stores;
  await transactions.upsertAll([makeTransaction({ id: "new" })], NOW, "news");
  expect(await collection("transactions").findOne({ _id: "new" })).toMatchObject({ newsAt: NOW });
  await transactions.endNews(["new"]);
  expect(await collection("transactions").findOne({ _id: "new" })).not.toHaveProperty("newsAt");
});

test("a user of a version without alerts has the defaults", async () => {
  const { users } = database.stores;
  await users.add(makeUser());
  await collection("users").updateOne({ _id: "user-1" }, { $unset: { alerts: "" } });
  expect((await users.byId("user-1"))?.alerts).toEqual({ silenced: [], large: null, low: null });
  const alerts = { silenced: [{ kind: "low", until: NOW } as const], large: 1, low: null };
  await users.update("user-1", { alerts });
  expect((await users.byId("user-1"))?.alerts).toEqual(alerts);
});
