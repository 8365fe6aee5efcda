import { expect, test } from "vitest";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { fakeWorld } from "../../support/fake-world.ts";
import { makeItem, makeUser, NOW } from "../../support/make.ts";

const SYNCED = { syncCheckpoint: { syncedAt: NOW } };

test.each([
  ["a first sync", { syncCheckpoint: { syncedAt: null } }, false, "all"],
  [
    "a sync after a repair",
    { syncCheckpoint: { syncedAt: NOW, waitedForUser: true } },
    false,
    "all",
  ],
  ["a sync of a refresh", SYNCED, true, "all"],
  ["a routine sync", SYNCED, false, "spare"],
])("%s takes what it may of Pluggy's limits", async (_, given, isRefreshed, allowed) => {
  const world = fakeWorld();
  await world.users.add(makeUser());
  await world.items.add(makeItem(given));
  if (isRefreshed)
    await world.refreshes.add({ id: "r1", userId: "user-1", messageId: 1, since: NOW, banks: [] });
  const asked: string[] = [];
  const { connection } = world.bank;
  world.bank.connection = async (id) => {
    asked.push("all");
    return connection(id);
  };
  world.bank.whenSpare = () => ({
    ...world.bank,
    connection: async (id) => {
      asked.push("spare");
      return connection(id);
    },
  });
  await syncItem(world, "item-1");
  expect(new Set(asked)).toEqual(new Set([allowed]));
});
