import { mongo as driver } from "mongoose";
import { connect } from "node:net";
import { once } from "node:events";
import { Binary, deserialize, Long, ObjectId, serialize, UUID } from "bson";
import { afterEach, describe, expect, test } from "vitest";
import { startMongo } from "./start-mongo.ts";
import { MessageReader } from "./wire.ts";
import type { MongoStandIn } from "./start-mongo.ts";

const { MongoClient, MongoError } = driver;
type MongoClient = driver.MongoClient;

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close();
});

async function start(): Promise<MongoStandIn> {
  const mongo = await startMongo();
  open.push(mongo.close);
  return mongo;
}

async function client(mongo: MongoStandIn): Promise<MongoClient> {
  const connected = await MongoClient.connect(mongo.uri, { serverSelectionTimeoutMS: 500 });
  open.push(() => connected.close());
  return connected;
}

function header(length: number, id: number, opcode: number): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeInt32LE(16 + length, 0);
  bytes.writeInt32LE(id, 4);
  bytes.writeInt32LE(opcode, 12);
  return bytes;
}

function message(flags: number, ...parts: Uint8Array[]): Buffer {
  const flagBits = Buffer.alloc(4);
  flagBits.writeUInt32LE(flags);
  const body = Buffer.concat([flagBits, ...parts]);
  return Buffer.concat([header(body.length, 77, 2013), body]);
}

function section(body: object): Uint8Array {
  return Buffer.concat([Buffer.from([0]), serialize(body)]);
}

/** Sends bytes; returns the first answer, or "closed" when the server closes the connection. */
async function exchange(
  mongo: MongoStandIn,
  bytes: Buffer,
  split?: number,
): Promise<Buffer | "closed"> {
  const socket = connect(mongo.port, "127.0.0.1");
  try {
    await once(socket, "connect");
    socket.write(bytes.subarray(0, split));
    if (split !== undefined) socket.write(bytes.subarray(split));
    return await Promise.race([
      once(socket, "data").then(([data]) => data as Buffer),
      once(socket, "close").then(() => "closed" as const),
    ]);
  } finally {
    socket.destroy();
  }
}

describe("the wire protocol", () => {
  test("answers the old and the new handshake", async () => {
    const mongo = await start();
    const name = Buffer.from("admin.$cmd\0");
    const query = Buffer.concat([
      Buffer.alloc(4),
      name,
      Buffer.alloc(8),
      serialize({ ismaster: 1, helloOk: true }),
    ]);
    query.writeInt32LE(-1, 4 + name.length + 4);
    const old = await exchange(mongo, Buffer.concat([header(query.length, 5, 2004), query]));
    expect(old).toBeInstanceOf(Buffer);
    const reply = old as Buffer;
    expect([reply.readInt32LE(8), reply.readInt32LE(12)]).toEqual([5, 1]);
    expect(deserialize(reply.subarray(36))).toMatchObject({
      ismaster: true,
      helloOk: true,
      maxWireVersion: 21,
      ok: 1,
    });
    const hello = (await exchange(
      mongo,
      message(0, section({ hello: 1, $db: "admin" })),
    )) as Buffer;
    expect([hello.readInt32LE(8), hello.readInt32LE(12)]).toEqual([77, 2013]);
    const body = deserialize(hello.subarray(21));
    expect(body).toMatchObject({
      isWritablePrimary: true,
      topologyVersion: { processId: expect.any(ObjectId) as ObjectId, counter: 0 },
      logicalSessionTimeoutMinutes: 30,
      ok: 1,
    });
  });

  test("reads document sequences with a checksum, however the bytes are split", async () => {
    const mongo = await start();
    const documents = Buffer.concat([1, 2, 3].map((_id) => serialize({ _id })));
    const identifier = Buffer.from("documents\0");
    const size = Buffer.alloc(4);
    size.writeInt32LE(4 + identifier.length + documents.length);
    const sequence = Buffer.concat([Buffer.from([1]), size, identifier, documents]);
    const insert = message(1, sequence, section({ insert: "c", $db: "t" }), Buffer.alloc(4));
    for (const split of [undefined, 3, 20, insert.length - 1]) {
      const reply = (await exchange(mongo, insert, split)) as Buffer;
      expect(deserialize(reply.subarray(21))["ok"]).toBe(1);
    }
    expect(mongo.collections("t").get("c")).toEqual([{ _id: 1 }, { _id: 2 }, { _id: 3 }]);
  });

  test.each([
    ["an unknown opcode", Buffer.concat([header(0, 1, 9999)])],
    ["an impossible length", Buffer.from([1, 0, 0, 0])],
    ["an unknown flag", message(4, section({ ping: 1, $db: "t" }))],
    ["a section beyond the message", message(0, Buffer.from([0, 255, 0, 0, 0]))],
    ["broken BSON", message(0, Buffer.from([0, 8, 0, 0, 0, 99, 99, 99, 0]))],
  ])("closes the connection on %s, and serves the next one", async (_name, bytes) => {
    const mongo = await start();
    expect(await exchange(mongo, bytes)).toBe("closed");
    const connected = await client(mongo);
    expect(await connected.db("t").command({ ping: 1 })).toMatchObject({ ok: 1 });
  });
});

/** Flag of a client that reads more replies than it asked for. */
const EXHAUST_ALLOWED = 0x1_00_00;

/** Sends one message; returns the first replies, as many as asked for, and then ends the connection. */
async function repliesTo(mongo: MongoStandIn, bytes: Buffer, count: number) {
  const socket = connect(mongo.port, "127.0.0.1");
  const replies: { id: number; responseTo: number; moreToCome: boolean; body: object }[] = [];
  const reader = new MessageReader();
  try {
    socket.write(bytes);
    for await (const chunk of socket) {
      for (const reply of reader.push(chunk as Buffer))
        replies.push({
          id: reply.readInt32LE(4),
          responseTo: reply.readInt32LE(8),
          moreToCome: (reply.readUInt32LE(16) & 2) !== 0,
          body: deserialize(reply.subarray(21)),
        });
      if (replies.length >= count) break;
    }
  } finally {
    socket.destroy();
  }
  return replies.slice(0, count);
}

async function versionOf(mongo: MongoStandIn): Promise<{ processId: ObjectId; counter: Long }> {
  const [reply] = await repliesTo(mongo, message(0, section({ hello: 1, $db: "admin" })), 1);
  if (!reply) throw new Error("the server closed the connection");
  const { topologyVersion } = reply.body as { topologyVersion: { processId: ObjectId } };
  return { ...topologyVersion, counter: Long.ZERO };
}

describe("an awaitable hello", () => {
  /** Far longer than a test: an answer that comes did not wait. */
  const LONG_MS = 3_600_000;

  test("is answered again and again where the client allows it, each answer to the one before", async () => {
    const mongo = await start();
    const hello = { hello: 1, topologyVersion: await versionOf(mongo), maxAwaitTimeMS: 1 };
    const bytes = message(EXHAUST_ALLOWED, section({ ...hello, $db: "admin" }));
    const replies = await repliesTo(mongo, bytes, 4);
    expect(replies.map(({ moreToCome }) => moreToCome)).toEqual([true, true, true, true]);
    const ids = replies.map(({ id }) => id);
    expect(replies.map(({ responseTo }) => responseTo)).toEqual([77, ...ids.slice(0, 3)]);
    expect(replies[3]?.body).toMatchObject({ isWritablePrimary: true, ok: 1 });
  });

  test("is answered once elsewhere, and what was sent after it is answered after it", async () => {
    const mongo = await start();
    const hello = { hello: 1, topologyVersion: await versionOf(mongo), maxAwaitTimeMS: 1 };
    const bytes = Buffer.concat([
      message(0, section({ ...hello, $db: "admin" })),
      message(0, section({ ping: 1, $db: "admin" })),
    ]);
    const [first, second] = await repliesTo(mongo, bytes, 2);
    expect(first).toMatchObject({ moreToCome: false, body: { isWritablePrimary: true } });
    expect(second?.body).toEqual({ ok: 1 });
  });

  test("does not wait where the server was started anew", async () => {
    const mongo = await start();
    const topologyVersion = await versionOf(mongo);
    await mongo.pause();
    await mongo.resume();
    const known = { hello: 1, topologyVersion, maxAwaitTimeMS: LONG_MS, $db: "admin" };
    const [reply] = await repliesTo(mongo, message(0, section(known)), 1);
    const renewed = await versionOf(mongo);
    expect(renewed.processId.equals(topologyVersion.processId)).toBe(false);
    expect(reply?.body).toMatchObject({ topologyVersion: { processId: renewed.processId } });
  });

  test.each<[string, number, object, number]>([
    ["a version without a time", 0, { topologyVersion: {} }, 31_368],
    ["a time without a version", 0, { maxAwaitTimeMS: 1 }, 31_368],
    ["more answers without a time", EXHAUST_ALLOWED, {}, 51_756],
    ["a negative time", 0, { topologyVersion: {}, maxAwaitTimeMS: -1 }, 51_024],
    [
      "a version without its fields",
      0,
      { topologyVersion: { counter: 0 }, maxAwaitTimeMS: LONG_MS },
      14,
    ],
    [
      "a negative version",
      0,
      {
        topologyVersion: { processId: new ObjectId(), counter: Long.NEG_ONE },
        maxAwaitTimeMS: LONG_MS,
      },
      31_372,
    ],
  ])("%s is refused", async (_what, flags, fields, code) => {
    const mongo = await start();
    const bytes = message(flags, section({ hello: 1, ...fields, $db: "admin" }));
    const [reply] = await repliesTo(mongo, bytes, 1);
    expect(reply).toMatchObject({ moreToCome: false, body: { ok: 0, code } });
  });

  test("a version of the future is refused", async () => {
    const mongo = await start();
    const topologyVersion = { ...(await versionOf(mongo)), counter: Long.ONE };
    const hello = { hello: 1, topologyVersion, maxAwaitTimeMS: LONG_MS, $db: "admin" };
    const [reply] = await repliesTo(mongo, message(0, section(hello)), 1);
    expect(reply?.body).toMatchObject({ ok: 0, code: 51_764 });
  });

  test("the driver's heartbeats are streamed", async () => {
    const mongo = await start();
    const connected = new MongoClient(mongo.uri, { heartbeatFrequencyMS: 500 });
    open.push(() => connected.close());
    const streamed = new Promise<void>((resolve) => {
      let count = 0;
      connected.on("serverHeartbeatSucceeded", ({ awaited }) => {
        count += Number(awaited);
        if (count === 2) resolve();
      });
    });
    await connected.connect();
    await streamed;
    expect(await connected.db("t").command({ ping: 1 })).toMatchObject({ ok: 1 });
  });
});

describe("sessions", () => {
  const uuid = () => new Binary(new UUID().buffer, 4);

  test("every command of the driver belongs to one, and ends with it", async () => {
    const mongo = await start();
    const connected = await MongoClient.connect(mongo.uri, { monitorCommands: true });
    const seen: { name: string; lsid: unknown }[] = [];
    connected.on("commandStarted", ({ commandName: name, command }) =>
      seen.push({ name, lsid: (command as { lsid?: unknown }).lsid }),
    );
    await connected.db("t").collection("c").insertOne({});
    expect(await connected.db("t").collection("c").find().toArray()).toHaveLength(1);
    await connected.close();
    expect(seen.map(({ name }) => name)).toEqual(["insert", "find", "endSessions"]);
    expect(seen.slice(0, 2).every(({ lsid }) => lsid !== undefined)).toBe(true);
  });

  test("are begun, refreshed and ended by command", async () => {
    const [reply] = await repliesTo(
      await start(),
      message(0, section({ startSession: 1, $db: "admin" })),
      1,
    );
    expect(reply?.body).toMatchObject({ id: { id: expect.any(UUID) as UUID }, timeoutMinutes: 30 });
  });

  test.each<[string, object, number]>([
    ["refreshing", { refreshSessions: [{ id: uuid() }] }, 0],
    ["ending", { endSessions: [{ id: uuid() }, { id: uuid() }] }, 0],
    ["any other with a session", { ping: 1, lsid: { id: uuid() } }, 0],
    ["ending of no list", { endSessions: 1 }, 14],
    ["refreshing of no id", { refreshSessions: ["x"] }, 14],
    ["a session that is no document", { ping: 1, lsid: "x" }, 14],
    ["a session without an id", { ping: 1, lsid: {} }, 40_414],
    ["an id that is no binary", { ping: 1, lsid: { id: "x" } }, 14],
    ["an id that is no UUID", { ping: 1, lsid: { id: new Binary(Buffer.alloc(16), 0) } }, 14],
    ["an id of a wrong length", { ping: 1, lsid: { id: new Binary(Buffer.alloc(3), 4) } }, 207],
    ["an unknown field", { ping: 1, lsid: { id: uuid(), x: 1 } }, 40_415],
    ["a transaction number", { ping: 1, lsid: { id: uuid() }, txnNumber: Long.ONE }, 20],
    ["a transaction number without a session", { ping: 1, txnNumber: Long.ONE }, 72],
    ["autocommit alone", { ping: 1, lsid: { id: uuid() }, autocommit: false }, 72],
    ["startTransaction alone", { ping: 1, startTransaction: true }, 72],
  ])("%s", async (_what, command, code) => {
    const bytes = message(0, section({ ...command, $db: "admin" }));
    const [reply] = await repliesTo(await start(), bytes, 1);
    expect(reply?.body).toMatchObject(code === 0 ? { ok: 1 } : { ok: 0, code });
  });

  test("a cursor is read in its own session", async () => {
    const mongo = await start();
    const connected = await client(mongo);
    await connected.db("t").collection("c").insertMany([{}, {}, {}]);
    const ask = async (command: object) => {
      const [reply] = await repliesTo(mongo, message(0, section({ ...command, $db: "t" })), 1);
      return reply?.body;
    };
    const idOf = async (command: object) => {
      const body = (await ask(command)) as { cursor: { id: unknown } };
      return Long.fromBigInt(BigInt(String(body.cursor.id)));
    };
    const [own, other] = [{ id: uuid() }, { id: uuid() }];
    const inSession = await idOf({ find: "c", batchSize: 1, lsid: own });
    const without = await idOf({ find: "c", batchSize: 1 });
    const more = { getMore: inSession, collection: "c", batchSize: 1 };
    expect(await ask(more)).toMatchObject({ code: 50_737 });
    expect(await ask({ ...more, lsid: other })).toMatchObject({ code: 50_738 });
    expect(await ask({ ...more, getMore: without, lsid: own })).toMatchObject({ code: 50_736 });
    expect(await ask({ ...more, lsid: own })).toMatchObject({ ok: 1 });
  });
});

describe("the server", () => {
  test("stops and starts again with its data", async () => {
    const mongo = await start();
    const rows = (await client(mongo)).db("t").collection<{ _id: number }>("c");
    await rows.insertOne({ _id: 1 });
    await mongo.pause();
    await expect(rows.findOne()).rejects.toBeInstanceOf(MongoError);
    await mongo.resume();
    await expect
      .poll(() => rows.findOne().catch(() => "away"), { timeout: 15_000 })
      .toEqual({ _id: 1 });
    await mongo.pause();
    await mongo.pause();
    await mongo.resume();
    await mongo.resume();
    await expect.poll(() => rows.countDocuments().catch(() => "away"), { timeout: 15_000 }).toBe(1);
  });

  test("removes expired documents", async () => {
    const mongo = await start();
    const rows = (await client(mongo)).db("t").collection<{ _id: number; at?: unknown }>("c");
    await rows.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
    await rows.insertMany([
      { _id: 1, at: new Date(0) },
      { _id: 2, at: new Date(30_000) },
      { _id: 3, at: "1970" },
      { _id: 4 },
      { _id: 5, at: [new Date(90_000), new Date(10)] },
    ]);
    expect(mongo.sweep(new Date(59_999))).toBe(0);
    expect(mongo.sweep(new Date(60_000))).toBe(1);
    expect(mongo.sweep(new Date(60_010))).toBe(1);
    expect((await rows.find().toArray()).map((row) => row._id)).toEqual([2, 3, 4]);
  });

  test("serves several clients, and shares nothing with another server", async () => {
    const [one, other] = [await start(), await start()];
    const writers = await Promise.all([client(one), client(one), client(one)]);
    await Promise.all(
      writers.flatMap((writer) =>
        Array.from({ length: 20 }, () =>
          writer
            .db("t")
            .collection<{ _id: string }>("c")
            .updateOne({ _id: "n" }, { $inc: { n: 1 } }, { upsert: true }),
        ),
      ),
    );
    expect(one.collections("t").get("c")).toEqual([{ _id: "n", n: 60 }]);
    expect([...other.collections("t")]).toEqual([]);
  });

  test.each([
    ["collations", { find: "c", collation: { locale: "pt" } }],
    ["$out", { aggregate: "c", pipeline: [{ $out: "x" }], cursor: {} }],
    ["capped collections", { create: "c", capped: true, size: 1000 }],
    ["tailable cursors", { find: "c", tailable: true }],
  ])("refuses %s", async (_name, command) => {
    const connected = await client(await start());
    await expect(connected.db("t").command(command)).rejects.toMatchObject({
      code: 238,
      message: expect.stringContaining("stand-in") as string,
    });
  });

  test("refuses transactions, with the driver's error", async () => {
    const connected = await client(await start());
    const session = connected.startSession();
    await expect(
      session.withTransaction(() => connected.db("t").collection("c").insertOne({}, { session })),
    ).rejects.toHaveProperty("originalError.code", 20);
    await session.endSession();
    expect(await connected.db("t").collection("c").countDocuments()).toBe(0);
  });
});
