import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { freePort } from "../sandbox/free-port.ts";

export type Moment = "before" | "after";

/** A proxy between the product and its database that counts the commands. */
export interface DatabaseTap {
  readonly uri: string;
  /** The number of commands so far, without the driver's own for its connections. */
  readonly commands: () => number;
  /**
   * Calls `act` once, at the given command from now on: before the command reaches the database, or
   * after that and before its answer comes back. The result cancels it.
   */
  atCommand(number: number, moment: Moment, act: () => void): () => void;
  /** The database is down: connections break, new ones are refused. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** The database hangs: nothing passes, and no connection breaks. */
  freeze(): void;
  close(): Promise<void>;
}

const HOUSEKEEPING = /hello|ismaster|isMaster|endSessions|ping/;

/** Starts the proxy, for a database on one host. */
export async function tapDatabase(mongoUri: string): Promise<DatabaseTap> {
  const database = new URL(mongoUri);
  const counter = createCounter();
  const clients = new Set<Socket>();
  let isFrozen = false;
  const server = createServer((client) => {
    const upstream = connect({ host: database.hostname, port: Number(database.port) });
    const read = messageReader();
    clients.add(client);
    for (const socket of [client, upstream]) socket.on("error", () => socket.destroy());
    client.on("data", (bytes) => {
      for (const message of read(bytes))
        if (counter.see(message) && !isFrozen) upstream.write(message);
    });
    upstream.on("data", (bytes) => void (isFrozen || client.write(bytes)));
    client.on("close", () => {
      clients.delete(client);
      upstream.destroy();
    });
    upstream.on("close", () => client.destroy());
  });
  const port = await freePort();
  await listen(server, port);
  const pause = () => close(server, clients);
  const uri = new URL(mongoUri);
  uri.host = `127.0.0.1:${port}`;
  uri.searchParams.set("directConnection", "true");
  return {
    uri: uri.href,
    commands: counter.count,
    atCommand: counter.plan,
    pause,
    freeze: () => {
      isFrozen = true;
    },
    resume: () => listen(server, port),
    close: async () => {
      if (server.listening) await pause();
    },
  };
}

/** The first bytes of the command's document, which hold its name. */
function nameIn(message: Buffer): string {
  return message.toString("latin1", 16, 60);
}

function createCounter() {
  let count = 0;
  let plan: { at: number; moment: Moment; act: () => void } | null = null;

  /** Whether the command may pass. */
  function see(message: Buffer): boolean {
    if (HOUSEKEEPING.test(nameIn(message))) return true;
    count += 1;
    if (plan?.at !== count) return true;
    const { moment, act } = plan;
    plan = null;
    // For "after" the command must be sent first.
    if (moment === "after") setImmediate(act);
    else act();
    return moment === "after";
  }

  return {
    see,
    count: () => count,
    plan: (number: number, moment: Moment, act: () => void) => {
      plan = { at: count + number, moment, act };
      return () => {
        plan = null;
      };
    },
  };
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
}

/** Breaks all connections at the same moment, which the driver handles worst. */
async function close(server: Server, clients: ReadonlySet<Socket>): Promise<void> {
  const closed = once(server, "close");
  server.close();
  for (const client of clients) client.destroy();
  await closed;
}

/** Splits a connection's bytes into messages: each begins with its length. */
function messageReader(): (bytes: Buffer) => Buffer[] {
  let rest = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    const messages: Buffer[] = [];
    while (rest.length >= 4 && rest.length >= rest.readInt32LE(0)) {
      messages.push(rest.subarray(0, rest.readInt32LE(0)));
      rest = rest.subarray(rest.readInt32LE(0));
    }
    return messages;
  };
}
