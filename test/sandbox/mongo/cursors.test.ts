import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FreshMongo } from "./connect-fresh.ts";
import { type Collection, readRows, type Row } from "./read-rows.ts";

let mongo: FreshMongo;
let rows: Collection<Row>;

beforeAll(async () => {
  ({ mongo, rows } = await readRows());
});
afterAll(() => mongo.close());

describe("cursors", () => {
  test("return everything in batches", async () => {
    const cursor = rows.find().sort({ _id: 1 }).batchSize(64);
    const ids: number[] = [];
    for await (const row of cursor) ids.push(row._id);
    expect(ids).toEqual(Array.from({ length: 1000 }, (_, n) => n));
  });

  /** Opens a cursor; its id as it was sent, which the driver would turn into a number. */
  async function openCursor(batchSize: number) {
    const opened = await mongo.db.command({ find: "rows", batchSize }, { promoteLongs: false });
    const { id, firstBatch } = opened["cursor"] as { id: unknown; firstBatch: unknown[] };
    return { id, firstBatch };
  }

  test("end when closed, and are unknown after it", async () => {
    const { id } = await openCursor(10);
    await mongo.db.command({ killCursors: "rows", cursors: [id] });
    await expect(mongo.db.command({ getMore: id, collection: "rows" })).rejects.toMatchObject({
      code: 43,
    });
  });

  test("batchSize 0 opens without rows, and a single batch closes", async () => {
    const { id, firstBatch } = await openCursor(0);
    expect(firstBatch).toEqual([]);
    const more = await mongo.db.command({
      getMore: id,
      collection: "rows",
      batchSize: 2,
    });
    expect(more["cursor"].nextBatch).toHaveLength(2);
    const single = await mongo.db.command({ find: "rows", batchSize: 5, singleBatch: true });
    expect(Number(single["cursor"].id)).toBe(0);
  });

  test.each<[string, object]>([
    ["getMore of an int", { getMore: 1, collection: "rows" }],
    ["getMore of a double", { getMore: 1.5, collection: "rows" }],
    ["killCursors of an int", { killCursors: "rows", cursors: [1] }],
    ["killCursors of a double among longs", { killCursors: "rows", cursors: [1n, 2 ** 40] }],
    ["killCursors of no list", { killCursors: "rows", cursors: 1n }],
  ])("an id that is no long is refused: %s", async (_what, command) => {
    await expect(mongo.db.command(command)).rejects.toMatchObject({ code: 14 });
  });

  test("closing needs ids", async () => {
    await expect(mongo.db.command({ killCursors: "rows" })).rejects.toMatchObject({ code: 40_414 });
    const unknown = await mongo.db.command({ killCursors: "rows", cursors: [1n] });
    expect(unknown).toMatchObject({ cursorsKilled: [], cursorsNotFound: [1] });
  });

  test("a result of many megabytes is split into several answers", async () => {
    const big = mongo.db.collection<{ _id: number; text: string }>("big");
    const text = "x".repeat(1_000_000);
    for (let n = 0; n < 20; n += 1) await big.insertOne({ _id: n, text });
    expect((await big.find().toArray()).map((row) => row.text.length)).toEqual(
      Array.from({ length: 20 }, () => 1_000_000),
    );
  });
});
