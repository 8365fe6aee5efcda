import { beforeEach, describe, expect, test } from "vitest";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeRow, NOW } from "../../support/make.ts";
import { event, fullSyncs, PAGES, rowsOf, slowBank, syncToTheEnd } from "./slow-bank.ts";

let world: FakeWorld;

beforeEach(async () => {
  ({ world } = await slowBank());
});

describe("an event that arrives while a sync is suspended", () => {
  test("of rows in a finished account has them requested, and is handled", async () => {
    world.byId.push(makeRow({ id: "account-1 row 0", description: "CHANGED" }));
    const ids = ["account-1 row 0"];
    const change = { kind: "transactions-changed", accountId: "account-1", ids } as const;
    await syncToTheEnd(world, async (run) => {
      if (run !== 4) return;
      expect(await rowsOf(world, "account-1")).toHaveLength(PAGES);
      await world.events.addAll([event({ id: "late", change, receivedAt: world.now })]);
    });
    const asked = world.asked.filter(({ filter }) => filter.kind === "ids");
    expect(asked).toContainEqual({ accountId: "account-1", filter: { kind: "ids", ids } });
    expect(await world.events.pendingOf("item-1")).toEqual([]);
  });

  test("of new rows has them fetched, and no other account is read again", async () => {
    const change = { kind: "transactions-created", accountId: "account-1" } as const;
    await syncToTheEnd(world, async (run) => {
      if (run === 4)
        await world.events.addAll([event({ id: "late", change, receivedAt: world.now })]);
    });
    const again = world.asked.filter(({ filter }) => filter.kind === "created-from");
    expect([...new Set(again.map(({ accountId }) => accountId))]).toEqual(["account-1"]);
    expect(await world.events.pendingOf("item-1")).toEqual([]);
  });

  test("of a deletion is handled when it was stored after its account was read", async () => {
    const ids = ["account-1 row 0"];
    const change = { kind: "transactions-changed", accountId: "account-1", ids } as const;
    await syncToTheEnd(world, async (run) => {
      if (run !== 4) return;
      expect(await rowsOf(world, "account-1")).toHaveLength(PAGES);
      await world.events.addAll([event({ id: "late", change, receivedAt: NOW })]);
    });
    expect(await rowsOf(world, "account-1")).not.toContain("account-1 row 0");
    expect(await world.events.pendingOf("item-1")).toEqual([]);
  });

  test("is handled by the run that read its account, which is not read again for it", async () => {
    const change = { kind: "transactions-created", accountId: "account-1" } as const;
    await world.events.addAll([
      event({ id: "of the account", change }),
      event({ id: "of another", change: { ...change, accountId: "account-2" } }),
      event({ id: "of the item", receivedAt: new Date(NOW.getTime() - 3_600_000) }),
    ]);
    const pending: string[][] = [];
    await syncToTheEnd(world, async () => {
      pending.push((await world.events.pendingOf("item-1")).map(({ id }) => id));
    });
    expect(pending[0]).toHaveLength(3);
    expect(pending).toContainEqual(["of the item", "of another"]);
    const places = fullSyncs(world).map(
      ({ accountId, after }) => `${accountId} ${after ?? "beginning"}`,
    );
    expect(new Set(places).size).toBe(places.length);
    expect(world.asked.filter(({ filter }) => filter.kind === "created-from")).toEqual([]);
  });
});
