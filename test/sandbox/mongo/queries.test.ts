import { mongo as driver } from "mongoose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectFresh } from "./connect-fresh.ts";
import type { FreshMongo } from "./connect-fresh.ts";

const { Binary, Decimal128, Double, Int32, Long, ObjectId, UUID } = driver;
type Document = driver.Document;

let mongo: FreshMongo;
beforeAll(async () => {
  mongo = await connectFresh();
});
afterAll(() => mongo.close());

const DOCS: Document[] = [
  { _id: "int", v: 5, tags: ["a", "b"], nested: { x: 1, y: "k" } },
  { _id: "double", v: 5.5, tags: ["b"], nested: { x: 2 } },
  { _id: "long", v: Long.fromString("9007199254740993"), tags: [] },
  {
    _id: "string",
    v: "5",
    tags: "a",
    rows: [
      { k: "p", n: 1 },
      { k: "q", n: 5 },
    ],
  },
  { _id: "null", v: null, rows: [{ k: "p", n: 5 }] },
  { _id: "missing", nested: { x: null } },
  { _id: "date", v: new Date(1000), rows: [] },
  { _id: "bool", v: true },
  { _id: "id", v: new ObjectId("65a000000000000000000001") },
  { _id: "array", v: [1, 7], rows: [[1], [2]] },
  { _id: "object", v: { a: 1, b: 2 } },
];

const FILTERS: [name: string, filter: Document, expected: string[]][] = [
  ["a number equals a number of any type", { v: 5 }, ["int"]],
  ["a Long where a Double was stored", { v: Long.fromNumber(5) }, ["int"]],
  ["a Long beyond 2^53 exactly", { v: Long.fromString("9007199254740993") }, ["long"]],
  ["its neighbour is another", { v: Long.fromString("9007199254740992") }, []],
  ["null finds null and missing", { v: null }, ["null", "missing"]],
  [
    "$ne null matches neither",
    { v: { $ne: null }, _id: { $in: ["null", "missing", "int"] } },
    ["int"],
  ],
  ["$exists", { v: { $exists: false } }, ["missing"]],
  ["$exists finds null", { v: { $exists: true }, _id: { $in: ["null", "missing"] } }, ["null"]],
  ["ranges stay within a type", { v: { $gt: 5 } }, ["double", "long", "array"]],
  ["$lte includes", { v: { $lte: 5 } }, ["int", "array"]],
  ["a string range", { v: { $gte: "" } }, ["string"]],
  ["a date range", { v: { $lt: new Date(2000) } }, ["date"]],
  ["an array is found by its elements", { v: 7 }, ["array"]],
  ["an array is found as a whole", { v: [1, 7] }, ["array"]],
  ["an object is found as a whole", { v: { a: 1, b: 2 } }, ["object"]],
  ["an object with another order of fields is another", { v: { b: 2, a: 1 } }, []],
  ["two ends of a range may be two elements", { v: { $gt: 6, $lt: 2 } }, ["array"]],
  ["$elemMatch wants one element for both", { v: { $elemMatch: { $gt: 6, $lt: 2 } } }, []],
  ["a dotted path", { "nested.x": { $gte: 1 } }, ["int", "double"]],
  ["a dotted null", { "nested.x": null, nested: { $exists: true } }, ["missing"]],
  ["a path through an array", { "rows.n": 5 }, ["string", "null"]],
  ["a path with an index", { "rows.1.n": 5 }, ["string"]],
  ["$elemMatch over documents", { rows: { $elemMatch: { k: "p", n: 5 } } }, ["null"]],
  ["conditions on different elements", { "rows.k": "p", "rows.n": 5 }, ["string", "null"]],
  ["$in", { tags: { $in: ["a", "zz"] } }, ["int", "string"]],
  [
    "$in of many",
    { v: { $in: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, null] } },
    ["int", "null", "missing", "array"],
  ],
  ["$nin", { tags: { $nin: ["a", null] } }, ["double", "long"]],
  ["$in with a pattern", { tags: { $in: [/^b/] } }, ["int", "double"]],
  ["$all", { tags: { $all: ["a", "b"] } }, ["int"]],
  ["$size", { tags: { $size: 0 } }, ["long"]],
  ["$regex with options", { "nested.y": { $regex: "^K$", $options: "i" } }, ["int"]],
  [
    "$not",
    { v: { $not: { $gte: 5 } }, _id: { $in: ["int", "string", "missing"] } },
    ["string", "missing"],
  ],
  ["$type by alias", { v: { $type: "long" } }, ["long"]],
  ["$type number", { v: { $type: "number" } }, ["int", "double", "long", "array"]],
  ["$type by number", { v: { $type: 9 } }, ["date"]],
  ["$mod cuts fractions off", { v: { $mod: [5, 0] } }, ["int", "double"]],
  ["$or", { $or: [{ v: true }, { v: "5" }] }, ["string", "bool"]],
  ["$nor", { $nor: [{ v: { $exists: true } }] }, ["missing"]],
  ["$and", { $and: [{ v: { $gt: 1 } }, { v: { $lt: 5.2 } }] }, ["int", "array"]],
  ["$expr", { $expr: { $gt: [{ $size: { $ifNull: ["$rows", []] } }, 1] } }, ["string", "array"]],
  ["an ObjectId", { v: new ObjectId("65a000000000000000000001") }, ["id"]],
];

describe("filters", () => {
  beforeAll(async () => {
    await mongo.db.collection<Document & { _id: string }>("filters").insertMany(DOCS as never);
  });

  test.each(FILTERS)("%s", async (_name, filter, expected) => {
    const found = await mongo.db.collection("filters").find(filter).toArray();
    expect(found.map((doc) => String(doc._id)).toSorted()).toEqual(expected.toSorted());
  });

  test.each([
    [{ v: { $foo: 1 } }, "unknown operator: $foo"],
    [{ $foo: 1 }, "unknown top level operator: $foo"],
    [{ $or: [] }, "must be a nonempty array"],
    [{ v: { $in: 5 } }, "$in needs an array"],
  ])("refuses %j", async (filter, message) => {
    await expect(
      mongo.db
        .collection("filters")
        .find(filter as Document)
        .toArray(),
    ).rejects.toMatchObject({
      code: 2,
      message: expect.stringContaining(message) as string,
    });
  });

  test("count and distinct return the number and the values", async () => {
    const filters = mongo.db.collection("filters");
    expect(await filters.countDocuments({ v: { $gt: 5 } })).toBe(3);
    expect(await filters.countDocuments({ v: { $gt: 5 } }, { limit: 2 })).toBe(2);
    expect(await filters.estimatedDocumentCount()).toBe(DOCS.length);
    expect((await filters.distinct("tags")).map(String).toSorted()).toEqual(["a", "b"]);
    expect(await filters.distinct("v", { _id: "array" as never })).toEqual([1, 7]);
  });
});

describe("sorting", () => {
  const values: [id: string, v: unknown][] = [
    ["missing", undefined],
    ["null", null],
    ["minus", -3],
    ["half", 0.5],
    ["long", Long.fromNumber(2)],
    ["ten", 10],
    ["text", "10"],
    ["object", { a: 1 }],
    ["binary", new Binary(Buffer.from("x"))],
    ["id", new ObjectId()],
    ["false", false],
    ["true", true],
    ["date", new Date(0)],
    ["pattern", /x/],
  ];
  beforeAll(async () => {
    const docs = values.map(([_id, v]) => (v === undefined ? { _id } : { _id, v })).toReversed();
    await mongo.db.collection<{ _id: string }>("order").insertMany(docs);
  });

  test.each([false, true])("uses MongoDB's order of types (index: %s)", async (indexed) => {
    const order = mongo.db.collection("order");
    if (indexed) await order.createIndex({ v: 1 });
    const up = (await order.find().sort({ v: 1 }).toArray()).map((doc) => String(doc._id));
    const down = (await order.find().sort({ v: -1 }).toArray()).map((doc) => String(doc._id));
    const names = values.map(([name]) => name);
    // A missing field and null are equal for a sort.
    expect(new Set(up.slice(0, 2))).toEqual(new Set(["missing", "null"]));
    expect(up.slice(2)).toEqual(names.slice(2));
    expect(down.slice(0, -2)).toEqual(names.slice(2).toReversed());
  });

  test("compares an array's smallest element ascending, and its greatest descending", async () => {
    const arrays = mongo.db.collection<{ _id: string; v: number[] }>("arrays");
    await arrays.insertMany([
      { _id: "wide", v: [1, 9] },
      { _id: "narrow", v: [4, 5] },
    ]);
    expect((await arrays.find().sort({ v: 1 }).toArray()).map((doc) => doc._id)).toEqual([
      "wide",
      "narrow",
    ]);
    expect((await arrays.find().sort({ v: -1 }).toArray()).map((doc) => doc._id)).toEqual([
      "wide",
      "narrow",
    ]);
  });

  test("sorts by several fields, then skips and limits", async () => {
    const pairs = mongo.db.collection<{ _id: number; a: number; b: number }>("pairs");
    await pairs.insertMany([1, 2, 3, 4, 5, 6].map((n) => ({ _id: n, a: n % 2, b: n })));
    const found = await pairs.find().sort({ a: -1, b: 1 }).skip(1).limit(3).toArray();
    expect(found.map((doc) => doc._id)).toEqual([3, 5, 2]);
  });
});

describe("projections", () => {
  const doc = {
    _id: "p",
    a: 1,
    b: { c: 2, d: 3 },
    list: [
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ],
    long: Long.fromNumber(7),
  };
  beforeAll(async () => {
    await mongo.db.collection<{ _id: string }>("projections").insertOne(doc);
  });

  test.each<[Document, Document]>([
    [{ a: 1 }, { _id: "p", a: 1 }],
    [{ a: 1, _id: 0 }, { a: 1 }],
    [{ "b.c": 1, _id: 0 }, { b: { c: 2 } }],
    [{ "list.x": 1, _id: 0 }, { list: [{ x: 1 }, { x: 3 }] }],
    [
      { list: 0, b: 0, long: 0 },
      { _id: "p", a: 1 },
    ],
    [
      { "b.d": false, list: false, long: false, _id: false },
      { a: 1, b: { c: 2 } },
    ],
    [
      { list: { $slice: 1 }, b: 0, long: 0 },
      { _id: "p", a: 1, list: [{ x: 1, y: 2 }] },
    ],
    [{ list: { $elemMatch: { x: 3 } } }, { _id: "p", list: [{ x: 3, y: 4 }] }],
    [{ _id: 0, twice: { $multiply: ["$a", 2] } }, { twice: 2 }],
  ])("%j", async (projection, expected) => {
    expect(await mongo.db.collection("projections").findOne({}, { projection })).toEqual(expected);
  });

  test("refuses to mix inclusion and exclusion", async () => {
    const mixed = mongo.db.collection("projections").findOne({}, { projection: { a: 1, b: 0 } });
    await expect(mixed).rejects.toMatchObject({ code: 31_254 });
  });
});

describe("types", () => {
  test("are returned as they were stored", async () => {
    const types = mongo.db.collection<{ _id: string }>("types");
    const doc = {
      _id: "t",
      int: new Int32(5),
      double: new Double(5),
      fraction: new Double(0.1),
      long: Long.fromString("1"),
      decimal: Decimal128.fromString("1.10"),
      uuid: new UUID("11111111-2222-4333-8444-555555555555"),
      binary: new Binary(Buffer.from([1, 2, 3])),
      date: new Date(1_700_000_000_123),
      id: new ObjectId("65a000000000000000000001"),
      nothing: null,
      text: "ação 💸",
      list: [new Int32(1), new Double(2), null],
    };
    await types.insertOne(doc);
    const exact = await types.findOne({}, { promoteValues: false, promoteLongs: false });
    expect(exact).toEqual(doc);
    await types.updateOne({ _id: "t" }, { $set: { other: true } });
    const after = await types.findOne({}, { promoteValues: false, promoteLongs: false });
    expect(after).toEqual({ ...doc, other: true });
    expect(Object.keys(after ?? {})).toEqual([...Object.keys(doc), "other"]);
  });
});
