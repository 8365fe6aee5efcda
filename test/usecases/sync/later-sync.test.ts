import { beforeEach, describe, expect, test } from "vitest";
import { FACTS_VERSION, NO_CHECKPOINT } from "../../../src/domain/account.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeConnection, makeRow, makeTransaction, NOW } from "../../support/make.ts";
import { at, changed, checkpointOf, DAY, event, jobs, ledger, syncWorld } from "./sync-world.ts";

let world: FakeWorld;

beforeEach(async () => {
  world = await syncWorld();
});

describe("a later sync", () => {
  beforeEach(async () => {
    await world.items.update("item-1", { syncCheckpoint: { syncedAt: at(-60) } });
    for (const account of world.bankAccounts) {
      await world.accounts.upsertAll([account]);
      await world.accounts.setSyncCheckpoint(account.id, {
        ...NO_CHECKPOINT,
        watermark: at(-60),
        fullSyncAt: at(-90),
        factsVersion: FACTS_VERSION,
      });
    }
    await world.notices.claim({ kind: "first-report", itemId: "item-1", at: at(-60) });
  });

  test("requests the new rows, with an overlap, and shows nothing in the chat", async () => {
    await syncItem(world, "item-1");
    expect(world.asked[0]?.filter).toEqual({ kind: "created-from", instant: at(-70) });
    expect(world.progress).toEqual([]);
    expect(jobs(world)).toEqual([]);
    expect((await world.items.byId("item-1"))?.syncCheckpoint).toEqual({ syncedAt: NOW });
    expect(await checkpointOf(world, "account-1")).toMatchObject({
      watermark: at(-1),
      fullSyncAt: at(-90),
      factsVersion: FACTS_VERSION,
    });
  });

  test("keeps the category that the bank gave before, where it gives none any more", async () => {
    await syncItem(world, "item-1");
    world.pages.set("account-1", [[makeRow({ createdAt: at(-2), categoryId: null })]]);
    await syncItem(world, "item-1");
    const rows = await world.transactions.ofAccountSince("account-1", "2000-01-01");
    expect(rows.find(({ id }) => id === "row-1")).toMatchObject({
      bankCategoryId: "11010000",
      categoryId: "11010000",
      categorySource: "bank",
    });
  });

  test("requests all rows of an account whose stored rows lack facts, once", async () => {
    const older = { ...NO_CHECKPOINT, watermark: at(-60), fullSyncAt: at(-90), factsVersion: 0 };
    await world.accounts.setSyncCheckpoint("account-1", older);
    await syncItem(world, "item-1");
    await syncItem(world, "item-1");
    const asked = world.asked.filter(({ accountId }) => accountId === "account-1");
    expect(asked.map(({ filter }) => filter.kind)).toEqual(["all", "created-from"]);
    expect(await checkpointOf(world, "account-1")).toMatchObject({ factsVersion: FACTS_VERSION });
  });

  test("keeps the watermark and deletes nothing when nothing is new", async () => {
    await syncItem(world, "item-1");
    world.pages.clear();
    await syncItem(world, "item-1");
    expect((await checkpointOf(world, "account-1"))?.watermark).toEqual(at(-1));
    expect(await ledger(world)).toEqual(["row-1", "row-2"]);
  });

  test("requests all rows of an account without transactions, whatever the others have", async () => {
    await world.accounts.setSyncCheckpoint("card-1", NO_CHECKPOINT);
    await syncItem(world, "item-1");
    expect(world.asked.map(({ accountId, filter }) => [accountId, filter.kind])).toEqual([
      ["account-1", "created-from"],
      ["card-1", "all"],
    ]);
    expect(await world.transactions.countOfItem("item-1")).toBe(4);
  });

  test("misses no rows of an account that Pluggy received before those of the others", async () => {
    world.pages.set("card-1", [[]]);
    await world.accounts.setSyncCheckpoint("card-1", NO_CHECKPOINT);
    await syncItem(world, "item-1");
    world.now = at(60);
    world.pages.set("card-1", [
      [makeRow({ id: "late", accountId: "card-1", createdAt: at(-999) })],
    ]);
    await syncItem(world, "item-1");
    expect(world.asked.at(-1)).toEqual({ accountId: "card-1", filter: { kind: "all" } });
    expect(await checkpointOf(world, "card-1")).toMatchObject({
      watermark: at(-65),
      fullSyncAt: at(60),
    });
  });

  test("misses no rows after one with a creation date in the future", async () => {
    world.pages.set("account-1", [[makeRow({ createdAt: at(999_999) })]]);
    await syncItem(world, "item-1");
    expect((await checkpointOf(world, "account-1"))?.watermark).toEqual(NOW);
  });

  test("resumes with the next account after a kill", async () => {
    const { transactions } = world.bank;
    world.bank.transactions = (account, filter) => {
      if (account.id === "card-1") throw new Error("killed");
      return transactions(account, filter);
    };
    await expect(syncItem(world, "item-1")).rejects.toThrow("killed");
    expect((await checkpointOf(world, "account-1"))?.watermark).toEqual(at(-1));
    expect((await checkpointOf(world, "card-1"))?.watermark).toEqual(at(-60));
    expect((await world.items.byId("item-1"))?.syncCheckpoint.syncedAt).toEqual(at(-60));
  });

  test("requests the rows that events name: returned ones are stored, others deleted", async () => {
    await syncItem(world, "item-1");
    world.byId.push(makeRow({ amount: -99 }));
    await world.events.addAll([
      event(changed(["row-1", "row-2"])),
      event(changed(["row-2"]), { id: "event-2" }),
      event(changed(["row-3"], "account-of-another"), { id: "event-3" }),
    ]);
    await syncItem(world, "item-1");
    expect(await ledger(world)).toEqual(["row-1"]);
    const [row] = await world.transactions.ofAccountSince("account-1", "2000-01-01");
    expect(row?.minor).toBe(9900);
    expect(await world.transactions.countOfItem("item-1")).toBe(3);
    expect(await world.events.pendingOf("item-1")).toEqual([]);
  });

  test("counts a pending purchase once that came back as posted under another id", async () => {
    const pending = makeTransaction({ id: "pending", status: "PENDING" });
    await world.transactions.upsertAll([pending], at(-60));
    world.pages.set("account-1", [[makeRow({ id: "posted" })]]);
    await syncItem(world, "item-1");
    expect(await ledger(world)).toEqual(["posted"]);
  });

  test("keeps two equal purchases when the bank has both", async () => {
    await world.transactions.upsertAll(
      [makeTransaction({ id: "pending", status: "PENDING" })],
      at(-60),
    );
    world.byId.push(makeRow({ id: "pending", status: "PENDING" }));
    world.pages.set("account-1", [[makeRow({ id: "posted" })]]);
    await syncItem(world, "item-1");
    expect(await ledger(world)).toEqual(["pending", "posted"]);
  });
});

describe("the weekly full sync", () => {
  beforeEach(async () => {
    await syncItem(world, "item-1");
    world.asked.length = 0;
    world.now = at(8 * DAY);
    world.connections.set("item-1", makeConnection({ lastUpdatedAt: world.now }));
    await world.transactions.upsertAll(
      [
        makeTransaction({ id: "missed", day: "2026-11-21" }),
        makeTransaction({ id: "older-than-the-bank-tells", day: "2026-11-01" }),
        makeTransaction({ id: "on-the-oldest-day", day: "2026-11-20" }),
      ],
      at(1),
    );
  });

  test("deletes rows that were not reported, except on its oldest day", async () => {
    await syncItem(world, "item-1");
    const kinds = ["created-from", "all"];
    expect(world.asked.map(({ filter }) => filter.kind)).toEqual([...kinds, ...kinds]);
    expect(await ledger(world)).toEqual([
      "older-than-the-bank-tells",
      "on-the-oldest-day",
      "row-1",
      "row-2",
    ]);
    expect((await checkpointOf(world, "account-1"))?.fullSyncAt).toEqual(world.now);
  });

  test("deletes nothing when the list is empty, as when a consent has ended", async () => {
    world.pages.clear();
    await syncItem(world, "item-1");
    expect(await ledger(world)).toHaveLength(5);
  });
});
