import { connect } from "node:net";
import { once } from "node:events";
import { deserialize, ObjectId, serialize } from "bson";
import { afterEach, describe, expect, test } from "vitest";
import type { MongoStandIn } from "./start-mongo.ts";
import { client, closeOpened, header, message, section, start } from "./opened-stand-in.ts";

afterEach(closeOpened);

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
