import { afterAll, beforeAll, expect, test } from "vitest";
import type { Job } from "../../src/usecases/jobs/job.ts";
import { storeHeldJobs } from "../support/held-jobs.ts";
import { NOW } from "../support/make.ts";
import { openDatabase, type TestDatabase } from "../support/mongo-database.ts";
import { countExamined, recordQueries, type Command } from "../support/record-commands.ts";

let database: TestDatabase;
const asked: Command[] = [];

beforeAll(async () => {
  database = await openDatabase({ monitorCommands: "true" });
  recordQueries(database.connection, asked);
});

afterAll(async () => {
  await database.close();
});

const lease = (leaseId: string) => ({ leaseId, leasedUntil: new Date(NOW.getTime() + 60_000) });
const syncs = (...itemIds: string[]) =>
  itemIds.map((itemId): Job => ({ kind: "sync-item", itemId }));

/** Runs a call, and then has the server explain each of its queries. */
async function examinedBy(call: () => Promise<unknown>): Promise<number> {
  asked.length = 0;
  await call();
  const counts = await Promise.all(asked.map((query) => countExamined(database.connection, query)));
  expect(counts.length).toBeGreaterThan(0);
  return counts.reduce((sum, count) => sum + count, 0);
}

test("a claim examines none of ten thousand jobs that are leased or wait after a failure", async () => {
  const { jobs } = database.stores;
  await storeHeldJobs({ connection: database.connection, jobs }, 10_000, NOW);
  await jobs.pushAll(syncs("ana-1", "ana-2"), NOW, [
    { lane: "routine", owner: "ana" },
    { lane: "routine", owner: "ana" },
  ]);
  await jobs.pushAll(syncs("bia-1", "bia-2"), new Date(NOW.getTime() + 1), [
    { lane: "routine", owner: "bia" },
    { lane: "routine", owner: "bia" },
  ]);
  const later = new Date(NOW.getTime() + 1);
  const open = [{ lane: "routine", fullOwners: ["ana"] }] as const;
  // The two keys of Ana, who has her share, and one job.
  const bounded = 8;
  expect(
    await examinedBy(async () => {
      const claimed = await jobs.claim(later, lease("a"), open);
      expect(claimed?.route.owner).toBe("bia");
    }),
  ).toBeLessThanOrEqual(bounded);
  expect(
    await examinedBy(async () => {
      await jobs.claim(later, lease("b"), open);
      expect(await jobs.claim(later, lease("c"), open)).toBeNull();
    }),
  ).toBeLessThanOrEqual(3 * bounded);
  const { waiting, running } = await jobs.counts();
  expect([waiting, running]).toEqual([5002, 5002]);
}, 60_000);

test("of ten thousand leases that expired, a claim examines the one that it takes", async () => {
  const { jobs } = database.stores;
  const afterwards = new Date(NOW.getTime() + 60_000);
  expect(
    await examinedBy(async () => {
      expect((await jobs.claim(afterwards, lease("d")))?.wasAbandoned).toBe(true);
    }),
  ).toBeLessThanOrEqual(4);
});
