import { mongo as driver } from "mongoose";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { connectFresh } from "./connect-fresh.ts";
import type { FreshMongo } from "./connect-fresh.ts";
import { type Collection, failure, type Row } from "./write-failure.ts";

const { Long, MongoBulkWriteError, ObjectId } = driver;
type MongoBulkWriteError = driver.MongoBulkWriteError;

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
