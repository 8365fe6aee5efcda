import { beforeEach, describe, expect, test } from "vitest";
import { BankError, ChatBlockedError } from "../../../src/errors.ts";
import { deleteMyData } from "../../../src/usecases/deletion/delete-my-data.ts";
import { disconnectItem } from "../../../src/usecases/deletion/disconnect-item.ts";
import { forgetUser } from "../../../src/usecases/deletion/forget-user.ts";
import { linkItem } from "../../../src/usecases/connect/link-item.ts";
import { issueConnectLink } from "../../../src/usecases/connect/issue-connect-link.ts";
import {
  MAX_CONFIRMATION_WAIT_MS,
  confirmDeletion,
} from "../../../src/usecases/deletion/confirm-deletion.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import {
  makeAccount,
  makeConnection,
  makeDelivery,
  makeItem,
  makeTransaction,
  makeUser,
  NOW,
} from "../../support/make.ts";
import { allOf } from "../../support/batches.ts";

const user = makeUser();
let world: FakeWorld;

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(user);
  await world.items.add(makeItem());
  await world.accounts.upsertAll([makeAccount()]);
  await world.transactions.upsertAll([makeTransaction()], NOW);
  await world.events.addAll([
    {
      id: "e",
      itemId: "item-1",
      clientUserId: "user-1",
      change: { kind: "item" },
      receivedAt: NOW,
    },
  ]);
  world.connections.set("item-1", makeConnection());
});

/** Sends every pending confirmation, as the jobs do. */
async function sayFarewells(): Promise<void> {
  for (const id of await allOf(world.deletionConfirmations.pending()))
    await confirmDeletion(world, id);
}

const nothingIsLeft = async () => {
  expect(await world.items.byId("item-1")).toBeNull();
  expect(await world.accounts.ofUser("user-1")).toEqual([]);
  expect(await world.transactions.countOfItem("item-1")).toBe(0);
  expect(await world.events.pendingOf("item-1")).toEqual([]);
};

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
    await nothingIsLeft();
    expect(await world.links.byHash(token)).toBeNull();
    expect(world.sentNotices).toEqual([]);
    await sayFarewells();
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
    await sayFarewells();
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
    await nothingIsLeft();
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
    await nothingIsLeft();
    expect(await world.users.byTelegramId(user.telegramId)).toBeNull();
    expect(await world.links.byHash(token)).toBeNull();
    await sayFarewells();
    expect(world.sentNotices).toEqual([{ kind: "data-deleted" }]);
    expect(await forgetUser(world, "user-1")).toEqual({ kind: "done" });
    await sayFarewells();
    expect(world.sentNotices).toHaveLength(1);
  });

  test("is done without a confirmation when the user blocked the bot", async () => {
    await world.users.update("user-1", { blockedAt: NOW });
    await deleteMyData(world, user);
    await forgetUser(world, "user-1");
    await syncItem(world, "item-1");
    await forgetUser(world, "user-1");
    expect(await world.users.byId("user-1")).toBeNull();
    await sayFarewells();
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
    await nothingIsLeft();
    await expect(sayFarewells()).rejects.toThrow("away");
    isBack();
    passed(MAX_CONFIRMATION_WAIT_MS);
    await sayFarewells();
    await sayFarewells();
    expect(world.sentNotices).toEqual([{ kind: "disconnected", bankName: "Nubank" }]);
  });

  test("the deletion of a user is confirmed once when Telegram is back", async () => {
    await world.items.remove("item-1");
    await deleteMyData(world, user);
    await forgetUser(world, "user-1");
    await expect(sayFarewells()).rejects.toThrow("away");
    expect(await world.users.byId("user-1")).toBeNull();
    isBack();
    await sayFarewells();
    await sayFarewells();
    expect(world.sentNotices).toEqual([{ kind: "data-deleted" }]);
  });

  test("for long, the confirmation is dropped, and nothing of the user is kept", async () => {
    await world.items.remove("item-1");
    await deleteMyData(world, user);
    await forgetUser(world, "user-1");
    passed(MAX_CONFIRMATION_WAIT_MS + 1);
    await expect(sayFarewells()).rejects.toThrow("away");
    expect(await allOf(world.deletionConfirmations.pending())).toEqual([]);
  });

  test("nothing is kept of a user who blocked the bot meanwhile", async () => {
    await disconnectItem(world, user, "item-1");
    await syncItem(world, "item-1");
    Object.assign(world.chat, { notify: () => Promise.reject(new ChatBlockedError("blocked")) });
    await expect(sayFarewells()).rejects.toThrow("blocked");
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
