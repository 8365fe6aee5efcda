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
