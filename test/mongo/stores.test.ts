import { afterAll, beforeAll, describe } from "vitest";
import { jobStoreContract } from "../contract/job-store.ts";
import { storeContract } from "../contract/stores.ts";
import { openDatabase, type TestDatabase } from "../support/mongo-database.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await openDatabase();
});

afterAll(async () => {
  await database.close();
});

async function emptyStores() {
  await database.empty();
  return database.stores;
}

describe("the stores in MongoDB", () => {
  storeContract(emptyStores);
});

describe("the queue's memory in MongoDB", () => {
  jobStoreContract(async () => (await emptyStores()).jobs);
});
