import { mongo as driver } from "mongoose";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { connectFresh } from "./connect-fresh.ts";
import type { FreshMongo } from "./connect-fresh.ts";
import type { Collection, Row } from "./write-failure.ts";

const { ObjectId } = driver;

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
