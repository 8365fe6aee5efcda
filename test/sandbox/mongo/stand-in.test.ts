import { mongo as driver } from "mongoose";
import { connect } from "node:net";
import { once } from "node:events";
import { deserialize, serialize } from "bson";
import { afterEach, describe, expect, test } from "vitest";
import { startMongo } from "./start-mongo.ts";
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
    expect(body).toMatchObject({ isWritablePrimary: true, ok: 1 });
    expect(body).not.toHaveProperty("logicalSessionTimeoutMinutes");
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
    ).rejects.toThrow("sessions");
    await session.endSession();
    expect(await connected.db("t").collection("c").countDocuments()).toBe(0);
  });
});
