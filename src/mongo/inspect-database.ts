import mongoose, { type Connection } from "mongoose";
import type { Disk } from "../domain/operation/disk.ts";
import type { LiveProcess } from "../usecases/ports/operation.ts";
import { databaseNameIn } from "./database-name.ts";
import { explainFailure } from "./explain-failure.ts";
import { createHeartbeatsStore } from "./operation-stores.ts";
import { readDatabaseStats } from "./read-database-stats.ts";

/** What somebody who checks an installation needs to know of its database. */
export type DatabaseReport =
  /** One sentence with what to do. */
  | { readonly kind: "failed"; readonly says: string }
  | {
      readonly kind: "reached";
      readonly name: string;
      /** Whether the name is in the connection string, and not the driver's own. */
      readonly isNamed: boolean;
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
    const isNamed = databaseNameIn(uri) !== null;
    return { ...(await reportOf(connection, now)), isNamed };
  } catch (error) {
    return { kind: "failed", says: explainFailure(error).says };
  } finally {
    await connection.close().catch(() => undefined);
  }
}

type Reached = Extract<DatabaseReport, { kind: "reached" }>;

async function reportOf(connection: Connection, now: Date): Promise<Omit<Reached, "isNamed">> {
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
    name: connection.name,
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
