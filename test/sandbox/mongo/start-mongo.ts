import { createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { ObjectId } from "bson";
import { Conversation } from "./conversation.ts";
import { Cursors } from "./cursors.ts";
import type { Doc } from "./document.ts";
import { removeExpired } from "./remove-expired.ts";
import { Store } from "./store.ts";

/** MongoDB removes expired rows once a minute. */
const TTL_SWEEP_MS = 60_000;

/** A running stand-in of MongoDB. */
export type MongoStandIn = {
  /** Connection string without a database name. */
  uri: string;
  port: number;
  /** All documents by collection, for tests that search them. Read only. */
  collections: (database: string) => Map<string, Doc[]>;
  /** Removes the rows that have expired by `now`, as the server does once a minute. */
  sweep: (now?: Date) => number;
  /** Stops: open connections break, new ones are refused; the data stay. */
  pause: () => Promise<void>;
  /** Starts again on the same port with the same data. */
  resume: () => Promise<void>;
  close: () => Promise<void>;
};

/** Starts a standalone server on 127.0.0.1, with its data in memory; port 0 for any free one. */
export async function startMongo(options: { port?: number } = {}): Promise<MongoStandIn> {
  const store = new Store();
  const shared = { store, cursors: new Cursors(), processId: new ObjectId() };
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    new Conversation(socket, { ...shared }, connections).listen();
  });
  const port = await listen(server, options.port ?? 0);
  const sweep = (now = new Date()): number => removeExpired(store, now);
  const timer = setInterval(() => sweep(), TTL_SWEEP_MS);
  timer.unref();
  const pause = (): Promise<void> => stop(server, sockets);
  return {
    uri: `mongodb://127.0.0.1:${String(port)}`,
    port,
    collections: (database) => readAll(store, database),
    sweep,
    pause,
    resume: async () => {
      if (server.listening) return;
      // What starts again is another process to a driver.
      shared.processId = new ObjectId();
      await listen(server, port);
    },
    close: async () => {
      clearInterval(timer);
      await pause();
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function stop(server: Server, sockets: Set<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  });
}

function readAll(store: Store, database: string): Map<string, Doc[]> {
  return new Map(
    [...store.collections(database)].map(([name, collection]) => [
      name,
      [...collection.rows.values()].map((row) => row.doc),
    ]),
  );
}
