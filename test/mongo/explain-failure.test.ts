import { createServer, type AddressInfo, type Socket } from "node:net";
import mongoose from "mongoose";
import pino from "pino";
import { afterEach, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { StartRefusedError } from "../../src/errors.ts";
import { databaseNameIn } from "../../src/mongo/database-name.ts";
import { explainFailure } from "../../src/mongo/explain-failure.ts";
import { openDatabase } from "../../src/open-database.ts";
import { startMongo } from "../sandbox/mongo/start-mongo.ts";
import { freePort } from "../sandbox/free-port.ts";
import { fakeTime } from "../support/fake-time.ts";

const { mongo } = mongoose;
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A server that is no MongoDB; returns its port. */
async function serve(handle: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on("error", () => undefined));
    handle(socket);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** What the driver throws for an address, in words. */
async function failureAt(uri: string) {
  const connection = mongoose.createConnection();
  const options = { serverSelectionTimeoutMS: 500, connectTimeoutMS: 300 };
  const error: unknown = await connection.openUri(uri, options).then(
    () => null,
    (error: unknown) => error,
  );
  await connection.close();
  return explainFailure(error);
}

test.each(["mongodb://nohost.invalid/quanto", "mongodb+srv://nohost.invalid/quanto"])(
  "of %s the host name is not known",
  async (uri) => {
    const failure = await failureAt(uri);
    expect(failure).toMatchObject({ kind: "away" });
    expect(failure.says).toContain("the host name in MONGODB_URI is not known");
  },
);

test("a port where nothing listens, a host that does not answer, and one without TLS differ", async () => {
  const closed = await failureAt(`mongodb://127.0.0.1:${await freePort()}/quanto`);
  expect(closed.says).toContain("nothing listens at the host and port");
  const silent = await serve(() => undefined);
  expect((await failureAt(`mongodb://127.0.0.1:${silent}/quanto`)).says).toContain(
    "does not answer: start it, or let this machine in",
  );
  const plain = await serve((socket) =>
    socket.on("data", () => socket.end("HTTP/1.1 400\r\n\r\n")),
  );
  expect((await failureAt(`mongodb://127.0.0.1:${plain}/quanto?tls=true`)).says).toMatch(
    /^TLS fails \(ERR_SSL_\w+\): see whether/,
  );
  const other = await failureAt(`mongodb://127.0.0.1:${plain}/quanto`);
  expect(other).toMatchObject({ kind: "unknown" });
  expect(other.says).toContain("it cannot be reached (MongoNetworkError)");
});

test.each([
  [18, "refused", "it refuses the user or the password"],
  [8000, "refused", "it refuses the user or the password"],
  [13, "refused", "the role readWrite"],
  [86, "unknown", "it refuses what Quanto asks (86)"],
])("an answer with the code %i is %s", (code, kind, says) => {
  const failure = explainFailure(new mongo.MongoServerError({ message: "no", code }));
  expect(failure).toEqual({ kind, says: expect.stringContaining(says) as string });
});

test("an error of the program is not explained as the database's", () => {
  expect(explainFailure(new TypeError("x is not a function")).kind).toBe("unknown");
});

test.each([
  ["mongodb://localhost:27017/quanto", "quanto"],
  ["mongodb+srv://u:a%2Fb@cluster0.example/family?retryWrites=true", "family"],
  ["mongodb://one:27017,two/my%20name", "my name"],
  ["mongodb://localhost", null],
  ["mongodb+srv://u:p@cluster0.example/?appName=quanto/x", null],
])("the database in %s is %s", (uri, name) => {
  expect(databaseNameIn(uri)).toBe(name);
});

/** Opens the database of an address as a start does, and hands over what is logged. */
async function start(
  mongoUri: string,
  onLine: (message: string) => void,
  signal = new AbortController().signal,
) {
  const config = loadConfig({
    TELEGRAM_BOT_TOKEN: "1:abc",
    PLUGGY_CLIENT_ID: "a",
    PLUGGY_CLIENT_SECRET: "b",
    MONGODB_URI: mongoUri,
  });
  const log = { write: (line: string) => onLine((JSON.parse(line) as { msg: string }).msg) };
  return openDatabase(config, pino({}, log), {
    timers: fakeTime().timers,
    signal,
    onUnreachable: () => undefined,
  });
}

test("an address that the driver does not understand refuses the start in one sentence", async () => {
  const starting = start("mongodb://localhost/quanto?colour=red", () => undefined);
  await expect(starting).rejects.toBeInstanceOf(StartRefusedError);
  await expect(starting).rejects.toThrow(/^MongoDB: the driver does not understand MONGODB_URI/);
});

test("a start that waits for the database logs why, and what to do", async () => {
  const stopping = new AbortController();
  const lines: string[] = [];
  const starting = start(
    `mongodb://127.0.0.1:${await freePort()}/quanto?serverSelectionTimeoutMS=100`,
    (line) => {
      lines.push(line);
      stopping.abort();
    },
    stopping.signal,
  );
  await expect(starting).rejects.toThrow("ECONNREFUSED");
  expect(lines).toEqual([
    "MongoDB: nothing listens at the host and port in MONGODB_URI: start MongoDB, or correct them there; trying again in 1 s",
  ]);
});

test("a start logs in which database everything is kept, and warns where none is named", async () => {
  const standIn = await startMongo();
  closers.push(() => standIn.close());
  const lines: string[] = [];
  const named = await start(`${standIn.uri}/family`, (line) => lines.push(line));
  await named.mongo.close();
  expect(lines).toEqual(['Everything is kept in the database "family"']);
  const unnamed = await start(standIn.uri, (line) => lines.push(line));
  await unnamed.mongo.close();
  expect(lines[1]).toContain('names no database, so everything is kept in "test": add /test to it');
});
