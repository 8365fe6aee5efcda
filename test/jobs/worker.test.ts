import { expect, test } from "vitest";
import { leaseName, orphanedLeases, type Worker } from "../../src/jobs/worker.ts";

const worker: Worker = { host: "house", pid: 7, isAlive: (pid) => pid === 8 };
const lease = (host: string, pid: number) => leaseName({ ...worker, host, pid }, "id");

test.each([
  ["a process that died", lease("house", 9), true],
  ["our predecessor with the same process id", lease("house", 7), true],
  ["a process that runs", lease("house", 8), false],
  ["another machine", lease("garage", 9), false],
  ["a worker without a name", "lease-1", false],
])("whether a lease is orphaned: one of %s", (_holder, leaseId, isOrphaned) => {
  expect(orphanedLeases(worker, [leaseId])).toEqual(isOrphaned ? [leaseId] : []);
});
