import { mongo as driver } from "mongoose";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { connectFresh } from "./connect-fresh.ts";
import type { FreshMongo } from "./connect-fresh.ts";

const { Double, Long, MongoBulkWriteError, ObjectId } = driver;
type Collection<T extends driver.Document = driver.Document> = driver.Collection<T>;
type Document = driver.Document;
type MongoBulkWriteError = driver.MongoBulkWriteError;

type Row = Document & { _id: string | number };

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

async function failure(
  work: Promise<unknown>,
): Promise<{ code?: number; message: string } & Document> {
  return work.then(
    () => expect.unreachable("it should have failed"),
    (error: unknown) => error as { message: string },
  );
}

describe("insert", () => {
  test("adds an _id as the first field", async () => {
    const plain = mongo.db.collection(`plain${String(turn)}`);
    await mongo.db.command({
      insert: plain.collectionName,
      documents: [{ a: 1 }, { a: 2, _id: 7 }],
    });
    const found = await plain.find().toArray();
    expect(found[0]?._id).toBeInstanceOf(ObjectId);
    expect(Object.keys(found[1] ?? {})).toEqual(["_id", "a"]);
  });

  test("refuses a second _id with MongoDB's text", async () => {
    await rows.insertOne({ _id: "a" });
    const error = await failure(rows.insertOne({ _id: "a" }));
    expect(error).toMatchObject({ code: 11_000, keyPattern: { _id: 1 }, keyValue: { _id: "a" } });
    expect(error.message).toBe(
      `E11000 duplicate key error collection: ${rows.namespace} index: _id_ dup key: { _id: "a" }`,
    );
  });

  test("1 and Long 1 are the same _id", async () => {
    await rows.insertOne({ _id: 1 });
    expect((await failure(rows.insertOne({ _id: Long.fromNumber(1) as never }))).code).toBe(11_000);
  });

  test("stops at the first error of an ordered batch, and continues an unordered one", async () => {
    await rows.insertOne({ _id: "b" });
    const batch = ["a", "b", "c", "b", "d"].map((_id) => ({ _id }));
    const ordered = await failure(rows.insertMany(batch));
    expect(ordered).toBeInstanceOf(MongoBulkWriteError);
    expect((ordered as unknown as MongoBulkWriteError).result.insertedCount).toBe(1);
    expect(await rows.countDocuments()).toBe(2);
    const unordered = (await failure(
      rows.insertMany(batch.slice(1), { ordered: false }),
    )) as unknown as MongoBulkWriteError;
    expect([unordered.writeErrors].flat().map((error) => error.index)).toEqual([0, 2]);
    expect(await rows.countDocuments()).toBe(4);
  });

  test("refuses an array as _id", async () => {
    expect((await failure(rows.insertOne({ _id: [1] as never }))).code).toBe(53);
  });
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

describe("upsert", () => {
  test("inserts the fields of filter and update, once", async () => {
    const update = { $set: { a: 1 }, $setOnInsert: { first: true }, $inc: { n: 1 } };
    const filter = { _id: "u", kind: "k", "deep.x": 1, size: { $gt: 5 } };
    const result = await rows.updateOne(filter, update, { upsert: true });
    expect(result).toMatchObject({ matchedCount: 0, upsertedCount: 1, upsertedId: "u" });
    expect(await rows.findOne()).toEqual({
      _id: "u",
      kind: "k",
      deep: { x: 1 },
      a: 1,
      first: true,
      n: 1,
    });
    await rows.updateOne({ _id: "u" }, update, { upsert: true });
    expect(await rows.findOne()).toMatchObject({ n: 2 });
  });

  test("adds an ObjectId when there is no _id", async () => {
    const result = await rows.updateOne({ key: "k" }, { $set: { a: 1 } }, { upsert: true });
    expect(result.upsertedId).toBeInstanceOf(ObjectId);
  });

  test("a replacement upserts under the filter's _id", async () => {
    await rows.replaceOne({ _id: "x" }, { a: 1 }, { upsert: true });
    expect(await rows.findOne()).toEqual({ _id: "x", a: 1 });
  });

  test("of several clients inserts one document under a unique index", async () => {
    await rows.createIndex({ key: 1 }, { unique: true });
    const all = Array.from({ length: 30 }, () =>
      rows.updateOne({ key: "k" }, { $inc: { n: 1 } }, { upsert: true }),
    );
    const settled = await Promise.allSettled(all);
    const failed = settled.filter((one) => one.status === "rejected");
    // A real server may lose the race with a duplicate key, which callers try again; nobody may insert twice.
    for (const one of failed) expect(one.reason).toMatchObject({ code: 11_000 });
    expect(await rows.find().toArray()).toMatchObject([{ key: "k", n: 30 - failed.length }]);
  });
});

describe("bulk writes", () => {
  test("count each kind, and report errors by index", async () => {
    const result = await rows.bulkWrite([
      { insertOne: { document: { _id: "a", n: 1 } } },
      { updateOne: { filter: { _id: "b" }, update: { $set: { n: 2 } }, upsert: true } },
      { updateMany: { filter: {}, update: { $inc: { n: 1 } } } },
      { replaceOne: { filter: { _id: "a" }, replacement: { n: 9 } } },
      { deleteOne: { filter: { _id: "b" } } },
    ]);
    expect(result).toMatchObject({
      insertedCount: 1,
      upsertedCount: 1,
      matchedCount: 3,
      modifiedCount: 3,
      deletedCount: 1,
      upsertedIds: { 1: "b" },
    });
    expect(await rows.find().toArray()).toEqual([{ _id: "a", n: 9 }]);
  });

  test("continue after a duplicate when unordered", async () => {
    await rows.createIndex({ k: 1 }, { unique: true });
    const upserts = ["x", "y", "x"].map((k, _id) => ({
      updateOne: { filter: { _id }, update: { $set: { k } }, upsert: true },
    }));
    const error = (await failure(
      rows.bulkWrite(upserts, { ordered: false }),
    )) as unknown as MongoBulkWriteError;
    expect([error.writeErrors].flat()).toMatchObject([{ index: 2, code: 11_000 }]);
    expect(error.result.upsertedCount).toBe(2);
  });

  test("accept thousands in document sequences", async () => {
    const many = Array.from({ length: 5000 }, (_, _id) => ({
      updateOne: { filter: { _id }, update: { $set: { text: "x".repeat(100) } }, upsert: true },
    }));
    const result = await rows.bulkWrite(many, { ordered: false });
    expect(result.upsertedCount).toBe(5000);
    expect(await rows.countDocuments({ _id: { $gte: 4990 } })).toBe(10);
  });

  test("apply an unacknowledged write without an answer", async () => {
    await rows.insertOne({ _id: "w" }, { writeConcern: { w: 0 } });
    await expect.poll(() => rows.countDocuments()).toBe(1);
  });
});

describe("findAndModify", () => {
  beforeEach(async () => {
    await rows.insertMany([
      { _id: 1, n: 3 },
      { _id: 2, n: 1 },
      { _id: 3, n: 2 },
    ]);
  });

  test("changes the first by sort, and returns it from before or after", async () => {
    const sort = { n: 1 } as const;
    const before = await rows.findOneAndUpdate({}, { $set: { taken: true } }, { sort });
    expect(before).toEqual({ _id: 2, n: 1 });
    const filter = { taken: { $exists: false } };
    const after = await rows.findOneAndUpdate(
      filter,
      { $set: { taken: true } },
      { sort, returnDocument: "after" },
    );
    expect(after).toEqual({ _id: 3, n: 2, taken: true });
  });

  test("returns the projected fields only", async () => {
    expect(
      await rows.findOneAndUpdate({ _id: 1 }, { $inc: { n: 1 } }, { projection: { n: 1, _id: 0 } }),
    ).toEqual({ n: 3 });
  });

  test("upserts", async () => {
    const update = { $set: { n: 0 } };
    expect(await rows.findOneAndUpdate({ _id: 9 }, update, { upsert: true })).toBeNull();
    const options = { upsert: true, returnDocument: "after", includeResultMetadata: true } as const;
    expect(await rows.findOneAndUpdate({ _id: 10 }, update, options)).toMatchObject({
      value: { _id: 10, n: 0 },
      lastErrorObject: { n: 1, updatedExisting: false, upserted: 10 },
    });
  });

  test("replaces and removes", async () => {
    expect(await rows.findOneAndReplace({ _id: 1 }, { z: 1 }, { returnDocument: "after" })).toEqual(
      { _id: 1, z: 1 },
    );
    expect(await rows.findOneAndDelete({}, { sort: { n: -1 } })).toEqual({ _id: 3, n: 2 });
    expect(await rows.findOneAndDelete({ _id: 77 })).toBeNull();
  });

  test("of several clients returns another document to each", async () => {
    const taken = await Promise.all(
      [1, 2, 3, 4].map(() =>
        rows.findOneAndUpdate({ taken: null }, { $set: { taken: 1 } }, { sort: { n: 1 } }),
      ),
    );
    expect(new Set(taken.map((row) => row?._id ?? 0))).toEqual(new Set([0, 1, 2, 3]));
  });
});
