import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jobStoreContract } from "../contract/job-store.ts";
import { pollingLeaseContract } from "../contract/polling-lease.ts";
import { sharedPaceContract } from "../contract/shared-pace.ts";
import { storeContract } from "../contract/stores.ts";
import { operationContract } from "../contract/operation.ts";
import { updateInboxContract } from "../contract/update-inbox.ts";
import { openDatabase, type TestDatabase } from "../support/mongo-database.ts";
import {
  distinctQueries,
  explainQuery,
  recordQueries,
  type Command,
} from "../support/record-commands.ts";

/** The contract runs every query; the server then explains how it finds the rows of each. */

let database: TestDatabase;
/** The stores of another process. */
let others: TestDatabase["stores"];
const asked: Command[] = [];

beforeAll(async () => {
  database = await openDatabase({ monitorCommands: "true" });
  ({ stores: others } = await database.connect());
  recordQueries(database.connection, asked);
});

afterAll(async () => {
  await database.close();
});

async function emptyStores() {
  const before = asked.length;
  await database.empty();
  asked.length = before;
  return database.stores;
}

describe("the stores in MongoDB", () => {
  storeContract(emptyStores);
  jobStoreContract(async () => (await emptyStores()).jobs);
  operationContract(emptyStores);
  updateInboxContract(async () => (await emptyStores()).updateInbox);
  pollingLeaseContract(async () => (await emptyStores()).pollingLease);
  sharedPaceContract(async () => {
    const { sharedPace } = await emptyStores();
    return { first: sharedPace, second: others.sharedPace };
  });
});

test("every query is answered by an index, and sorted by it", async () => {
  const plans: { query: string; plan: string }[] = [];
  for (const [query, example] of distinctQueries(asked))
    plans.push({ query, plan: await explainQuery(database.connection, example) });
  const poor = plans.filter(({ query, plan }) => !isIndexed(plan, isByAmount(query)));
  expect(poor).toEqual([]);
  expect(plans.length).toBeGreaterThan(20);
});

/** A scan of a whole index is no better than a scan of the collection. */
function isIndexed(plan: string, maySort: boolean): boolean {
  const isScan = /"COLLSCAN"|"indexBounds":{"\w+":\["\[MinKey, MaxKey\]"\]/.test(plan);
  const isSorted = plan.includes('"SORT"');
  return !isScan && (maySort || !isSorted) && /"(IXSCAN|IDHACK|EXPRESS_|COUNT_SCAN)/.test(plan);
}

/**
 * The largest rows of some days: an index in the order of amounts would be read through all years. Only those
 * that are shown are kept while the days are read.
 */
function isByAmount(query: string): boolean {
  return query.includes('"sort":[["minor",');
}
