import { mongo as driver } from "mongoose";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { connectFresh } from "./connect-fresh.ts";
import type { FreshMongo } from "./connect-fresh.ts";
import { type Collection, type Document, failure, type Row } from "./write-failure.ts";

const { Double, Long } = driver;

let mongo: FreshMongo;
let rows: Collection<Row>;
let turn = 0;
beforeAll(async () => {
  mongo = await connectFresh();
});
afterAll(() => mongo.close());
beforeEach(() => {
  turn += 1;
  rows = mongo.db.collection<Row>(`rows${String(turn)}`);
});

const UPDATES: [name: string, before: Document, update: Document, after: Document][] = [
  ["$set builds the way", { a: 1 }, { $set: { "b.c": 2 } }, { a: 1, b: { c: 2 } }],
  ["$set adds fields in order of name", {}, { $set: { z: 1, b: 2 } }, { b: 2, z: 1 }],
  ["$set into an array pads it", { l: [1] }, { $set: { "l.3": 4 } }, { l: [1, null, null, 4] }],
  ["$unset", { a: 1, b: { c: 1, d: 2 } }, { $unset: { a: "", "b.c": "" } }, { b: { d: 2 } }],
  ["$unset of an element leaves null", { l: [1, 2] }, { $unset: { "l.0": 1 } }, { l: [null, 2] }],
  ["$inc", { n: 1 }, { $inc: { n: 2, m: 5 } }, { n: 3, m: 5 }],
  ["$mul", { n: 3 }, { $mul: { n: 2, m: 5 } }, { n: 6, m: 0 }],
  [
    "$min and $max",
    { a: 5, b: 5 },
    { $min: { a: 3, c: 1 }, $max: { b: 4, d: 1 } },
    { a: 3, b: 5, c: 1, d: 1 },
  ],
  ["$push", { l: [1] }, { $push: { l: 2, m: 1 } }, { l: [1, 2], m: [1] }],
  [
    "$push $each with $sort and $slice",
    { l: [5, 1] },
    { $push: { l: { $each: [3, 4], $sort: -1, $slice: 3 } } },
    { l: [5, 4, 3] },
  ],
  [
    "$push $position",
    { l: [1, 4] },
    { $push: { l: { $each: [2, 3], $position: 1 } } },
    { l: [1, 2, 3, 4] },
  ],
  [
    "$push $slice from the end",
    { l: [1, 2] },
    { $push: { l: { $each: [3], $slice: -2 } } },
    { l: [2, 3] },
  ],
  [
    "$addToSet",
    { l: [1, { a: 1 }] },
    { $addToSet: { l: { $each: [1, { a: 1 }, 2] } } },
    { l: [1, { a: 1 }, 2] },
  ],
  ["$pull by value", { l: [1, 2, 1] }, { $pull: { l: 1 } }, { l: [2] }],
  ["$pull by condition", { l: [1, 5, 9] }, { $pull: { l: { $gte: 5 } } }, { l: [1] }],
  [
    "$pull by fields",
    { l: [{ k: 1, x: 2 }, { k: 2 }] },
    { $pull: { l: { k: 1 } } },
    { l: [{ k: 2 }] },
  ],
  ["$pullAll", { l: [1, 2, 3] }, { $pullAll: { l: [1, 3] } }, { l: [2] }],
  ["$pop", { l: [1, 2, 3], m: [1, 2] }, { $pop: { l: 1, m: -1 } }, { l: [1, 2], m: [2] }],
  ["$rename", { a: 1, b: 2 }, { $rename: { a: "c" } }, { b: 2, c: 1 }],
  [
    "$setOnInsert changes nothing",
    { a: 1 },
    { $setOnInsert: { a: 2 }, $set: { b: 1 } },
    { a: 1, b: 1 },
  ],
  ["$[] changes every element", { l: [1, 2] }, { $inc: { "l.$[]": 10 } }, { l: [11, 12] }],
];

describe("update", () => {
  test.each(UPDATES)("%s", async (_name, before, update, after) => {
    await rows.insertOne({ _id: "r", ...before });
    const result = await rows.updateOne({ _id: "r" }, update);
    expect(result).toMatchObject({ matchedCount: 1, modifiedCount: 1, upsertedCount: 0 });
    const found = await rows.findOne();
    expect(found).toEqual({ _id: "r", ...after });
    expect(Object.keys(found ?? {})).toEqual(["_id", ...Object.keys(after)]);
  });

  test("$currentDate writes the server's time", async () => {
    await rows.insertOne({ _id: "r" });
    await rows.updateOne({ _id: "r" }, { $currentDate: { at: true } });
    expect((await rows.findOne())?.["at"]).toBeInstanceOf(Date);
  });

  test("$inc keeps or widens the number type", async () => {
    await rows.insertOne({ _id: "r", i: 2_147_483_647, l: Long.fromNumber(1), d: new Double(1) });
    await rows.updateOne({ _id: "r" }, { $inc: { i: 1, l: 1, d: 1 } });
    const found = await rows.findOne({}, { promoteValues: false, promoteLongs: false });
    expect(found).toEqual({
      _id: "r",
      i: Long.fromNumber(2_147_483_648),
      l: Long.fromNumber(2),
      d: new Double(2),
    });
  });

  test("counts no modification when nothing changes", async () => {
    await rows.insertOne({ _id: "r", a: 1, o: { b: 1 } });
    const same = await rows.updateOne({ _id: "r" }, { $set: { a: 1, "o.b": 1 } });
    expect(same).toMatchObject({ matchedCount: 1, modifiedCount: 0 });
    const retyped = await rows.updateOne({ _id: "r" }, { $set: { a: new Double(1) } });
    expect(retyped.modifiedCount).toBe(1);
  });

  test("`$` is the element that matched the filter, `$[name]` those of its arrayFilter", async () => {
    await rows.insertOne({
      _id: "r",
      l: [
        { k: "a", n: 1 },
        { k: "b", n: 1 },
        { k: "b", n: 5 },
      ],
    });
    await rows.updateOne({ _id: "r", "l.k": "b" }, { $set: { "l.$.n": 2 } });
    await rows.updateOne(
      { _id: "r" },
      { $inc: { "l.$[big].n": 10 } },
      { arrayFilters: [{ "big.n": { $gte: 2 } }] },
    );
    await rows.updateOne({ l: { $elemMatch: { k: "a", n: 1 } } }, { $set: { "l.$.k": "z" } });
    expect((await rows.findOne())?.["l"]).toEqual([
      { k: "z", n: 1 },
      { k: "b", n: 12 },
      { k: "b", n: 15 },
    ]);
  });

  test("replaces documents and keeps their _id", async () => {
    await rows.insertOne({ _id: "r", a: 1 });
    await rows.replaceOne({ a: 1 }, { b: 2 });
    expect(await rows.findOne()).toEqual({ _id: "r", b: 2 });
  });

  test("runs a pipeline", async () => {
    await rows.insertMany([
      { _id: "r", a: 2 },
      { _id: "s", a: 3 },
    ]);
    await rows.updateMany({}, [{ $set: { twice: { $multiply: ["$a", 2] } } }, { $unset: "a" }]);
    expect(await rows.find().toArray()).toEqual([
      { _id: "r", twice: 4 },
      { _id: "s", twice: 6 },
    ]);
  });

  test("computes with its own clock in a pipeline, which is one time for a whole update", async () => {
    const later = { $add: ["$$NOW", 60_000] };
    const row = await rows.findOneAndUpdate(
      { _id: "r" },
      [
        { $set: { at: "$$NOW", later, text: { $literal: "$$NOW" } } },
        {
          $set: {
            due: { $max: [{ $ifNull: ["$due", "$$NOW"] }, "$later"] },
            between: { $subtract: ["$later", "$$NOW"] },
            first: { $min: ["$later", "$at"] },
            before: { $subtract: ["$at", 1000] },
          },
        },
      ],
      { upsert: true, returnDocument: "after" },
    );
    const at = row?.["at"] as Date;
    const time = at.getTime();
    expect(row).toEqual({
      _id: "r",
      at,
      later: new Date(time + 60_000),
      text: "$$NOW",
      due: new Date(time + 60_000),
      between: 60_000,
      first: at,
      before: new Date(time - 1000),
    });
  });

  test("updates one or many", async () => {
    await rows.insertMany([1, 2, 3].map((_id) => ({ _id })));
    expect((await rows.updateOne({}, { $set: { a: 1 } })).modifiedCount).toBe(1);
    expect(await rows.updateMany({}, { $set: { a: 1 } })).toMatchObject({
      matchedCount: 3,
      modifiedCount: 2,
    });
    expect((await rows.deleteOne({ a: 1 })).deletedCount).toBe(1);
    expect((await rows.deleteMany({})).deletedCount).toBe(2);
  });

  test.each<[name: string, update: Document, code: number]>([
    ["the _id", { $set: { _id: "other" } }, 66],
    ["a field and its parent", { $set: { a: 1, "a.b": 2 } }, 40],
    ["a field twice", { $set: { a: 1 }, $inc: { a: 1 } }, 40],
    ["an unknown operator", { $foo: { a: 1 } }, 9],
    ["$inc of a text", { $inc: { text: 1 } }, 14],
    ["$inc by a text", { $inc: { n: "1" } }, 14],
    ["$push to a text", { $push: { text: 1 } }, 2],
    ["a field of a text", { $set: { "text.x": 1 } }, 28],
  ])("refuses %s and changes nothing", async (_name, update, code) => {
    await rows.insertOne({ _id: "r", text: "t", n: 1 });
    expect((await failure(rows.updateOne({ _id: "r" }, update))).code).toBe(code);
    expect(await rows.findOne()).toEqual({ _id: "r", text: "t", n: 1 });
  });
});
