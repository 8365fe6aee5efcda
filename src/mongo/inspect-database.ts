import mongoose, { type Connection } from "mongoose";
import type { Disk } from "../domain/operation/disk.ts";
import type { LiveProcess } from "../usecases/ports/operation.ts";
import { createHeartbeatsStore } from "./operation-stores.ts";
import { readDatabaseStats } from "./read-database-stats.ts";

/** What somebody who checks an installation needs to know of its database. */
export type DatabaseReport =
  | { readonly kind: "unreachable"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string }
  | {
      readonly kind: "reached";
      /** `7.0.28`. */
      readonly version: string;
      /** Of one question and its answer, in milliseconds. */
      readonly latencyMs: number;
      readonly canWrite: boolean;
      readonly disk: Disk | null;
      /** The processes of this product that run on it. */
      readonly processes: readonly LiveProcess[];
      /** A bank that was read before; null without any. */
      readonly itemId: string | null;
    };

const TIMEOUT_MS = 5000;

/** Looks at the database once. Writes and removes one document, and leaves nothing behind. */
export async function inspectDatabase(uri: string, now: Date): Promise<DatabaseReport> {
  const connection = mongoose.createConnection();
  try {
    await connection.openUri(uri, {
      serverSelectionTimeoutMS: TIMEOUT_MS,
      connectTimeoutMS: TIMEOUT_MS,
      autoIndex: false,
      autoCreate: false,
    });
    return await reportOf(connection, now);
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    const isRefused = error instanceof mongoose.mongo.MongoServerError;
    return { kind: isRefused ? "refused" : "unreachable", reason };
  } finally {
    await connection.close().catch(() => undefined);
  }
}

async function reportOf(connection: Connection, now: Date): Promise<DatabaseReport> {
  const admin = connection.getClient().db().admin();
  await admin.ping();
  const begun = performance.now();
  await admin.ping();
  const latencyMs = performance.now() - begun;
  const { version } = (await admin.buildInfo()) as { version: string };
  const { disk } = await readDatabaseStats(connection);
  const heartbeat = await createHeartbeatsStore(connection).last(now);
  const item = await connection
    .collection("items")
    .findOne({ "state.kind": "working" }, { projection: { _id: 1 } });
  return {
    kind: "reached",
    version,
    latencyMs,
    canWrite: await canWrite(connection),
    disk,
    processes: heartbeat?.processes ?? [],
    itemId: item ? String(item._id) : null,
  };
}

async function canWrite(connection: Connection): Promise<boolean> {
  const collection = connection.collection("doctor");
  try {
    const { insertedId } = await collection.insertOne({});
    await collection.deleteOne({ _id: insertedId });
    return true;
  } catch (error) {
    if (error instanceof mongoose.mongo.MongoServerError) return false;
    throw error;
  }
}
