import { beforeEach, describe, expect, test } from "vitest";
import { BankError } from "../../../src/errors.ts";
import { deleteMyData } from "../../../src/usecases/deletion/delete-my-data.ts";
import { disconnectItem } from "../../../src/usecases/deletion/disconnect-item.ts";
import { forgetUser } from "../../../src/usecases/deletion/forget-user.ts";
import { issueConnectLink } from "../../../src/usecases/connect/issue-connect-link.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeDelivery, makeItem, makeUser, NOW } from "../../support/make.ts";
import { deletionWorld, nothingIsLeft, sayFarewells, user } from "./deletion-world.ts";

let world: FakeWorld;

beforeEach(async () => {
  world = await deletionWorld();
});

describe("disconnecting a bank", () => {
  test("deletes it at Pluggy and then everything of it here, and confirms", async () => {
    const { token } = await issueConnectLink(world, user, { kind: "update", itemId: "item-1" });
    expect(await disconnectItem(world, user, "item-1")).toEqual({
      kind: "deleting",
      bankName: "Nubank",
    });
    expect(world.jobs.pushed.map(({ job }) => job)).toEqual([
      { kind: "sync-item", itemId: "item-1" },
    ]);
    await syncItem(world, "item-1");
    expect(world.connections.has("item-1")).toBe(false);
    await nothingIsLeft(world);
    expect(await world.links.byHash(token)).toBeNull();
    expect(world.sentNotices).toEqual([]);
    await sayFarewells(world);
    expect(world.sentNotices).toEqual([{ kind: "disconnected", bankName: "Nubank" }]);
    expect(await world.users.byId("user-1")).toEqual({ ...user, figuresVersion: 1 });
  });

  test("ends the summaries when it is the last bank", async () => {
    const soon = new Date(NOW.getTime() + 3_600_000);
    await world.users.update("user-1", { nextSummaryAt: soon });
    await world.items.add(makeItem({ id: "item-2" }));
    for (const [id, next] of [
      ["item-1", new Date("2026-11-23T12:00:00.000Z")],
      ["item-2", null],
    ] as const) {
      await disconnectItem(world, user, id);
      await syncItem(world, id);
      expect((await world.users.byId("user-1"))?.nextSummaryAt).toEqual(next);
    }
  });

  test("is done once when it is requested twice", async () => {
    await disconnectItem(world, user, "item-1");
    world.now = new Date(NOW.getTime() + 1000);
    await disconnectItem(world, user, "item-1");
    expect((await world.items.byId("item-1"))?.deletionRequestedAt).toEqual(NOW);
    await syncItem(world, "item-1");
    await syncItem(world, "item-1");
    await sayFarewells(world);
    expect(world.sentNotices).toHaveLength(1);
  });

  test("is refused for the bank of another user", async () => {
    const other = makeUser({ id: "user-2", telegramId: 2 });
    expect(await disconnectItem(world, other, "item-1")).toEqual({ kind: "unknown" });
    expect(await disconnectItem(world, other, "nothing")).toEqual({ kind: "unknown" });
    expect((await world.items.byId("item-1"))?.deletionRequestedAt).toBeNull();
  });

  test("keeps everything for a retry while Pluggy cannot delete it", async () => {
    const { deleteConnection } = world.bank;
    world.bank.deleteConnection = () => Promise.reject(new BankError("unreachable", "away"));
    await disconnectItem(world, user, "item-1");
    await expect(syncItem(world, "item-1")).rejects.toThrow("away");
    expect(await world.transactions.countOfItem("item-1")).toBe(1);
    world.bank.deleteConnection = deleteConnection;
    await syncItem(world, "item-1");
    await nothingIsLeft(world);
  });
});

describe("deleting everything", () => {
  test("deletes the connections first, then the user, and confirms", async () => {
    await deleteMyData(world, user);
    expect(await forgetUser(world, "user-1")).toEqual({ kind: "again", after: 2000 });
    await syncItem(world, "item-1");
    expect(world.sentNotices).toEqual([]);
    const { token } = await issueConnectLink(world, user, { kind: "connect" });
    await world.deliveries.addAll([makeDelivery({ id: "d" })]);
    expect(await forgetUser(world, "user-1")).toEqual({ kind: "done" });
    expect(await world.deliveries.byId("d")).toBeNull();
    await nothingIsLeft(world);
    expect(await world.users.byTelegramId(user.telegramId)).toBeNull();
    expect(await world.links.byHash(token)).toBeNull();
    await sayFarewells(world);
    expect(world.sentNotices).toEqual([{ kind: "data-deleted" }]);
    expect(await forgetUser(world, "user-1")).toEqual({ kind: "done" });
    await sayFarewells(world);
    expect(world.sentNotices).toHaveLength(1);
  });

  test("is done without a confirmation when the user blocked the bot", async () => {
    await world.users.update("user-1", { blockedAt: NOW });
    await deleteMyData(world, user);
    await forgetUser(world, "user-1");
    await syncItem(world, "item-1");
    await forgetUser(world, "user-1");
    expect(await world.users.byId("user-1")).toBeNull();
    await sayFarewells(world);
    expect(world.sentNotices).toEqual([]);
  });

  test("keeps the first time when it is requested twice", async () => {
    await deleteMyData(world, { ...user, deletionRequestedAt: NOW });
    expect((await world.users.byId("user-1"))?.deletionRequestedAt).toEqual(NOW);
  });

  test("is not done for a user who did not request it", async () => {
    expect(await forgetUser(world, "user-1")).toEqual({ kind: "done" });
    expect(await world.users.byId("user-1")).toEqual(user);
  });
});
