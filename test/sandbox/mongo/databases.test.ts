import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FreshMongo } from "./connect-fresh.ts";
import { type Collection, readRows, type Row } from "./read-rows.ts";

let mongo: FreshMongo;
let rows: Collection<Row>;

beforeAll(async () => {
  ({ mongo, rows } = await readRows());
});
afterAll(() => mongo.close());

describe("databases and collections", () => {
  test("are created by a write, and listed", async () => {
    const admin = mongo.client.db().admin();
    const names = (await admin.listDatabases({ nameOnly: true })).databases.map(
      (database) => database.name,
    );
    expect(names).toContain(mongo.db.databaseName);
    const listed = await mongo.db.listCollections({ name: "rows" }).toArray();
    expect(listed).toMatchObject([{ name: "rows", type: "collection", idIndex: { name: "_id_" } }]);
    await expect(mongo.db.createCollection("rows")).rejects.toMatchObject({ code: 48 });
    await mongo.db.createCollection("gone");
    await mongo.db.dropCollection("gone");
    expect(await mongo.db.listCollections({ name: "gone" }, { nameOnly: true }).toArray()).toEqual(
      [],
    );
  });

  test("are empty when they do not exist", async () => {
    const none = mongo.db.collection("none");
    expect(await none.find().toArray()).toEqual([]);
    expect(await none.aggregate([{ $match: {} }]).toArray()).toEqual([]);
    expect(await none.updateMany({}, { $set: { a: 1 } })).toMatchObject({ matchedCount: 0 });
    await expect(none.indexes()).rejects.toMatchObject({ code: 26 });
  });

  test("an unknown command is refused with MongoDB's text", async () => {
    await expect(mongo.db.command({ makeCoffee: 1 })).rejects.toMatchObject({
      code: 59,
      codeName: "CommandNotFound",
      message: "no such command: 'makeCoffee'",
    });
  });

  test("an unknown field is refused, not ignored", async () => {
    await expect(mongo.db.command({ find: "rows", foo: 1 })).rejects.toMatchObject({
      code: 40_415,
    });
    const updates = [{ q: {}, u: { $set: { a: 1 } }, foo: 1 }];
    const refused = await mongo.db
      .command({ update: "rows", updates })
      .catch((error: unknown) => error);
    expect(JSON.stringify(refused)).toContain("40415");
    expect(await rows.countDocuments({ a: 1 })).toBe(0);
  });
});
