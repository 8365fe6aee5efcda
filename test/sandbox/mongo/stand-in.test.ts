import { afterEach, describe, expect, test } from "vitest";
import { client, closeOpened, MongoError, start } from "./opened-stand-in.ts";

afterEach(closeOpened);

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
