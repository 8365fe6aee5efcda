import { expect, test } from "vitest";
import { NO_ANSWERS } from "../../src/domain/position-product.ts";
import type { Items } from "../../src/usecases/ports/items.ts";
import { makeAttempt, makeItem, NOW } from "../support/make.ts";
import type { ItemState } from "../../src/domain/item-state.ts";

const STATES: ItemState[] = [
  { kind: "updating" },
  { kind: "working" },
  { kind: "outdated", code: null },
  { kind: "login-error", code: "INVALID_CREDENTIALS" },
  { kind: "waiting-input", until: NOW },
  { kind: "waiting-action", until: null },
  { kind: "removed" },
];

export function itemsContract(make: () => Promise<Items>): void {
  test("an item is found as it was stored, and null if there is none", async () => {
    const items = await make();
    const item = makeItem({ syncCheckpoint: { syncedAt: NOW } });
    await items.add(item);
    expect(await items.byId(item.id)).toEqual(item);
    expect(await items.byId("item-2")).toBeNull();
  });

  test("what a bank answered is kept for each product", async () => {
    const items = await make();
    await items.add(makeItem());
    expect((await items.byId("item-1"))?.productAnswers).toEqual(NO_ANSWERS);
    const investments = { kind: "given", askedAt: NOW, unreadable: 2 } as const;
    await items.update("item-1", { productAnswers: { investments, loans: null } });
    expect((await items.byId("item-1"))?.productAnswers).toEqual({ investments, loans: null });
  });

  test("a user's items are in the order in which they were linked", async () => {
    const items = await make();
    const later = makeItem({ id: "a", linkedAt: new Date("2026-11-23T00:00:00.000Z") });
    const sooner = makeItem({ id: "z" });
    await items.add(later);
    await items.add(makeItem({ id: "foreign", userId: "user-2" }));
    await items.add(sooner);
    expect(await items.ofUser("user-1")).toEqual([sooner, later]);
    expect(await items.ofUser("user-3")).toEqual([]);
  });

  test("adding an item again changes nothing", async () => {
    const items = await make();
    await items.add(makeItem());
    await items.update("item-1", { deletionRequestedAt: NOW, progressMessageId: 5 });
    await items.add(makeItem({ bankName: "Another name" }));
    expect(await items.byId("item-1")).toEqual(
      makeItem({ deletionRequestedAt: NOW, progressMessageId: 5 }),
    );
  });

  test("twenty concurrent adds store one item", async () => {
    const items = await make();
    await Promise.all(Array.from({ length: 20 }, () => items.add(makeItem())));
    expect(await items.ofUser("user-1")).toEqual([makeItem()]);
  });

  test.each(STATES)("the state $kind is stored whole", async (state) => {
    const items = await make();
    await items.add(makeItem({ state: { kind: "login-error", code: "OLD" } }));
    await items.update("item-1", { state, nextAutoSyncAt: NOW });
    expect(await items.byId("item-1")).toEqual(makeItem({ state, nextAutoSyncAt: NOW }));
  });

  test("the number of unreadable accounts is stored", async () => {
    const items = await make();
    await items.add(makeItem());
    await items.update("item-1", { unreadableAccounts: 2 });
    expect(await items.byId("item-1")).toEqual(makeItem({ unreadableAccounts: 2 }));
  });

  test("an update changes only the named fields", async () => {
    const items = await make();
    const syncCheckpoint = { syncedAt: NOW };
    await items.add(makeItem({ progressMessageId: 5 }));
    await items.update("item-1", { syncCheckpoint });
    const lagging = [
      { product: "cards", since: NOW },
      { product: "accounts", since: null },
    ] as const;
    await items.update("item-1", { lastUpdatedAt: null, lagging });
    await items.update("item-2", { syncCheckpoint });
    const changed = makeItem({
      progressMessageId: 5,
      syncCheckpoint,
      lastUpdatedAt: null,
      lagging,
    });
    expect(await items.byId("item-1")).toEqual(changed);
    expect(await items.byId("item-2")).toBeNull();
  });

  test("routes have the owner, the deletion and the first sync of items", async () => {
    const items = await make();
    await items.add(makeAttempt({ id: "new" }));
    await items.add(makeItem({ id: "read", userId: "user-2", syncCheckpoint: { syncedAt: NOW } }));
    await items.add(makeAttempt({ id: "going", deletionRequestedAt: NOW }));
    expect(await items.routes(["new", "read", "going", "unknown"])).toEqual(
      new Map([
        ["new", { userId: "user-1", isBeingDeleted: false, hasSynced: false }],
        ["read", { userId: "user-2", isBeingDeleted: false, hasSynced: true }],
        ["going", { userId: "user-1", isBeingDeleted: true, hasSynced: false }],
      ]),
    );
  });

  test("a suspended sync is stored until the next checkpoint", async () => {
    const items = await make();
    await items.add(makeItem());
    const syncCheckpoint = { syncedAt: null, startedAt: NOW, waitedForUser: true };
    await items.update("item-1", { syncCheckpoint });
    expect((await items.byId("item-1"))?.syncCheckpoint).toEqual(syncCheckpoint);
    await items.update("item-1", { syncCheckpoint: { syncedAt: NOW } });
    expect((await items.byId("item-1"))?.syncCheckpoint).toEqual({ syncedAt: NOW });
  });

  test("an empty update changes nothing", async () => {
    const items = await make();
    await items.add(makeItem());
    await items.update("item-1", {});
    expect(await items.byId("item-1")).toEqual(makeItem());
  });
}
