import type { Connection } from "mongoose";
import { connectMongo } from "../../src/mongo/connect.ts";
import { ensureIndexes } from "../../src/mongo/ensure-indexes.ts";
import { systemTimers } from "../../src/system-timers.ts";
import { createStores, type DatabaseStores } from "../../src/mongo/stores.ts";
import { freshDatabaseName, provideMongo, withDatabase } from "./mongo-uri.ts";

export interface TestDatabase {
  readonly uri: string;
  readonly connection: Connection;
  readonly stores: DatabaseStores;
  /** Another connection to the same database, as another process has it. */
  connect(): Promise<{ connection: Connection; stores: DatabaseStores }>;
  /** Removes every document; the indexes stay. */
  empty(): Promise<void>;
  /** Drops the database and closes every connection. */
  close(): Promise<void>;
}

/** Opens a new database with its indexes on the available MongoDB, with options of the driver. */
export async function openDatabase(options: Record<string, string> = {}): Promise<TestDatabase> {
  const mongo = await provideMongo();
  const uri = withOptions(withDatabase(mongo.uri, freshDatabaseName()), options);
  const closers: (() => Promise<void>)[] = [];
  const connect = async () => {
    const { connection, close } = await connectMongo(uri, {
      onUnreachable: (problem) => {
        throw problem;
      },
      onStuck: () => undefined,
      timers: systemTimers,
      signal: new AbortController().signal,
    });
    closers.push(close);
    return { connection, stores: createStores(connection, "hash key of tests") };
  };
  const { connection, stores } = await connect();
  await ensureIndexes(connection);
  return {
    uri,
    connection,
    stores,
    connect,
    empty: async () => {
      await Promise.all(Object.values(connection.models).map((model) => model.deleteMany({})));
    },
    close: async () => {
      await connection.dropDatabase();
      for (const close of closers) await close();
      await mongo.close();
    },
  };
}

function withOptions(uri: string, options: Record<string, string>): string {
  const [address = uri, given = ""] = uri.split("?");
  const all = new URLSearchParams([...new URLSearchParams(given), ...Object.entries(options)]);
  return all.size === 0 ? uri : `${address}?${all.toString()}`;
}
