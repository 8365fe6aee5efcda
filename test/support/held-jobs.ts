import type { Connection } from "mongoose";
import type { JobStore } from "../../src/usecases/ports/job-store.ts";

const BATCH_SIZE = 1000;
const REQUESTED_AGAIN = 100;
const LONG_AGO = new Date(0);

/**
 * Stores jobs that were due long ago and may not be claimed: every second one is leased, the others failed
 * and wait. A run of each was requested meanwhile, as the hourly maintenance does; of the first hundred it is
 * requested once more, which changes nothing.
 */
export async function storeHeldJobs(
  { connection, jobs }: { readonly connection: Connection; readonly jobs: JobStore },
  count: number,
  now: Date,
): Promise<void> {
  const heldUntil = new Date(now.getTime() + 60_000);
  const ids = Array.from({ length: count }, (_, index) => `held-${index}`);
  for (let first = 0; first < count; first += BATCH_SIZE) {
    const batch = ids.slice(first, first + BATCH_SIZE);
    const rows = batch.map((itemId, index) => ({
      _id: `sync-item ${itemId}`,
      job: { kind: "sync-item", itemId },
      lane: "routine",
      owner: `owner of ${itemId}`,
      attempts: 1,
      heldUntil,
      runAt: LONG_AGO,
      ...(index % 2 === 0 ? { leaseId: `lease of ${itemId}`, dueAt: null } : { dueAt: heldUntil }),
    }));
    await connection.collection<{ _id: string }>("jobs").insertMany(rows);
  }
  const again = ids.slice(0, REQUESTED_AGAIN);
  await jobs.pushAll(
    again.map((itemId) => ({ kind: "sync-item", itemId })),
    LONG_AGO,
    again.map((itemId) => ({ lane: "routine", owner: `owner of ${itemId}` })),
  );
}
