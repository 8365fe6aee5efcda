import { describe } from "vitest";
import { jobStoreContract } from "../contract/job-store.ts";
import { storeContract } from "../contract/stores.ts";
import { memoryStores } from "./fake-ports.ts";
import { memoryJobStore } from "./memory-job-store.ts";

describe("the stores in memory", () => {
  storeContract(async () => memoryStores());
});

describe("the queue's memory without a database", () => {
  jobStoreContract(async () => memoryJobStore());
});
