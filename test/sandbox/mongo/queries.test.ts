import { mongo as driver } from "mongoose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectFresh } from "./connect-fresh.ts";
import type { FreshMongo } from "./connect-fresh.ts";

const { Long, ObjectId } = driver;
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
