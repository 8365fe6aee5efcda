import { describe } from "vitest";
import { jobStoreContract } from "../contract/job-store.ts";
import { pollingLeaseContract } from "../contract/polling-lease.ts";
import { operationContract } from "../contract/operation.ts";
import { sharedPaceContract } from "../contract/shared-pace.ts";
import { storeContract } from "../contract/stores.ts";
import { updateInboxContract } from "../contract/update-inbox.ts";
import { createMemoryPace } from "../../src/usecases/timing/memory-pace.ts";
import { memoryStores } from "./fake-ports.ts";
import { memoryPollingLease } from "./memory-polling-lease.ts";
import { memoryJobStore } from "./memory-job-store.ts";
import { memoryHeartbeats, memoryIncidents } from "./memory-operation.ts";
import { memoryUpdateInbox } from "./memory-update-inbox.ts";
import { instantTimers } from "./instant-timers.ts";

describe("the stores in memory", () => {
  storeContract(async () => memoryStores());
});

describe("the job store in memory", () => {
  jobStoreContract(async () => memoryJobStore());
});

describe("the stores of the operation in memory", () => {
  operationContract(async () => ({
    incidents: memoryIncidents(),
    heartbeats: memoryHeartbeats(),
  }));
});

describe("the update inbox in memory", () => {
  updateInboxContract(async () => memoryUpdateInbox());
});

describe("the lease on polling in memory", () => {
  pollingLeaseContract(async () => memoryPollingLease());
});

describe("the pace in memory", () => {
  sharedPaceContract(async () => {
    const pace = createMemoryPace(instantTimers());
    return { first: pace, second: pace };
  });
});
