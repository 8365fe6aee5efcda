import { afterAll, beforeAll, expect, test } from "vitest";
import { inspectDatabase } from "../../src/mongo/inspect-database.ts";
import { statsOf } from "../../src/mongo/read-database-stats.ts";
import { makeItem, makeUser } from "../support/make.ts";
import { openDatabase, type TestDatabase } from "../support/mongo-database.ts";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour));

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

test("the size of the installation, its next summary and its updates are told", async () => {
  const { installation, users, items } = database.stores;
  expect(await installation.nextSummaryAt()).toBeNull();
  await users.add(makeUser({ id: "user-1", telegramId: 1, nextSummaryAt: at(9) }));
  await users.add(
    makeUser({ id: "user-2", telegramId: 2, nextSummaryAt: at(7), blockedAt: at(1) }),
  );
  await users.add(makeUser({ id: "user-3", telegramId: 3, nextSummaryAt: null }));
  await items.add(makeItem({ id: "item-1", connectorId: 612, lastUpdatedAt: at(5) }));
  await items.add(makeItem({ id: "item-2", connectorId: 200, lastUpdatedAt: at(2) }));
  expect(await installation.size()).toEqual({ people: 3, banks: 2 });
  expect(await installation.nextSummaryAt()).toEqual(at(9));
  expect(await installation.wasUpdatedWithin({ from: at(5), to: at(6) })).toBe(true);
  expect(await installation.wasUpdatedWithin({ from: at(6), to: at(9) })).toBe(false);
  // The plan for one's own accounts may come without webhooks.
  expect(await installation.wasUpdatedWithin({ from: at(1), to: at(3) })).toBe(false);
  expect((await installation.database()).bytes).toBeGreaterThan(0);
});

test("the disk is known where the server tells it", () => {
  const stats = { totalSize: 5, storageSize: 3, fsUsedSize: 90, fsTotalSize: 100 };
  expect(statsOf(stats)).toEqual({ bytes: 5, disk: { used: 90, total: 100 } });
  expect(statsOf({ storageSize: 3, fsUsedSize: 90 })).toEqual({ bytes: 3, disk: null });
  expect(statsOf({})).toEqual({ bytes: null, disk: null });
});

test("an inspection finds a database that may be written to, and who runs on it", async () => {
  const process = { id: "one", version: "1.2.3", startedAt: at(0) };
  await database.stores.heartbeats.beat(process, at(1));
  const report = await inspectDatabase(database.uri, at(1));
  expect(report).toMatchObject({ kind: "reached", canWrite: true, processes: [process] });
  expect(await database.connection.collection("doctor").countDocuments()).toBe(0);
});

test("an inspection of a server that is away ends", async () => {
  const report = await inspectDatabase("mongodb://127.0.0.1:9/quanto", at(1));
  expect(report).toMatchObject({
    kind: "failed",
    says: expect.stringContaining("nothing listens") as string,
  });
});
