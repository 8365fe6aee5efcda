import { expect, test } from "vitest";
import { leaseName, leasesOfTheDead, type Worker } from "../../src/jobs/worker.ts";

const worker: Worker = { host: "house", pid: 7, isAlive: (pid) => pid === 8 };
const lease = (host: string, pid: number) => leaseName({ ...worker, host, pid }, "id");

test.each([
  ["a process that died", lease("house", 9), true],
  ["our predecessor of the same number", lease("house", 7), true],
  ["a process that runs", lease("house", 8), false],
  ["another machine", lease("garage", 9), false],
  ["somebody who left no name", "lease-1", false],
])("a lease of %s", (_whose, leaseId, isDead) => {
  expect(leasesOfTheDead(worker, [leaseId])).toEqual(isDead ? [leaseId] : []);
});
