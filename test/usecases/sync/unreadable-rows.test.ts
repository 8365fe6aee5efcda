import { beforeEach, describe, expect, test } from "vitest";
import { MAX_UNREADABLE } from "../../../src/domain/account.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeRow, NOW } from "../../support/make.ts";
import { at, changed, checkpointOf, DAY, event, jobs, ledger, syncWorld } from "./sync-world.ts";

let world: FakeWorld;

beforeEach(async () => {
  world = await syncWorld();
});

describe("unreadable rows", () => {
  const bad = (key: string, field = "amount") => ({ key, field });
  const unreadable = async () => (await checkpointOf(world, "account-1"))?.unreadable;

  test("are skipped, counted, and logged once without their content", async () => {
    world.unreadable.set("account-1", [bad("bad-1"), bad("bad-2", "date")]);
    world.unreadable.set("card-1", [bad("bad-3")]);
    expect(await syncItem(world, "item-1")).toEqual({ kind: "done" });
    expect(await ledger(world)).toEqual(["row-1", "row-2"]);
    expect(await unreadable()).toEqual(["bad-1", "bad-2"]);
    expect(world.logged).toEqual([
      {
        message: "Skipped unreadable transactions of a bank",
        details: { rows: 3, fields: { amount: 2, date: 1 } },
      },
    ]);
    expect(jobs(world)).toEqual(["send-first-report"]);
  });

  test("are counted once when they are reported again, and stored when they are readable", async () => {
    world.unreadable.set("account-1", [bad("bad-1"), bad("bad-2")]);
    await syncItem(world, "item-1");
    await syncItem(world, "item-1");
    expect(world.asked.at(-2)?.filter.kind).toBe("created-from");
    expect(await unreadable()).toEqual(["bad-1", "bad-2"]);
    world.unreadable.set("account-1", []);
    world.pages.set("account-1", [[makeRow({ id: "bad-1" })]]);
    await syncItem(world, "item-1");
    expect(await unreadable()).toEqual(["bad-2"]);
    expect(await ledger(world)).toEqual(["bad-1", "row-1", "row-2"]);
  });

  test("are not counted any more when the bank deleted them or a full sync misses them", async () => {
    world.unreadable.set("account-1", [bad("bad-1"), bad("bad-2")]);
    await syncItem(world, "item-1");
    world.unreadable.clear();
    await world.events.addAll([event(changed(["bad-1"]))]);
    await syncItem(world, "item-1");
    expect(await unreadable()).toEqual(["bad-2"]);
    world.now = at(8 * DAY);
    await syncItem(world, "item-1");
    expect(await unreadable()).toEqual([]);
  });

  test("do not count with their earlier content", async () => {
    await syncItem(world, "item-1");
    world.unreadable.set("account-1", [bad("row-2")]);
    await world.events.addAll([event(changed(["row-2"]))]);
    await syncItem(world, "item-1");
    expect(await ledger(world)).toEqual(["row-1"]);
    expect(await unreadable()).toEqual(["row-2"]);
  });

  test("are counted up to a maximum", async () => {
    const many = Array.from({ length: MAX_UNREADABLE + 1 }, (_, index) => bad(`bad-${index}`));
    world.unreadable.set("account-1", many);
    await syncItem(world, "item-1");
    expect(await unreadable()).toHaveLength(MAX_UNREADABLE);
  });

  test("include accounts, whose stored data stay while the others are synced", async () => {
    await syncItem(world, "item-1");
    world.bankAccounts.shift();
    world.unreadableAccounts.push(bad("account-1", "currencyCode"));
    await syncItem(world, "item-1");
    expect(await world.accounts.ofItem("item-1")).toHaveLength(2);
    expect((await world.items.byId("item-1"))?.unreadableAccounts).toBe(1);
    expect(world.logged).toHaveLength(1);
    world.unreadableAccounts.length = 0;
    await syncItem(world, "item-1");
    expect((await world.items.byId("item-1"))?.unreadableAccounts).toBe(0);
  });

  test("a row without a creation date is stored and does not move the watermark", async () => {
    world.pages.set("account-1", [[makeRow(), makeRow({ id: "row-2", createdAt: null })]]);
    await syncItem(world, "item-1");
    expect(await ledger(world)).toEqual(["row-1", "row-2"]);
    expect((await checkpointOf(world, "account-1"))?.watermark).toEqual(NOW);
  });
});
