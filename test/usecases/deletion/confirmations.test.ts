import { beforeEach, describe, expect, test } from "vitest";
import { ChatBlockedError } from "../../../src/errors.ts";
import { deleteMyData } from "../../../src/usecases/deletion/delete-my-data.ts";
import { disconnectItem } from "../../../src/usecases/deletion/disconnect-item.ts";
import { forgetUser } from "../../../src/usecases/deletion/forget-user.ts";
import {
  MAX_CONFIRMATION_WAIT_MS,
  confirmDeletion,
} from "../../../src/usecases/deletion/confirm-deletion.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { NOW } from "../../support/make.ts";
import { allOf } from "../../support/batches.ts";
import { deletionWorld, nothingIsLeft, sayFarewells, user } from "./deletion-world.ts";

let world: FakeWorld;

beforeEach(async () => {
  world = await deletionWorld();
});

describe("while Telegram is unreachable", () => {
  let notify: FakeWorld["chat"]["notify"];

  beforeEach(() => {
    ({ notify } = world.chat);
    Object.assign(world.chat, { notify: () => Promise.reject(new Error("away")) });
  });

  const isBack = () => Object.assign(world.chat, { notify });
  const passed = (ms: number) => (world.now = new Date(NOW.getTime() + ms));

  test("the deletion of a bank is confirmed once when Telegram is back", async () => {
    await disconnectItem(world, user, "item-1");
    await syncItem(world, "item-1");
    await nothingIsLeft(world);
    await expect(sayFarewells(world)).rejects.toThrow("away");
    isBack();
    passed(MAX_CONFIRMATION_WAIT_MS);
    await sayFarewells(world);
    await sayFarewells(world);
    expect(world.sentNotices).toEqual([{ kind: "disconnected", bankName: "Nubank" }]);
  });

  test("the deletion of a user is confirmed once when Telegram is back", async () => {
    await world.items.remove("item-1");
    await deleteMyData(world, user);
    await forgetUser(world, "user-1");
    await expect(sayFarewells(world)).rejects.toThrow("away");
    expect(await world.users.byId("user-1")).toBeNull();
    isBack();
    await sayFarewells(world);
    await sayFarewells(world);
    expect(world.sentNotices).toEqual([{ kind: "data-deleted" }]);
  });

  test("for long, the confirmation is dropped, and nothing of the user is kept", async () => {
    await world.items.remove("item-1");
    await deleteMyData(world, user);
    await forgetUser(world, "user-1");
    passed(MAX_CONFIRMATION_WAIT_MS + 1);
    await expect(sayFarewells(world)).rejects.toThrow("away");
    expect(await allOf(world.deletionConfirmations.pending())).toEqual([]);
  });

  test("nothing is kept of a user who blocked the bot meanwhile", async () => {
    await disconnectItem(world, user, "item-1");
    await syncItem(world, "item-1");
    Object.assign(world.chat, { notify: () => Promise.reject(new ChatBlockedError("blocked")) });
    await expect(sayFarewells(world)).rejects.toThrow("blocked");
    expect(await allOf(world.deletionConfirmations.pending())).toEqual([]);
  });
});

describe("the confirmation of a deletion", () => {
  test("waits until the last row is deleted", async () => {
    await disconnectItem(world, user, "item-1");
    const { remove } = world.items;
    Object.assign(world.items, { remove: () => Promise.reject(new Error("killed")) });
    await expect(syncItem(world, "item-1")).rejects.toThrow("killed");
    const [confirmationId = ""] = await allOf(world.deletionConfirmations.pending());
    expect(await confirmDeletion(world, confirmationId)).toEqual({ kind: "again", after: 60_000 });
    expect(world.sentNotices).toEqual([]);
    Object.assign(world.items, { remove });
    await syncItem(world, "item-1");
    expect(await confirmDeletion(world, confirmationId)).toEqual({ kind: "done" });
    expect(world.sentNotices).toEqual([{ kind: "disconnected", bankName: "Nubank" }]);
  });

  test("is sent by the process that claimed it", async () => {
    await disconnectItem(world, user, "item-1");
    await syncItem(world, "item-1");
    const [confirmationId = ""] = await allOf(world.deletionConfirmations.pending());
    await Promise.all([
      confirmDeletion(world, confirmationId),
      confirmDeletion(world, confirmationId),
    ]);
    expect(world.sentNotices).toHaveLength(1);
    expect(await confirmDeletion(world, "unknown")).toEqual({ kind: "done" });
  });
});
