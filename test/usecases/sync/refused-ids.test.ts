import { beforeEach, describe, expect, test } from "vitest";
import { BankError } from "../../../src/errors.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeRow, makeTransaction, NOW } from "../../support/make.ts";
import { at, changed, event, ledger, syncWorld } from "./sync-world.ts";

let world: FakeWorld;

beforeEach(async () => {
  world = await syncWorld();
});

describe("an id that the bank refuses", () => {
  const asks = () => world.asked.filter(({ filter }) => filter.kind === "ids").length;
  const many = Array.from({ length: 450 }, (_, index) => `row-${index}`);

  beforeEach(async () => {
    await syncItem(world, "item-1");
    world.asked.length = 0;
    const { transactions } = world.bank;
    world.bank.transactions = async function* (account, filter) {
      const isBad = filter.kind === "ids" && filter.ids.some((id) => id.startsWith("bad"));
      if (isBad) world.asked.push({ accountId: account.id, filter });
      if (isBad) throw new BankError("refused", "Pluggy answered 400 to GET v2/transactions");
      yield* transactions(account, filter);
    };
  });

  test("is skipped alone, and newer events are handled too", async () => {
    world.byId.push(makeRow({ amount: -99 }));
    await world.events.addAll([
      event(changed(["bad", ...many])),
      event(changed(["row-1"]), { id: "event-2" }),
    ]);
    expect(await syncItem(world, "item-1")).toEqual({ kind: "done" });
    const [row] = await world.transactions.ofAccountSince("account-1", "2000-01-01");
    expect(row).toMatchObject({ id: "row-1", minor: 9900 });
    expect(await ledger(world)).toEqual(["row-1"]);
    expect(await world.events.pendingOf("item-1")).toEqual([]);
    expect(asks()).toBeLessThan(20);
  });

  test("does not count as deleted", async () => {
    await world.transactions.upsertAll([makeTransaction({ id: "bad" })], NOW);
    await world.events.addAll([event(changed(["bad"]))]);
    await syncItem(world, "item-1");
    expect(await ledger(world)).toEqual(["bad", "row-1", "row-2"]);
  });

  test("among too many others makes the sync request everything, and nothing is lost", async () => {
    await world.transactions.upsertAll([makeTransaction({ id: "gone", day: "2026-11-21" })], NOW);
    world.now = at(1);
    await world.events.addAll([event(changed(many.map((id) => `bad ${id}`)))]);
    expect(await syncItem(world, "item-1")).toEqual({ kind: "done" });
    expect(asks()).toBeLessThan(50);
    expect(world.asked.at(-2)).toMatchObject({ accountId: "account-1", filter: { kind: "all" } });
    expect(await ledger(world)).toEqual(["row-1", "row-2"]);
  });

  test("other errors leave the account and its events for a retry", async () => {
    await world.events.addAll([event(changed(["row-1"]))]);
    world.bank.transactions = async function* (_account, filter) {
      yield { rows: [], unreadable: [], next: null };
      if (filter.kind === "ids") throw new BankError("unreachable", "No answer");
    };
    expect(await syncItem(world, "item-1")).toEqual({ kind: "again", after: 2000 });
    expect(await world.events.pendingOf("item-1")).toHaveLength(1);
  });

  test("nothing is deleted when the bank then returns nothing", async () => {
    world.pages.clear();
    await world.events.addAll([event(changed(many.map((id) => `bad ${id}`)))]);
    await syncItem(world, "item-1");
    expect(await ledger(world)).toEqual(["row-1", "row-2"]);
  });
});
