import type { mongo as driver } from "mongoose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectFresh } from "./connect-fresh.ts";
import type { FreshMongo } from "./connect-fresh.ts";

type Collection<T extends driver.Document = driver.Document> = driver.Collection<T>;
type Document = driver.Document;

type Row = Document & { _id: number };

let mongo: FreshMongo;
let rows: Collection<Row>;
beforeAll(async () => {
  mongo = await connectFresh();
  rows = mongo.db.collection<Row>("rows");
  await rows.insertMany(
    Array.from({ length: 1000 }, (_, n) => ({
      _id: n,
      userId: n % 2 === 0 ? "even" : "odd",
      day: `2024-01-0${String(1 + (n % 9))}`,
      amount: n,
      category: n % 3 === 0 ? null : `c${String(n % 3)}`,
    })),
  );
  await rows.createIndex({ userId: 1, day: 1 });
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

describe("aggregations", () => {
  async function run(pipeline: Document[]): Promise<Document[]> {
    return rows.aggregate(pipeline).toArray();
  }

  test("group by several fields, with null for a missing one", async () => {
    const result = await run([
      { $match: { userId: "even", day: { $gte: "2024-01-01", $lte: "2024-01-02" } } },
      {
        $group: {
          _id: { day: "$day", category: "$category" },
          total: { $sum: "$amount" },
          n: { $sum: 1 },
        },
      },
      { $sort: { "_id.day": 1, "_id.category": 1 } },
    ]);
    const expected = new Map<string, { _id: Document; total: number; n: number }>();
    for (const row of await rows.find().toArray()) {
      if (row["userId"] !== "even" || String(row["day"]) > "2024-01-02") continue;
      const key = JSON.stringify([row["day"], row["category"]]);
      const one = expected.get(key) ?? {
        _id: { day: row["day"], category: row["category"] },
        total: 0,
        n: 0,
      };
      one.total += Number(row["amount"]);
      one.n += 1;
      expected.set(key, one);
    }
    expect(result).toHaveLength(expected.size);
    expect(result.length).toBeGreaterThan(1);
    for (const group of result) {
      expect(group).toEqual(
        expected.get(JSON.stringify([group["_id"].day, group["_id"].category])),
      );
    }
  });

  test.each<[name: string, pipeline: Document[], expected: Document[]]>([
    [
      "accumulators",
      [
        {
          $group: {
            _id: null,
            min: { $min: "$amount" },
            max: { $max: "$amount" },
            avg: { $avg: "$amount" },
            first: { $first: "$_id" },
          },
        },
      ],
      [{ _id: null, min: 0, max: 999, avg: 499.5, first: 0 }],
    ],
    [
      "$addToSet and $push",
      [{ $limit: 3 }, { $group: { _id: "$none", ids: { $push: "$_id" } } }],
      [{ _id: null, ids: [0, 1, 2] }],
    ],
    ["$count", [{ $match: { userId: "odd" } }, { $count: "n" }], [{ n: 500 }]],
    ["$count of nothing", [{ $match: { userId: "none" } }, { $count: "n" }], []],
    [
      "$project and $addFields",
      [
        { $match: { _id: 3 } },
        { $addFields: { twice: { $multiply: ["$amount", 2] } } },
        { $project: { _id: 0, twice: 1, text: { $concat: ["$userId", "!"] } } },
      ],
      [{ twice: 6, text: "odd!" }],
    ],
    [
      "$unwind",
      [
        { $match: { _id: 1 } },
        { $set: { l: ["a", "b"] } },
        { $unwind: "$l" },
        { $project: { l: 1 } },
      ],
      [
        { _id: 1, l: "a" },
        { _id: 1, l: "b" },
      ],
    ],
    [
      "$lookup",
      [
        { $match: { _id: 1 } },
        { $lookup: { from: "names", localField: "userId", foreignField: "_id", as: "names" } },
        { $project: { names: 1 } },
      ],
      [{ _id: 1, names: [{ _id: "odd", name: "Odd" }] }],
    ],
    [
      "$lookup with a pipeline and variables",
      [
        { $match: { _id: 2 } },
        {
          $lookup: {
            from: "names",
            let: { u: "$userId" },
            pipeline: [{ $match: { $expr: { $eq: ["$_id", "$$u"] } } }],
            as: "names",
          },
        },
        { $project: { names: 1 } },
      ],
      [{ _id: 2, names: [{ _id: "even", name: "Even" }] }],
    ],
    [
      "$facet",
      [
        {
          $facet: {
            n: [{ $match: { amount: { $gte: 998 } } }, { $count: "n" }],
            top: [{ $sort: { amount: -1 } }, { $limit: 1 }, { $project: { _id: 1 } }],
          },
        },
      ],
      [{ n: [{ n: 2 }], top: [{ _id: 999 }] }],
    ],
    [
      "$replaceRoot",
      [{ $match: { _id: 4 } }, { $replaceRoot: { newRoot: { is: "$userId" } } }],
      [{ is: "even" }],
    ],
    [
      "$sortByCount",
      [{ $match: { _id: { $lt: 3 } } }, { $sortByCount: "$userId" }],
      [
        { _id: "even", count: 2 },
        { _id: "odd", count: 1 },
      ],
    ],
    [
      "$cond and dates",
      [
        { $match: { _id: 5 } },
        {
          $project: {
            _id: 0,
            big: { $cond: [{ $gt: ["$amount", 4] }, "yes", "no"] },
            month: { $substrCP: ["$day", 0, 7] },
          },
        },
      ],
      [{ big: "yes", month: "2024-01" }],
    ],
    [
      "$sort, $skip and $limit",
      [{ $sort: { amount: -1 } }, { $skip: 2 }, { $limit: 2 }, { $project: { _id: 1 } }],
      [{ _id: 997 }, { _id: 996 }],
    ],
  ])("%s", async (_name, pipeline, expected) => {
    await mongo.db.collection<{ _id: string }>("names").bulkWrite(
      ["Odd", "Even"].map((name) => ({
        replaceOne: { filter: { _id: name.toLowerCase() }, replacement: { name }, upsert: true },
      })),
    );
    expect(await run(pipeline)).toEqual(expected);
  });

  test("do not change the stored documents", async () => {
    const before = await rows.findOne({ _id: 7 });
    await run([{ $match: { _id: 7 } }, { $set: { "nested.x": 1, amount: 0 } }, { $unset: "day" }]);
    expect(await rows.findOne({ _id: 7 })).toEqual(before);
  });

  test("return a cursor", async () => {
    const cursor = rows.aggregate([{ $match: { userId: "odd" } }, { $project: { amount: 1 } }], {
      batchSize: 50,
    });
    expect(await cursor.toArray()).toHaveLength(500);
  });

  test.each<[Document[], number]>([
    [[{ $nope: 1 }], 40_324],
    [[{ $match: {}, $sort: { a: 1 } }], 40_323],
    [[{ $set: { x: { $nope: 1 } } }], 168],
    [[{ $limit: 0 }], 15_958],
  ])("refuse %j", async (pipeline, code) => {
    await expect(run(pipeline)).rejects.toMatchObject({ code });
  });
});

describe("databases and collections", () => {
  test("are created by a write, and listed", async () => {
    const admin = mongo.client.db().admin();
    const names = (await admin.listDatabases({ nameOnly: true })).databases.map(
      (database) => database.name,
    );
    expect(names).toContain(mongo.db.databaseName);
    const listed = await mongo.db.listCollections({ name: "rows" }).toArray();
    expect(listed).toMatchObject([{ name: "rows", type: "collection", idIndex: { name: "_id_" } }]);
    await expect(mongo.db.createCollection("rows")).rejects.toMatchObject({ code: 48 });
    await mongo.db.createCollection("gone");
    await mongo.db.dropCollection("gone");
    expect(await mongo.db.listCollections({ name: "gone" }, { nameOnly: true }).toArray()).toEqual(
      [],
    );
  });

  test("are empty when they do not exist", async () => {
    const none = mongo.db.collection("none");
    expect(await none.find().toArray()).toEqual([]);
    expect(await none.aggregate([{ $match: {} }]).toArray()).toEqual([]);
    expect(await none.updateMany({}, { $set: { a: 1 } })).toMatchObject({ matchedCount: 0 });
    await expect(none.indexes()).rejects.toMatchObject({ code: 26 });
  });

  test("an unknown command is refused with MongoDB's text", async () => {
    await expect(mongo.db.command({ makeCoffee: 1 })).rejects.toMatchObject({
      code: 59,
      codeName: "CommandNotFound",
      message: "no such command: 'makeCoffee'",
    });
  });

  test("an unknown field is refused, not ignored", async () => {
    await expect(mongo.db.command({ find: "rows", foo: 1 })).rejects.toMatchObject({
      code: 40_415,
    });
    const updates = [{ q: {}, u: { $set: { a: 1 } }, foo: 1 }];
    const refused = await mongo.db
      .command({ update: "rows", updates })
      .catch((error: unknown) => error);
    expect(JSON.stringify(refused)).toContain("40415");
    expect(await rows.countDocuments({ a: 1 })).toBe(0);
  });
});
