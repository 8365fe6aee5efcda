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
  /** Called when the driver no longer reaches for its server, and is replaced. */
  onStuck(): void;
}

/** The driver's defaults wait half a minute for an unreachable server, and without end for a response. */
const TIMEOUTS = {
  serverSelectionTimeoutMS: 5000,
  connectTimeoutMS: 5000,
  socketTimeoutMS: 30_000,
  waitQueueTimeoutMS: 10_000,
  maxPoolSize: 10,
};

/** A heartbeat that is later than the driver's settings allow by this much never ends. */
const HEARTBEAT_GRACE_MS = 5000;

/**
 * Connects, with retries and backoff for as long as the server is unreachable. A driver that gets stuck
 * later is replaced under the same connection, so that its models stay valid.
 */
export async function connectMongo(uri: string, watch: MongoWatch): Promise<MongoConnection> {
  const connection = mongoose.createConnection();
  await untilReached(() => open(connection, uri), watch);
  const stopReplacing = replaceWhenStuck(connection, uri, watch);
  return {
    connection,
    ping: () => ping(connection),
    close: async () => {
      await stopReplacing();
      await connection.close();
    },
  };
}

async function open(connection: Connection, uri: string): Promise<void> {
  try {
    await connection.openUri(uri, {
      ...unlessInUri(uri, TIMEOUTS),
      autoIndex: false,
      autoCreate: false,
      // An operation waits for a server as long as the driver does, and not ten seconds longer.
      bufferCommands: false,
    });
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** The options that the URI does not set: the operator's take precedence, which the driver does the other way round. */
function unlessInUri(uri: string, options: ConnectOptions): ConnectOptions {
  const given = new URLSearchParams(uri.split("?")[1]);
  return Object.fromEntries(Object.entries(options).filter(([name]) => !given.has(name)));
}

/** Replaces a stuck driver; returns a function that stops this, and resolves once nothing is being opened. */
function replaceWhenStuck(connection: Connection, uri: string, watch: MongoWatch) {
  const stopping = new AbortController();
  let replacing = Promise.resolve();
  let stopWatching = watchClient();

  function watchClient(): () => void {
    const client = connection.getClient();
    const { heartbeatFrequencyMS, connectTimeoutMS } = client.options;
    return watchHeartbeats(client, {
      timeoutMs: heartbeatFrequencyMS + connectTimeoutMS + HEARTBEAT_GRACE_MS,
      timers: watch.timers,
      onStuck: () => {
        watch.onStuck();
        replacing = replace();
      },
    });
  }

  async function replace(): Promise<void> {
    await connection.close().catch(() => undefined);
    const openAgain = async () => {
      if (!stopping.signal.aborted) await open(connection, uri);
    };
    await untilReached(openAgain, watch).catch((error: unknown) => {
      // Unless the product is being stopped, this is as bad as at the start, and ends it.
      if (!watch.signal.aborted) throw error;
      stopping.abort();
    });
    if (!stopping.signal.aborted) stopWatching = watchClient();
  }

  return async () => {
    stopping.abort();
    stopWatching();
    await replacing;
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
