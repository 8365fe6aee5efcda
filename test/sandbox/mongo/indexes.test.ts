import type { mongo as driver } from "mongoose";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { connectFresh, stagesOf } from "./connect-fresh.ts";
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

async function stages(filter: Document, sort: Document = {}): Promise<Document[]> {
  return stagesOf(await rows.find(filter).sort(sort).explain("queryPlanner"));
}

async function indexUsed(filter: Document, sort: Document = {}): Promise<string> {
  const found = await stages(filter, sort);
  return String(
    found.find((stage) => "indexName" in stage)?.["indexName"] ?? found.at(-1)?.["stage"],
  );
}

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

describe("plans", () => {
  beforeEach(async () => {
    await rows.createIndexes([
      { key: { userId: 1, day: 1 } },
      { key: { state: 1, runAt: -1 } },
      { key: { email: 1 }, unique: true, sparse: true },
      { key: { token: 1 }, partialFilterExpression: { used: false } },
      { key: { tags: 1 } },
    ]);
    await rows.insertMany(
      Array.from({ length: 60 }, (_, n) => ({
        _id: n,
        userId: `u${String(n % 3)}`,
        day: `2024-01-${String(1 + (n % 20)).padStart(2, "0")}`,
        state: n % 2 === 0 ? "ready" : "done",
        runAt: n % 5 === 0 ? null : new Date(n * 1000),
        email: `e${String(n)}`,
        token: n,
        used: n % 2 === 0,
        tags: [n, n + 100],
      })),
    );
  });

  test.each<[Document, Document, string]>([
    [{ userId: "u1" }, {}, "userId_1_day_1"],
    [{ userId: "u1", day: { $gte: "2024-01-05", $lt: "2024-01-09" } }, {}, "userId_1_day_1"],
    [{ $and: [{ userId: "u1" }, { day: "2024-01-05" }] }, {}, "userId_1_day_1"],
    [{ state: "ready", runAt: { $lte: new Date(20_000) } }, {}, "state_1_runAt_-1"],
    [{ state: { $in: ["ready", "done"] }, runAt: null }, {}, "state_1_runAt_-1"],
    [{ email: "e7" }, {}, "email_1"],
    [{ email: { $exists: true } }, {}, "email_1"],
    [{ token: 7, used: false }, {}, "token_1"],
    [{ tags: 105 }, {}, "tags_1"],
    [{ _id: { $gt: 50 } }, {}, "_id_"],
    [{}, { userId: 1, day: 1 }, "userId_1_day_1"],
    [{ day: "2024-01-05" }, {}, "COLLSCAN"],
    [{ email: null }, {}, "COLLSCAN"],
    [{ token: 7 }, {}, "COLLSCAN"],
  ])("%j by %j uses %s, and returns what a scan returns", async (filter, sort, expected) => {
    expect(await indexUsed(filter, sort)).toBe(expected);
    const found = await rows.find(filter).sort({ _id: 1 }).toArray();
    await rows.dropIndexes();
    expect(found).toEqual(await rows.find(filter).sort({ _id: 1 }).toArray());
  });

  test("an index replaces a sort in both directions", async () => {
    for (const day of [1, -1] as const) {
      const names = (await stages({ userId: "u1" }, { day })).map((stage) =>
        String(stage["stage"]),
      );
      expect(names).toContain("IXSCAN");
      expect(names).not.toContain("SORT");
      const days = (await rows.find({ userId: "u1" }).sort({ day }).toArray()).map((row) =>
        String(row["day"]),
      );
      expect(days).toEqual(day === 1 ? days.toSorted() : days.toSorted().toReversed());
    }
    expect((await stages({ userId: "u1" }, { email: 1 })).map((stage) => stage["stage"])).toContain(
      "SORT",
    );
  });

  test("a scan stays within its bounds, and stops at a limit", async () => {
    const filter = { state: "done", runAt: { $lt: new Date(10_000) } };
    const bounded = await rows.find(filter).explain("executionStats");
    expect(bounded["executionStats"]).toMatchObject({ nReturned: 4, totalDocsExamined: 4 });
    const limited = await rows
      .find({ userId: "u1" })
      .sort({ day: -1 })
      .limit(3)
      .explain("executionStats");
    expect(limited["executionStats"]).toMatchObject({ nReturned: 3, totalDocsExamined: 3 });
  });

  test("the branches of $or use an index each, and return a document once", async () => {
    const filter = { $or: [{ userId: "u1", day: "2024-01-02" }, { email: "e1" }, { _id: 1 }] };
    const names = (await stages(filter)).map((stage) => stage["stage"]);
    expect(names).toContain("OR");
    expect(names).not.toContain("COLLSCAN");
    expect(await rows.countDocuments(filter)).toBe(1);
  });

  test("a filter by _id alone is one look-up", async () => {
    const [outer] = await stages({ _id: 5 });
    expect(String(outer?.["stage"])).toMatch(/^(IDHACK|EXPRESS_IXSCAN)$/);
  });

  test("explain works for aggregations and writes", async () => {
    const pipeline = [{ $match: { userId: "u1" } }, { $group: { _id: "$day", n: { $sum: 1 } } }];
    const plan = stagesOf(await rows.aggregate(pipeline).explain("queryPlanner"));
    expect(plan.find((stage) => stage["stage"] === "IXSCAN")).toMatchObject({
      indexName: "userId_1_day_1",
    });
    const update = {
      update: rows.collectionName,
      updates: [{ q: { email: "e3" }, u: { $set: { a: 1 } } }],
    };
    const explained = await mongo.db.command({ explain: update, verbosity: "queryPlanner" });
    expect(stagesOf(explained).some((stage) => stage["indexName"] === "email_1")).toBe(true);
    expect(await rows.countDocuments({ a: 1 })).toBe(0);
  });

  test("a hint is used, and must exist", async () => {
    const filter = { userId: "u1", email: "e1" };
    const hinted = stagesOf(await rows.find(filter).hint("userId_1_day_1").explain("queryPlanner"));
    expect(hinted.some((stage) => stage["indexName"] === "userId_1_day_1")).toBe(true);
    await expect(rows.find(filter).hint("nope").toArray()).rejects.toMatchObject({ code: 2 });
  });
});
