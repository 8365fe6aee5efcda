import { beforeEach, describe, expect, test } from "vitest";
import type { BankTransaction } from "../../../src/domain/transaction.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeConnection, NOW } from "../../support/make.ts";
import {
  at,
  connect,
  list,
  report,
  spent,
  supersededBy,
  sync,
  worldOfOneBank,
} from "./reported-accounts.ts";

/** One account of a user that is stored more than once: every transaction counts once. */

let world: FakeWorld;
let rows: Map<string, BankTransaction>;

beforeEach(async () => {
  ({ world, rows } = await worldOfOneBank());
});

describe("a bank that was connected anew", () => {
  beforeEach(async () => {
    list(world, "old", "item-1");
    report(world, rows, "old", 1, 60);
    report(world, rows, "old", 15, 100);
    await sync(world, "item-1");
    await connect(world, "item-2", 60);
    list(world, "new", "item-2");
  });

  test("has its history once when the new connection reports it in two parts", async () => {
    report(world, rows, "new", 15, 100);
    await sync(world, "item-2");
    expect(await spent(world)).toBe(160);
    expect(await supersededBy(world, "old")).toBe("new");
    report(world, rows, "new", 1, 60);
    await sync(world, "item-2");
    expect(await spent(world)).toBe(160);
    await sync(world, "item-1", "item-2");
    expect(await spent(world)).toBe(160);
  });

  test("counts its old rows again when the new connection loses them", async () => {
    report(world, rows, "new", 1, 60);
    report(world, rows, "new", 15, 100);
    await sync(world, "item-2");
    rows.delete("new 15 100");
    const change = { kind: "transactions-changed", accountId: "new", ids: ["new 15 100"] } as const;
    const event = { id: "e", itemId: "item-2", clientUserId: null, receivedAt: NOW, change };
    await world.events.addAll([event]);
    await sync(world, "item-2");
    expect(await spent(world)).toBe(160);
  });

  test("never counts rows twice while the new connection is synced", async () => {
    report(world, rows, "new", 1, 60);
    report(world, rows, "new", 15, 100);
    const seen: number[] = [];
    // Only a first sync shows progress.
    await world.items.update("item-2", { syncCheckpoint: { syncedAt: null } });
    world.chat.showProgress = async () => {
      seen.push(await spent(world));
      return 77;
    };
    await sync(world, "item-2");
    expect(seen).toContain(160);
    expect(new Set(seen)).toEqual(new Set([160]));
    expect(await spent(world)).toBe(160);
  });

  test("counts the old copy until the new one reports something", async () => {
    await sync(world, "item-2");
    expect(await spent(world)).toBe(160);
  });

  test.each(["before", "after"])(
    "goes back to the old copy when the new one goes, %s it was read again",
    async (when) => {
      report(world, rows, "new", 1, 60);
      report(world, rows, "new", 15, 100);
      report(world, rows, "new", 20, 7);
      await sync(world, "item-2");
      expect(await spent(world)).toBe(167);
      await world.items.update("item-2", { deletionRequestedAt: NOW });
      await sync(world, ...(when === "before" ? ["item-2", "item-1"] : ["item-1", "item-2"]));
      expect(await spent(world)).toBe(160);
      expect(await supersededBy(world, "old")).toBeNull();
    },
  );
});

describe("two logins to one account", () => {
  beforeEach(async () => {
    await connect(world, "item-2", 60);
    list(world, "old", "item-1");
    list(world, "new", "item-2");
    for (const accountId of ["old", "new"]) {
      report(world, rows, accountId, 1, 60);
      report(world, rows, accountId, 15, 100);
    }
    await sync(world, "item-1", "item-2");
  });

  test("are counted once", async () => {
    expect(await spent(world)).toBe(160);
  });

  test.each([
    [
      "was revoked",
      { state: { kind: "login-error", code: "USER_AUTHORIZATION_REVOKED" } } as const,
    ],
    ["was deleted at Pluggy", null],
  ])("count the live one when the newer one %s", async (_case, broken) => {
    if (broken) world.connections.set("item-2", makeConnection({ id: "item-2", ...broken }));
    else world.connections.delete("item-2");
    await sync(world, "item-2");
    report(world, rows, "old", 15, 11);
    report(world, rows, "old", 22, 30);
    await sync(world, "item-1");
    expect(await spent(world)).toBe(201);
    expect(await supersededBy(world, "new")).toBe("old");
    await sync(world, "item-2", "item-1");
    expect(await spent(world)).toBe(201);
  });

  test("count the other one when one falls behind, until it is back", async () => {
    world.connections.set("item-2", makeConnection({ id: "item-2", lastUpdatedAt: at(-6 * 1440) }));
    report(world, rows, "old", 21, 30);
    await sync(world, "item-1", "item-2");
    expect(await spent(world)).toBe(190);
    report(world, rows, "new", 21, 30);
    await sync(world, "item-2");
    expect(await spent(world)).toBe(190);
  });

  test("are counted once when one has no delivery time", async () => {
    world.connections.set("item-2", makeConnection({ id: "item-2", lastUpdatedAt: null }));
    report(world, rows, "old", 21, 30);
    await sync(world, "item-1", "item-2");
    expect(await spent(world)).toBe(190);
  });

  test("are counted once when the user changes the time zone", async () => {
    await world.users.update("user-1", { timeZone: "Pacific/Auckland" });
    const { recomputeDays } = await import("../../../src/usecases/decisions/recompute-days.ts");
    await recomputeDays(world, "user-1");
    expect(await spent(world)).toBe(160);
  });
});

describe("new account ids inside one connection", () => {
  beforeEach(async () => {
    list(world, "old", "item-1");
    report(world, rows, "old", 1, 60);
    report(world, rows, "old", 15, 100);
    await sync(world, "item-1");
    list(world, "new", "item-1");
    for (const [day, amount] of [
      [1, 60],
      [15, 100],
    ] as const)
      report(world, rows, "new", day, amount);
  });

  test("are the same account when the old id is no longer listed", async () => {
    world.bankAccounts.splice(0, 1);
    await sync(world, "item-1");
    expect(await spent(world)).toBe(160);
    expect(await supersededBy(world, "old")).toBe("new");
    report(world, rows, "new", 20, 5);
    await sync(world, "item-1");
    expect(await spent(world)).toBe(165);
  });

  test("are two accounts while the bank lists both and answers for both", async () => {
    report(world, rows, "new", 20, 5);
    await sync(world, "item-1");
    expect(await spent(world)).toBe(325);
  });
});

test("two concurrent syncs of one user give the figures of one", async () => {
  await connect(world, "item-2", 60);
  list(world, "old", "item-1");
  list(world, "new", "item-2");
  for (const accountId of ["old", "new"])
    for (let day = 1; day <= 20; day += 1) report(world, rows, accountId, day, day);
  await Promise.all([sync(world, "item-1"), sync(world, "item-2")]);
  expect(await spent(world)).toBe(210);
});
