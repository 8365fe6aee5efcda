import type { mongo as driver } from "mongoose";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { connectFresh } from "./connect-fresh.ts";
import type { FreshMongo } from "./connect-fresh.ts";

type Collection<T extends driver.Document = driver.Document> = driver.Collection<T>;
type Document = driver.Document;

type Row = Document & { _id: string | number };

let mongo: FreshMongo;
let rows: Collection<Row>;
let turn = 0;
beforeAll(async () => {
  mongo = await connectFresh();
});
afterAll(() => mongo.close());
beforeEach(async () => {
  turn += 1;
  rows = await mongo.db.createCollection<Row>(`indexed${String(turn)}`);
});

describe("createIndexes", () => {
  test("lists the created indexes", async () => {
    expect(await rows.createIndex({ a: 1, b: -1 }, { unique: true })).toBe("a_1_b_-1");
    await rows.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
    await rows.createIndex({ c: 1 }, { sparse: true, name: "own" });
    await rows.createIndex({ d: 1 }, { partialFilterExpression: { d: { $gt: 1 } } });
    expect(await rows.indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: "_id_" },
      { v: 2, key: { a: 1, b: -1 }, name: "a_1_b_-1", unique: true },
      { v: 2, key: { at: 1 }, name: "at_1", expireAfterSeconds: 60 },
      { v: 2, key: { c: 1 }, name: "own", sparse: true },
      { v: 2, key: { d: 1 }, name: "d_1", partialFilterExpression: { d: { $gt: 1 } } },
    ]);
  });

  test("accepts an equal index again, and refuses another one of the same name", async () => {
    await rows.createIndex({ a: 1 });
    await rows.createIndex({ a: 1 });
    expect(await rows.indexes()).toHaveLength(2);
    await expect(rows.createIndex({ a: 1 }, { name: "x" })).rejects.toMatchObject({ code: 85 });
    await expect(rows.createIndex({ b: 1 }, { name: "a_1" })).rejects.toMatchObject({ code: 86 });
    await expect(rows.createIndex({ a: 1 }, { unique: true })).rejects.toMatchObject({ code: 86 });
    await expect(rows.createIndex({ a: 1 }, { expireAfterSeconds: 5 })).rejects.toMatchObject({
      code: 85,
    });
    await expect(rows.createIndex({ a: "foo" } as never)).rejects.toMatchObject({ code: 67 });
  });

  test("drops one by name or all, never _id", async () => {
    await rows.createIndexes([{ key: { a: 1 } }, { key: { b: 1 } }, { key: { c: 1 } }]);
    await rows.dropIndex("a_1");
    await expect(rows.dropIndex("a_1")).rejects.toMatchObject({ code: 27 });
    await expect(rows.dropIndex("_id_")).rejects.toMatchObject({ code: 72 });
    await rows.dropIndexes();
    expect(await rows.indexes()).toHaveLength(1);
  });

  test("refuses a unique index over duplicates", async () => {
    await rows.insertMany([
      { _id: 1, k: "x" },
      { _id: 2, k: "x" },
    ]);
    await expect(rows.createIndex({ k: 1 }, { unique: true })).rejects.toMatchObject({
      code: 11_000,
    });
    expect(await rows.indexes()).toHaveLength(1);
  });
});

describe("unique indexes", () => {
  test("count a missing field as null, and name the duplicate key", async () => {
    await rows.createIndex({ a: 1, b: 1 }, { unique: true });
    await rows.insertMany([{ _id: 1 }, { _id: 2, a: 1 }, { _id: 3, a: 1, b: 2 }]);
    await expect(rows.insertOne({ _id: 4, a: null })).rejects.toMatchObject({
      code: 11_000,
      keyPattern: { a: 1, b: 1 },
      keyValue: { a: null, b: null },
    });
    const moved = rows.updateOne({ _id: 2 }, { $set: { b: 2 } });
    await expect(moved).rejects.toThrow("dup key: { a: 1, b: 2 }");
    await rows.deleteOne({ _id: 3 });
    await rows.updateOne({ _id: 2 }, { $set: { b: 2 } });
    expect(await rows.findOne({ a: 1, b: 2 })).toMatchObject({ _id: 2 });
  });

  test("when sparse skip documents with none of the fields", async () => {
    await rows.createIndex({ k: 1 }, { unique: true, sparse: true });
    await rows.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3, k: null }]);
    await expect(rows.insertOne({ _id: 4, k: null })).rejects.toMatchObject({ code: 11_000 });
  });

  test("when partial apply to the documents of their filter only", async () => {
    const partialFilterExpression = { state: "open" };
    await rows.createIndex({ k: 1 }, { unique: true, partialFilterExpression });
    await rows.insertMany([
      { _id: 1, k: "x", state: "open" },
      { _id: 2, k: "x", state: "done" },
      { _id: 3, k: "x", state: "done" },
    ]);
    await expect(rows.updateOne({ _id: 2 }, { $set: { state: "open" } })).rejects.toMatchObject({
      code: 11_000,
    });
    await rows.updateOne({ _id: 1 }, { $set: { state: "done" } });
    await rows.updateOne({ _id: 2 }, { $set: { state: "open" } });
    expect(await rows.countDocuments({ k: "x", state: "open" })).toBe(1);
  });

  test("apply to each element of an array, except within one document", async () => {
    await rows.createIndex({ k: 1 }, { unique: true });
    await rows.insertOne({ _id: 1, k: ["a", "b", "a"] });
    await expect(rows.insertOne({ _id: 2, k: "b" })).rejects.toMatchObject({ code: 11_000 });
  });

  test("refuse two arrays in one index, except two fields of one array", async () => {
    await rows.createIndex({ a: 1, b: 1 });
    await rows.createIndex({ "l.x": 1, "l.y": 1 });
    await expect(rows.insertOne({ _id: 1, a: [1], b: [2] })).rejects.toMatchObject({ code: 171 });
    await rows.insertOne({
      _id: 2,
      l: [
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ],
    });
    expect(await rows.findOne({ "l.x": 1, "l.y": 4 })).toMatchObject({ _id: 2 });
    expect(await rows.findOne({ "l.x": 1, "l.y": 5 })).toBeNull();
  });
});
