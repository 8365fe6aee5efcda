import mongoose, { type Connection, type ConnectOptions } from "mongoose";
import { untilReached, type Reconnecting } from "./until-reached.ts";
import { watchHeartbeats } from "./watch-heartbeats.ts";

export interface MongoConnection {
  readonly connection: Connection;
  /** Whether the server answers; never throws. */
  readonly ping: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

export interface MongoWatch extends Reconnecting {
  /** Called when the driver no longer looks for its server and is replaced. */
  onStuck(): void;
}

/** The driver would wait half a minute for a server that is away, and for ever for an answer. */
const PATIENCE = {
  serverSelectionTimeoutMS: 5000,
  connectTimeoutMS: 5000,
  socketTimeoutMS: 30_000,
  waitQueueTimeoutMS: 10_000,
  maxPoolSize: 10,
};

/** A look at the server takes as long as the driver's settings let it; later than this it never ends. */
const LATE = 5000;

/**
 * Connects, trying again with growing pauses for as long as the server cannot be reached. A driver
 * that got stuck later is replaced under the same connection, so its models go on.
 */
export async function connectMongo(uri: string, watch: MongoWatch): Promise<MongoConnection> {
  const connection = mongoose.createConnection();
  await untilReached(() => open(connection, uri), watch);
  const stopMending = mendWhenStuck(connection, uri, watch);
  return {
    connection,
    ping: () => ping(connection),
    close: async () => {
      await stopMending();
      await connection.close();
    },
  };
}

async function open(connection: Connection, uri: string): Promise<void> {
  try {
    await connection.openUri(uri, {
      ...unlessGiven(uri, PATIENCE),
      autoIndex: false,
      autoCreate: false,
      // An operation waits for a server as long as the driver does, and not another ten seconds.
      bufferCommands: false,
    });
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** What the operator wrote in the address wins; the driver itself would have it the other way round. */
function unlessGiven(uri: string, options: ConnectOptions): ConnectOptions {
  const given = new URLSearchParams(uri.split("?")[1]);
  return Object.fromEntries(Object.entries(options).filter(([name]) => !given.has(name)));
}

/** Resolves, when it was told to stop, once nothing is being opened any more. */
function mendWhenStuck(connection: Connection, uri: string, watch: MongoWatch) {
  const stopping = new AbortController();
  let mending = Promise.resolve();
  let stopWatching = look();

  function look(): () => void {
    const client = connection.getClient();
    const { heartbeatFrequencyMS, connectTimeoutMS } = client.options;
    return watchHeartbeats(client, {
      patience: heartbeatFrequencyMS + connectTimeoutMS + LATE,
      timers: watch.timers,
      onStuck: () => {
        watch.onStuck();
        mending = mend();
      },
    });
  }

  async function mend(): Promise<void> {
    await connection.close().catch(() => undefined);
    const openAgain = async () => {
      if (!stopping.signal.aborted) await open(connection, uri);
    };
    await untilReached(openAgain, watch).catch((error: unknown) => {
      // Unless the product is being stopped, this is as bad as at the start, and ends it.
      if (!watch.signal.aborted) throw error;
      stopping.abort();
    });
    if (!stopping.signal.aborted) stopWatching = look();
  }

  return async () => {
    stopping.abort();
    stopWatching();
    await mending;
  };
}

async function ping(connection: Connection): Promise<boolean> {
  try {
    await connection.db?.admin().ping();
    return connection.db !== undefined;
  } catch {
    return false;
  }
}
