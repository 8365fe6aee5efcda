import { afterAll, beforeAll, expect, test } from "vitest";
import { makeUser, NOW } from "../support/make.ts";
import { openDatabase, type TestDatabase } from "../support/mongo-database.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await openDatabase();
});

afterAll(async () => {
  await database.close();
});

test("a user of a version without the game has not played it, and can", async () => {
  const { users } = database.stores;
  await users.add(makeUser());
  await database.connection
    .collection("users")
    .updateOne({ telegramId: 1001 }, { $unset: { game: "" } });
  expect(await users.byId("user-1")).toEqual(makeUser());
  await users.skipInGame("user-1", "group-a", 10);
  expect(await users.swapGameOfferedAt("user-1", null, NOW)).toBe(true);
  const game = { offeredAt: NOW, isRefused: false, skipped: ["group-a"] };
  expect((await users.byId("user-1"))?.game).toEqual(game);
});
