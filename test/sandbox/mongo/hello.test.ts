import { Long, ObjectId } from "bson";
import { afterEach, describe, expect, test } from "vitest";
import type { MongoStandIn } from "./start-mongo.ts";
import {
  closeOpened,
  message,
  MongoClient,
  open,
  repliesTo,
  section,
  start,
} from "./opened-stand-in.ts";

afterEach(closeOpened);

/** Flag of a client that reads more replies than it asked for. */
const EXHAUST_ALLOWED = 0x1_00_00;

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
