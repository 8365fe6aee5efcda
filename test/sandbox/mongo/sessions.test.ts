import { Binary, Long, UUID } from "bson";
import { afterEach, describe, expect, test } from "vitest";
import {
  client,
  closeOpened,
  message,
  MongoClient,
  repliesTo,
  section,
  start,
} from "./opened-stand-in.ts";

afterEach(closeOpened);

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
