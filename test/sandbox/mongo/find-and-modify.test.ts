import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { connectFresh } from "./connect-fresh.ts";
import type { FreshMongo } from "./connect-fresh.ts";
import type { Collection, Row } from "./write-failure.ts";

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
