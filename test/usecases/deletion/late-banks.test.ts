import { beforeEach, describe, expect, test } from "vitest";
import { deleteMyData } from "../../../src/usecases/deletion/delete-my-data.ts";
import { forgetUser } from "../../../src/usecases/deletion/forget-user.ts";
import { linkItem } from "../../../src/usecases/connect/link-item.ts";
import { issueConnectLink } from "../../../src/usecases/connect/issue-connect-link.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeConnection, NOW } from "../../support/make.ts";
import { deletionWorld, user } from "./deletion-world.ts";

let world: FakeWorld;

beforeEach(async () => {
  world = await deletionWorld();
});

describe("a bank that was connected while its user was deleted", () => {
  const NEW_ITEM = makeConnection({ id: "item-2" });
  let token: string;

  /** Deletes everything of the user while the Connect page is still open. */
  async function leave(): Promise<void> {
    ({ token } = await issueConnectLink(world, user, { kind: "connect" }));
    await deleteMyData(world, user);
    await forgetUser(world, "user-1");
    await syncItem(world, "item-1");
    await forgetUser(world, "user-1");
    world.connections.set("item-2", NEW_ITEM);
  }

  const heardBy = (clientUserId: string) =>
    world.events.addAll([
      { id: "late", itemId: "item-2", clientUserId, change: { kind: "item" }, receivedAt: NOW },
    ]);

  test("is deleted at Pluggy when the page hands it over", async () => {
    await leave();
    expect(await linkItem(world, { token, itemId: "item-2" })).toEqual({ kind: "unknown" });
    expect(world.connections.has("item-2")).toBe(false);
    expect(await world.items.byId("item-2")).toBeNull();
  });

  test("is deleted at Pluggy when the page hands it over during the deletion", async () => {
    ({ token } = await issueConnectLink(world, user, { kind: "connect" }));
    await deleteMyData(world, user);
    world.connections.set("item-2", NEW_ITEM);
    expect(await linkItem(world, { token, itemId: "item-2" })).toEqual({ kind: "unknown" });
    expect(world.connections.has("item-2")).toBe(false);
    expect(await world.items.byId("item-2")).toBeNull();
  });

  test("is deleted at Pluggy when a webhook reports it", async () => {
    await leave();
    await heardBy("user-1");
    await syncItem(world, "item-2");
    expect(world.connections.has("item-2")).toBe(false);
    expect(await world.events.pendingOf("item-2")).toEqual([]);
  });

  test("is deleted only when Pluggy confirms for whom it was created", async () => {
    await leave();
    world.connections.set("item-2", makeConnection({ id: "item-2", clientUserId: "user-2" }));
    await heardBy("user-1");
    await syncItem(world, "item-2");
    expect(await linkItem(world, { token, itemId: "item-2" })).toEqual({ kind: "unknown" });
    expect(world.connections.has("item-2")).toBe(true);
  });

  test("is left alone when it was created for nobody", async () => {
    await leave();
    world.connections.set("item-2", makeConnection({ id: "item-2", clientUserId: null }));
    expect(await linkItem(world, { token, itemId: "item-2" })).toEqual({ kind: "unknown" });
    expect(world.connections.has("item-2")).toBe(true);
  });

  test("is not requested for an unknown link, nor twice", async () => {
    await leave();
    const { connection } = world.bank;
    world.bank.connection = () => Promise.reject(new Error("Pluggy was asked"));
    expect(await linkItem(world, { token: "guess", itemId: "item-2" })).toEqual({
      kind: "unknown",
    });
    world.bank.connection = connection;
    await linkItem(world, { token, itemId: "item-2" });
    expect(await linkItem(world, { token, itemId: "item-2" })).toEqual({ kind: "unknown" });
  });
});
