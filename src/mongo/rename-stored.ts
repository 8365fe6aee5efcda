import type { Connection } from "mongoose";

/** Stored fields that have other names in older versions, in the order in which they are renamed. */
const FIELDS: readonly (readonly [collection: string, from: string, to: string])[] = [
  ["users", "leavingAt", "deletionRequestedAt"],
  ["users", "pausedAt", "blockedAt"],
  ["items", "leavingAt", "deletionRequestedAt"],
  ["items", "marks", "syncCheckpoint"],
  ["items", "trouble", "issue"],
  ["items", "issue.need", "issue.requiredAction"],
  ["accounts", "marks", "syncCheckpoint"],
  ["accounts", "syncCheckpoint.walkedAt", "syncCheckpoint.fullSyncAt"],
  ["accounts", "syncCheckpoint.walk", "syncCheckpoint.suspendedWalk"],
];

/** Kinds of jobs that have other names now. */
const OLD_JOBS = [
  "welcome-item",
  "tell-item",
  "tell-summaries",
  "tell-refresh",
  "say-farewell",
  "redate-user",
];

/**
 * Renames the fields of documents that an older version stored. Idempotent; may be killed and repeated.
 * Jobs of old kinds are deleted: the hourly maintenance enqueues them again from what is stored.
 */
export async function renameStored({ db }: Connection): Promise<void> {
  if (!db) throw new Error("Connect before stored names are changed");
  for (const [collection, from, to] of FIELDS)
    await db
      .collection(collection)
      .updateMany({ [from]: { $exists: true } }, { $rename: { [from]: to } });
  await db.collection("deliveries").updateMany({ state: "owed" }, { $set: { state: "pending" } });
  await db.collection("jobs").deleteMany({ "job.kind": { $in: OLD_JOBS } });
}
