import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

export type Moment = "before" | "after";

/** Stands between the product and its database, and counts the commands that pass. */
export interface DatabaseTap {
  readonly uri: string;
  /** Commands so far; what the driver says to keep its connections does not count. */
  readonly commands: () => number;
  /**
   * Does something once, at the given command from now on: before it reaches the database, or when
   * it has reached it and its answer has not come back. Ends with the function that it returns.
   */
  atCommand(number: number, moment: Moment, act: () => void): () => void;
  /** The database goes away: connections break, new ones are refused. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** From now on nothing passes, and no connection breaks: the database hangs. */
  freeze(): void;
  close(): Promise<void>;
}

const HOUSEKEEPING = /hello|ismaster|isMaster|endSessions|ping/;

/** For a database on one host, whichever server it is. */
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
  const port = await listen(server, 0);
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
    resume: async () => void (await listen(server, port)),
    close: async () => {
      if (server.listening) await pause();
    },
  };
}

/** The command's name stands in the first bytes of its document. */
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
    // Where it is to be after the command, that must be on its way first.
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

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

/** All connections break at the same moment, which is what the driver bears worst. */
async function close(server: Server, clients: ReadonlySet<Socket>): Promise<void> {
  const closed = once(server, "close");
  server.close();
  for (const client of clients) client.destroy();
  await closed;
}

/** Cuts a connection's bytes into messages: each begins with its length. */
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
