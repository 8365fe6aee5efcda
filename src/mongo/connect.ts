import mongoose, { type Connection, type ConnectOptions } from "mongoose";

export interface MongoConnection {
  readonly connection: Connection;
  /** Whether the server answers; never throws. */
  readonly ping: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** What connecting reaches the world through. */
export interface MongoWatch {
  /** Hears that the server cannot be reached, why, and after how many milliseconds it is tried again. */
  onUnreachable(problem: Error, pause: number): void;
  /** Waits; rejects when the start was given up, which ends the tries. */
  wait(ms: number): Promise<void>;
}

/** The driver would wait half a minute for a server that is away, and for ever for an answer. */
const PATIENCE = {
  serverSelectionTimeoutMS: 5000,
  connectTimeoutMS: 5000,
  socketTimeoutMS: 30_000,
  waitQueueTimeoutMS: 10_000,
  maxPoolSize: 10,
};

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;

/** Connects, trying again with growing pauses for as long as the server cannot be reached. */
export async function connectMongo(uri: string, watch: MongoWatch): Promise<MongoConnection> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return opened(await open(uri));
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      watch.onUnreachable(error, pause);
      await watch.wait(pause);
    }
  }
}

async function open(uri: string): Promise<Connection> {
  const connection = mongoose.createConnection(uri, {
    ...unlessGiven(uri, PATIENCE),
    autoIndex: false,
    autoCreate: false,
    // An operation waits for a server as long as the driver does, and not another ten seconds.
    bufferCommands: false,
  });
  try {
    return await connection.asPromise();
  } catch (error) {
    await connection.destroy();
    throw error;
  }
}

/** What the operator wrote in the address wins; the driver itself would have it the other way round. */
function unlessGiven(uri: string, options: ConnectOptions): ConnectOptions {
  const given = new URLSearchParams(uri.split("?")[1]);
  return Object.fromEntries(Object.entries(options).filter(([name]) => !given.has(name)));
}

function opened(connection: Connection): MongoConnection {
  return {
    connection,
    ping: async () => {
      try {
        await connection.db?.admin().ping();
        return connection.db !== undefined;
      } catch {
        return false;
      }
    },
    close: () => connection.close(),
  };
}

/** A wrong address or password is the operator's to mend, and trying again would only hide it. */
function isUnreachable(error: unknown): error is Error {
  const isAnswer =
    error instanceof mongoose.mongo.MongoServerError ||
    error instanceof mongoose.mongo.MongoAPIError;
  return error instanceof Error && !isAnswer;
}
