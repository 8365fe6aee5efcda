import { beforeEach, describe, expect, test } from "vitest";
import { newBankItem } from "../../../src/domain/bank-item.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeConnection, NOW } from "../../support/make.ts";
import { event, syncWorld } from "./sync-world.ts";

let world: FakeWorld;

beforeEach(async () => {
  world = await syncWorld();
});

describe("an item that is known only from its events", () => {
  const created = event({ kind: "item" }, { itemId: "item-9", clientUserId: "user-1" });
  const connection = makeConnection({ id: "item-9" });

  test("is bound to the user it was created for", async () => {
    world.connections.set("item-9", connection);
    await world.events.addAll([created]);
    await syncItem(world, "item-9");
    const expected = newBankItem(connection, "user-1", NOW);
    expect(await world.items.byId("item-9")).toMatchObject({ userId: expected.userId });
    expect(await world.events.pendingOf("item-9")).toEqual([]);
  });

  test.each([
    ["Pluggy reports another user", created, makeConnection({ id: "item-9", clientUserId: "x" })],
    ["Pluggy does not have it", created, undefined],
    ["the event names no user", { ...created, clientUserId: null }, connection],
    ["the event names an unknown user", { ...created, clientUserId: "stranger" }, connection],
  ])("is ignored when %s, and nothing of it is kept", async (_why, hint, known) => {
    if (known) world.connections.set("item-9", known);
    await world.events.addAll([hint]);
    expect(await syncItem(world, "item-9")).toEqual({ kind: "done" });
    expect(await world.items.byId("item-9")).toBeNull();
    expect(await world.events.pendingOf("item-9")).toEqual([]);
  });

  test("is deleted at Pluggy when the user is being deleted", async () => {
    await world.users.update("user-1", { deletionRequestedAt: NOW });
    world.connections.set("item-9", connection);
    await world.events.addAll([created]);
    await syncItem(world, "item-9");
    expect(await world.items.byId("item-9")).toBeNull();
    expect(world.connections.has("item-9")).toBe(false);
  });
});

test("an item of a deleted user is deleted", async () => {
  await world.users.remove("user-1");
  expect(await syncItem(world, "item-1")).toEqual({ kind: "done" });
  expect(world.asked).toEqual([]);
});
