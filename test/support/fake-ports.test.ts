import { describe } from "vitest";
import { jobStoreContract } from "../contract/job-store.ts";
import { storeContract } from "../contract/stores.ts";
import { updateInboxContract } from "../contract/update-inbox.ts";
import { memoryStores } from "./fake-ports.ts";
import { memoryJobStore } from "./memory-job-store.ts";
import { memoryUpdateInbox } from "./memory-update-inbox.ts";

describe("the stores in memory", () => {
  storeContract(async () => memoryStores());
});

describe("the job store in memory", () => {
  jobStoreContract(async () => memoryJobStore());
});

describe("the update inbox in memory", () => {
  updateInboxContract(async () => memoryUpdateInbox());
});
