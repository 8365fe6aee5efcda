import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FreshMongo } from "./connect-fresh.ts";
import { type Collection, type Document, readRows, type Row } from "./read-rows.ts";

let mongo: FreshMongo;
let rows: Collection<Row>;

beforeAll(async () => {
  ({ mongo, rows } = await readRows());
});
afterAll(() => mongo.close());

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
