import { afterAll, beforeAll, expect, test } from "vitest";
import { NO_CHECKPOINT } from "../../src/domain/account.ts";
import type { DeletionConfirmation } from "../../src/domain/deletion-confirmation.ts";
import type { Refresh } from "../../src/domain/refresh.ts";
import type { Job } from "../../src/usecases/jobs/job.ts";
import { makeAccount, makeDelivery, makeItem, makeUser, NOW } from "../support/make.ts";
import { makeRecurrence } from "../support/make-taught.ts";
import { openDatabase, type TestDatabase } from "../support/mongo-database.ts";
import { allOf } from "../support/batches.ts";

/** Documents as the version before the names in the code changed stores them. */
let database: TestDatabase;

beforeAll(async () => {
  database = await openDatabase();
});

afterAll(async () => {
  await database.close();
});

const collection = (name: string) => database.connection.collection<{ _id: string }>(name);

test("an item is written and read under the names of older versions", async () => {
  const { items } = database.stores;
  const issue = { requiredAction: "login", code: "INVALID", until: null, since: NOW } as const;
  const item = makeItem({ issue, syncCheckpoint: { syncedAt: NOW } });
  await items.add(item);
  expect(await collection("items").findOne({ _id: item.id })).toMatchObject({
    bank: item.bankName,
    leavingAt: null,
    marks: { syncedAt: NOW },
    trouble: { need: "login", code: "INVALID", until: null, since: NOW },
  });
  expect(await items.byId(item.id)).toEqual(item);
  await items.update(item.id, { deletionRequestedAt: NOW });
  expect(await allOf(items.withRequestedDeletion())).toEqual([item.id]);
  expect(await collection("items").findOne({ leavingAt: NOW })).not.toBeNull();
});

test("an account is written and read under the names of older versions", async () => {
  const { accounts } = database.stores;
  const suspendedSync = {
    startedAt: NOW,
    createdFrom: null,
    after: "cursor",
    watermark: null,
    oldestDay: "2026-11-01",
  };
  const syncCheckpoint = { ...NO_CHECKPOINT, watermark: NOW, fullSyncAt: NOW, suspendedSync };
  await accounts.upsertAll([makeAccount()]);
  await accounts.setSyncCheckpoint("account-1", syncCheckpoint);
  await accounts.upsertAll([makeAccount()]);
  expect(await collection("accounts").findOne({ _id: "account-1" })).toMatchObject({
    marks: { watermark: NOW, walkedAt: NOW, walk: suspendedSync },
  });
  const [stored] = await accounts.ofItem("item-1");
  expect(stored?.syncCheckpoint).toEqual(syncCheckpoint);
});

test("a user is written and read under the names of older versions", async () => {
  const { users } = database.stores;
  const user = makeUser({ blockedAt: NOW });
  await users.add(user);
  expect(await collection("users").findOne({ pausedAt: NOW, leavingAt: null })).not.toBeNull();
  expect(await users.byId(user.id)).toEqual(user);
  expect((await users.blockedBefore(new Date(NOW.getTime() + 1), 5)).length).toBe(1);
});

test("a deletion confirmation is written and read under the names of older versions", async () => {
  const { deletionConfirmations } = database.stores;
  const { chatId, telegramLanguage, chosenLanguage, timeZone, quietHours } = makeUser();
  const confirmation: DeletionConfirmation = {
    id: "aa11",
    to: { chatId, telegramLanguage, chosenLanguage, timeZone, quietHours },
    of: {
      kind: "bank",
      itemId: "item-1",
      name: { bankName: "Nubank", qualifier: { kind: "number", number: 2 } },
    },
    promisedAt: NOW,
  };
  await deletionConfirmations.enqueue(confirmation);
  expect(
    await collection("farewells").findOne({ "of.name.bank": "Nubank", "of.name.mark.number": 2 }),
  ).not.toBeNull();
  expect(await deletionConfirmations.byId(confirmation.id)).toEqual(confirmation);
  expect(await deletionConfirmations.claim(confirmation.id, NOW)).toEqual(confirmation);
});

test("an answer to a refresh is written and read under the name of older versions", async () => {
  const { refreshes } = database.stores;
  const asked = { itemId: "item-1", lastUpdatedAt: null, before: [] };
  const refresh: Refresh = {
    id: "refresh-1",
    userId: "user-1",
    messageId: 7,
    since: NOW,
    banks: [
      { ...asked, answer: { kind: "needs-user" } },
      { ...asked, answer: { kind: "started" } },
    ],
  };
  await refreshes.add(refresh);
  expect(await collection("refreshes").findOne({ _id: refresh.id })).toMatchObject({
    banks: [{ answer: { kind: "needs-person" } }, { answer: { kind: "started" } }],
  });
  expect(await refreshes.byId(refresh.id)).toEqual(refresh);
  expect(await refreshes.ofUser("user-1")).toEqual([refresh]);
});

test("what older versions said of what recurs holds of all amounts", async () => {
  const { recurrences } = database.stores;
  const recurrence = makeRecurrence();
  await recurrences.swap(recurrence, null);
  await database.connection
    .collection<{ _id: string }>("recurrences")
    .updateOne({ _id: recurrence.id }, { $set: { value: "confirmed", previous: "dismissed" } });
  const stored = {
    ...recurrence,
    value: { decision: "confirmed", amounts: [] },
    previous: { decision: "dismissed", amounts: [] },
  };
  expect(await recurrences.ofUser(recurrence.userId)).toEqual([stored]);
});

test("a due summary is due to older versions, too", async () => {
  const { deliveries } = database.stores;
  const delivery = makeDelivery();
  await deliveries.addAll([delivery]);
  expect(await collection("deliveries").findOne({ state: "owed" })).not.toBeNull();
  expect(await deliveries.byId(delivery.id)).toEqual(delivery);
});

test("a claimed summary is not due to older versions, and one that they begin is not sent", async () => {
  const { deliveries } = database.stores;
  const delivery = makeDelivery({ id: "claimed" });
  await deliveries.addAll([delivery]);
  const until = new Date(NOW.getTime() + 120_000);
  const mine = await deliveries.claim(NOW, 5, { id: "mine", until });
  expect(mine.map(({ id }) => id)).toContain(delivery.id);
  const dueToThem = { state: "owed", tryAt: { $lte: NOW } };
  expect(await collection("deliveries").countDocuments(dueToThem)).toBe(0);
  // They had read it before it was claimed.
  const begun = { $set: { state: "sending" } };
  await collection("deliveries").updateOne({ _id: delivery.id, state: "owed" }, begun);
  expect(await deliveries.begin(delivery.id)).toBe(false);
});

test.each<[Job, string, object]>([
  [{ kind: "sync-item", itemId: "i" }, "sync-item i", { kind: "sync-item", itemId: "i" }],
  [
    { kind: "send-first-report", itemId: "i" },
    "welcome-item i",
    { kind: "welcome-item", itemId: "i" },
  ],
  [{ kind: "notify-item-status", itemId: "i" }, "tell-item i", { kind: "tell-item", itemId: "i" }],
  [
    { kind: "confirm-deletion", confirmationId: "c" },
    "say-farewell c",
    { kind: "say-farewell", farewellId: "c" },
  ],
  [{ kind: "recompute-days", userId: "u" }, "redate-user u", { kind: "redate-user", userId: "u" }],
])("the job %j is the document %s", async (job, key, stored) => {
  const { jobs } = database.stores;
  await jobs.pushAll([job], NOW);
  expect(await collection("jobs").findOne({ _id: key })).toMatchObject({ job: stored });
  const claimed = await jobs.claim(NOW, { leaseId: "l", leasedUntil: new Date(NOW.getTime() + 9) });
  expect(claimed).toMatchObject({ lease: { key }, job });
  await jobs.drop([job]);
  await collection("jobs").deleteMany({});
});
