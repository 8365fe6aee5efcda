import mongoose, { type Connection } from "mongoose";
import type { Disk } from "../domain/operation/disk.ts";

interface DatabaseStats {
  readonly bytes: number | null;
  readonly disk: Disk | null;
}

const UNKNOWN: DatabaseStats = { bytes: null, disk: null };

/** What the server says of the database and its disk. A shared server may refuse it, or leave out the disk. */
export async function readDatabaseStats(connection: Connection): Promise<DatabaseStats> {
  try {
    return statsOf((await connection.db?.command({ dbStats: 1 })) ?? {});
  } catch (error) {
    // Not permitted (13), not known (59), not on this plan (8000).
    if (error instanceof mongoose.mongo.MongoServerError) return UNKNOWN;
    throw error;
  }
}

/** The fields of MongoDB's `dbStats`: `totalSize` is what collections and indexes take on the disk. */
export function statsOf(stats: Readonly<Record<string, unknown>>): DatabaseStats {
  const used = numberOf(stats["fsUsedSize"]);
  const total = numberOf(stats["fsTotalSize"]);
  return {
    bytes: numberOf(stats["totalSize"] ?? stats["storageSize"]),
    disk: used === null || total === null ? null : { used, total },
  };
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
