import { afterAll, beforeAll, expect, test } from "vitest";
import type { Job } from "../../src/usecases/jobs/job.ts";
import { jobKey } from "../../src/usecases/jobs/job.ts";
import { runHourlyMaintenance } from "../../src/usecases/jobs/run-hourly-maintenance.ts";
import { enqueueDueSummaries } from "../../src/usecases/summaries/enqueue-due-summaries.ts";
import type { Ports } from "../../src/usecases/ports.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { makeAlert } from "../support/make-alert.ts";
import { makeBill } from "../support/make-bill.ts";
import { makeItem, makeUser, NOW } from "../support/make.ts";
import { openDatabase, type TestDatabase } from "../support/mongo-database.ts";
import {
  countExamined,
  distinctQueries,
  explainQuery,
  recordQueries,
  type Command,
} from "../support/record-commands.ts";
import { rethrow } from "../support/rethrow.ts";

/** Those who need something. As many again need nothing, and are not to be read. */
const NEEDY = 700;
const BATCH_SIZE = 500;
/** When weekly summaries are due in São Paulo. */
const MONDAY = new Date("2026-11-23T12:00:00.000Z");

let database: TestDatabase;
/** The sizes of everything that was read or pushed at once. */
const sizes: number[] = [];
const asked: Command[] = [];
const pushed: Job[] = [];

beforeAll(async () => {
  database = await openDatabase({ monitorCommands: "true" });
  recordQueries(database.connection, asked);
  database.connection.getClient().on("commandSucceeded", ({ reply }) => {
    const { firstBatch, nextBatch } = Object(reply).cursor ?? {};
    const batch: unknown = firstBatch ?? nextBatch;
    if (Array.isArray(batch)) sizes.push(batch.length);
  });
  await storeMany();
}, 60_000);

afterAll(async () => {
  await database.close();
});

async function storeMany(): Promise<void> {
  const longAgo = new Date(NOW.getTime() - 48 * 3_600_000);
  const numbers = Array.from({ length: 2 * NEEDY }, (_, index) => index);
  const isNeedy = (index: number) => index < NEEDY;
  const store = (name: string, rows: readonly object[]) =>
    database.connection.collection(name).insertMany([...rows]);
  // One of each kind by its store, which knows the stored form; the others are copies of it.
  await database.stores.users.add(makeUser({ id: "pattern", telegramId: -1, nextSummaryAt: null }));
  await database.stores.items.add(
    makeItem({
      id: "pattern",
      userId: "pattern",
      welcomedAt: NOW,
      syncCheckpoint: { syncedAt: NOW },
    }),
  );
  const { connection } = database;
  const user = await connection.collection("users").findOne({});
  const item = await connection.collection("items").findOne({});
  await store(
    "users",
    numbers.map((index) => ({
      ...user,
      _id: `u${index}`,
      telegramId: index,
      knowsOfSummaries: true,
      nextSummaryAt: isNeedy(index) ? MONDAY : new Date(MONDAY.getTime() + 60_000),
    })),
  );
  await store(
    "items",
    numbers.map((index) => ({
      ...item,
      _id: `i${index}`,
      userId: `u${index}`,
      marks: { ...item?.["marks"], syncedAt: isNeedy(index) ? longAgo : NOW },
      welcomedAt: isNeedy(index) ? null : NOW,
    })),
  );
  const needy = numbers.filter(isNeedy);
  await database.stores.events.addAll(
    needy.map((index) => ({
      id: `e${index}`,
      itemId: `i${index}`,
      clientUserId: null,
      change: { kind: "item" },
      receivedAt: longAgo,
    })),
  );
  await database.stores.alerts.addAll(
    needy.map((index) => makeAlert({ id: `a${index}`, userId: `u${index}` })),
  );
  const { bills } = database.stores;
  await bills.upsertAll(
    numbers.map((index) =>
      makeBill({ id: `b${index}`, userId: `u${index}`, dueDay: "2026-11-23" }),
    ),
  );
  const lookedAt = numbers.filter((index) => !isNeedy(index)).map((index) => `b${index}`);
  await bills.lookAgain(lookedAt, new Date(NOW.getTime() + 3_600_000));
}

/** The stores of one of several processes. */
function processPorts(now = NOW): Ports {
  const { stores } = database;
  const world = fakeWorld();
  world.now = now;
  return {
    ...world,
    ...stores,
    jobs: {
      push: async (job) => void pushed.push(job),
      pushAll: async (jobs) => {
        sizes.push(jobs.length);
        pushed.push(...jobs);
      },
      drop: async () => undefined,
      retryParked: async () => undefined,
    },
  };
}

const examined = async (queries: readonly Command[]) => {
  const counts = await Promise.all(
    queries.map((query) => countExamined(database.connection, query)),
  );
  return counts.reduce((sum, count) => sum + count, 0);
};

test("the hourly look reads what needs something, by indexes and in batches, and two looks at once do no harm", async () => {
  asked.length = 0;
  sizes.length = 0;
  await Promise.all([
    runHourlyMaintenance(processPorts(), rethrow),
    runHourlyMaintenance(processPorts(), rethrow),
  ]);
  expect(Math.max(...sizes)).toBe(BATCH_SIZE);
  const kindsOf = (kind: Job["kind"]) => pushed.filter((job) => job.kind === kind);
  for (const kind of ["send-first-report", "send-alerts", "find-due-bills"] as const)
    expect([kind, kindsOf(kind).length]).toEqual([kind, 2 * NEEDY]);
  // Unsynced, and again for its event; each has one key.
  expect(kindsOf("sync-item")).toHaveLength(4 * NEEDY);
  expect(new Set(kindsOf("sync-item").map(jobKey))).toHaveLength(NEEDY);

  const queries = [...distinctQueries(asked).values()];
  expect(queries.length).toBeGreaterThan(15);
  for (const query of queries) {
    const plan = await explainQuery(database.connection, query);
    expect(plan).not.toMatch(/"COLLSCAN"|"SORT"|"indexBounds":{"\w+":\["\[MinKey, MaxKey\]"\]/);
  }
  // Five searches find them all, by a key and a document each. For `$not` the stand-in reads the others too.
  expect(await examined(queries)).toBeLessThanOrEqual(6 * 2 * NEEDY + 50);
});

test("the look of every minute schedules due summaries in batches, each once for two processes", async () => {
  asked.length = 0;
  sizes.length = 0;
  await Promise.all([
    enqueueDueSummaries(processPorts(MONDAY), rethrow),
    enqueueDueSummaries(processPorts(MONDAY), rethrow),
  ]);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(BATCH_SIZE);
  const queries = [...distinctQueries(asked).values()];
  const found = await database.connection.collection("deliveries").countDocuments();
  expect(found).toBe(NEEDY);
  expect(await database.stores.users.dueForSummary(MONDAY, 1)).toEqual([]);
  for (const query of queries) {
    const plan = await explainQuery(database.connection, query);
    expect(plan).not.toMatch(/"COLLSCAN"|"SORT"/);
  }
}, 60_000);
