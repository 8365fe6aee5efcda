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
