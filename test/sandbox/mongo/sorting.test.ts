import { mongo as driver } from "mongoose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectFresh } from "./connect-fresh.ts";
import type { FreshMongo } from "./connect-fresh.ts";

const { Binary, Long, ObjectId } = driver;

let mongo: FreshMongo;
beforeAll(async () => {
  mongo = await connectFresh();
});
afterAll(() => mongo.close());

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
