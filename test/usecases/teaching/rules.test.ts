import { beforeEach, describe, expect, test } from "vitest";
import type { Choice } from "../../../src/domain/understanding/choice.ts";
import { recomputeDays } from "../../../src/usecases/decisions/recompute-days.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { renameMerchant } from "../../../src/usecases/teaching/rename-merchant.ts";
import { changeRule, listRules } from "../../../src/usecases/teaching/rules.ts";
import { countRule } from "../../../src/usecases/teaching/set-rule.ts";
import { undo } from "../../../src/usecases/teaching/undo.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeUser } from "../../support/make.ts";
import { bought, decided, PADARIA, rowOf, user } from "./taught-world.ts";
import {
  changeIdOf,
  choice,
  HEALTH,
  IGNORED,
  purchasesWorld,
  rule,
  SHOPPING,
} from "./purchases-world.ts";

const FOOD: Choice = { kind: "category", categoryId: "11010000" };

let world: FakeWorld;

beforeEach(async () => {
  world = await purchasesWorld();
});

describe("a rule", () => {
  test("decides every transaction of the merchant in its direction, and tells how many", async () => {
    await choice(world, HEALTH, "p2");
    expect(await countRule(world, await rowOf(world, "p1"))).toEqual({ ruled: 2, chosen: 1 });
    expect(await rule(world, SHOPPING)).toMatchObject({ kind: "ruled", ruled: 2, chosen: 1 });
    expect(await decided(world, "p1")).toBe("08000000 rule spending");
    expect(await decided(world, "p2")).toBe("17000000 choice spending");
    expect(await decided(world, "p3")).toBe("08000000 rule spending");
    expect(await decided(world, "p-in")).toBe("11010000 bank refund");
    expect(await decided(world, "m1")).toBe("11010000 bank spending");
  });

  test("made from a chosen transaction decides that one too, until both are undone", async () => {
    await choice(world, HEALTH, "p1");
    const set = await rule(world, SHOPPING);
    expect(set).toMatchObject({ ruled: 3, chosen: 0, replaced: null });
    expect(await decided(world, "p1")).toBe("08000000 rule spending");
    await undo(world, user, (id) => id === changeIdOf(set));
    expect(await decided(world, "p1")).toBe("17000000 choice spending");
    expect(await decided(world, "p3")).toBe("11010000 bank spending");
  });

  test("replaces an older one, and says which", async () => {
    await rule(world, SHOPPING);
    expect(await rule(world, IGNORED, "p2")).toMatchObject({ replaced: SHOPPING, ruled: 3 });
    expect(await decided(world, "p3")).toBe("11010000 rule ignored");
    expect(await rule(world, FOOD)).toMatchObject({ replaced: IGNORED });
    expect(await decided(world, "p3")).toBe("11010000 rule spending");
  });

  test("cannot be about a merchant that nothing identifies", async () => {
    expect(await countRule(world, await rowOf(world, "x1"))).toBeNull();
    expect(await rule(world, SHOPPING, "x1")).toEqual({ kind: "unidentified" });
  });

  test("holds for transactions that come later", async () => {
    await rule(world, SHOPPING);
    world.pages.set("account-1", [[bought("p4", PADARIA)]]);
    await syncItem(world, "item-1");
    expect(await decided(world, "p4")).toBe("08000000 rule spending");
  });

  test("that is set while a page is stored decides that page", async () => {
    const { upsertAll } = world.transactions;
    let isFirst = true;
    Object.assign(world.transactions, {
      upsertAll: async (...args: Parameters<typeof upsertAll>) => {
        await upsertAll(...args);
        if (!isFirst) return;
        isFirst = false;
        await rule(world, SHOPPING);
        await upsertAll(...args);
      },
    });
    await syncItem(world, "item-1");
    expect(await decided(world, "p1")).toBe("08000000 rule spending");
  });

  test("that is set while rows are recomputed is not lost", async () => {
    const { amend } = world.transactions;
    Object.assign(world.transactions, {
      amend: async (...args: Parameters<typeof amend>) => {
        Object.assign(world.transactions, { amend });
        await rule(world, SHOPPING);
        await amend(...args);
      },
    });
    expect(await recomputeDays(world, "user-1")).toEqual({ kind: "again", after: 0 });
    expect(await recomputeDays(world, "user-1")).toEqual({ kind: "done" });
    expect(await decided(world, "p1")).toBe("08000000 rule spending");
  });

  test("is written to many transactions together", async () => {
    world.pages.set("account-1", [
      Array.from({ length: 30 }, (_, at) => bought(`n${at}`, PADARIA)),
    ]);
    await syncItem(world, "item-1");
    await rule(world, IGNORED, "n0");
    expect(await decided(world, "n29")).toBe("11010000 rule ignored");
  });
});

describe("the rules", () => {
  test("are listed by use, with the name that the user gave the merchant", async () => {
    await rule(world, HEALTH, "m1");
    await rule(world, SHOPPING);
    await renameMerchant(world, user, { transactionId: "p1", name: "Pão" });
    expect(await listRules(world, "user-1")).toMatchObject([
      { name: "Pão", choice: SHOPPING, count: 3, direction: "out" },
      { name: "Mercado do João", choice: HEALTH, count: 1 },
    ]);
  });

  test("of joined merchants are one, the newest", async () => {
    await rule(world, HEALTH, "m1");
    world.now = new Date(world.now.getTime() + 1);
    await rule(world, SHOPPING);
    await renameMerchant(world, user, { transactionId: "p1", name: "mercado do joao" });
    expect(await listRules(world, "user-1")).toMatchObject([
      { name: "Mercado do João", choice: SHOPPING, count: 4 },
    ]);
    expect(await decided(world, "m1")).toBe("08000000 rule spending");
  });

  test("can be changed, deleted and restored", async () => {
    await rule(world, SHOPPING);
    const [{ id: ruleId } = { id: "" }] = await listRules(world, "user-1");
    await changeRule(world, user, { ruleId, choice: HEALTH });
    expect(await decided(world, "p1")).toBe("17000000 rule spending");
    await renameMerchant(world, user, { transactionId: "p1", name: "Pão" });
    const deleted = await changeRule(world, user, { ruleId, choice: null });
    expect(deleted).toMatchObject({ kind: "changed", name: "Pão" });
    expect(await listRules(world, "user-1")).toEqual([]);
    expect(await decided(world, "p1")).toBe("11010000 bank spending");
    await undo(world, user, (id) => id === changeIdOf(deleted));
    expect(await decided(world, "p1")).toBe("17000000 rule spending");
    expect(await listRules(world, "user-1")).toMatchObject([{ choice: HEALTH, count: 3 }]);
  });

  test("of somebody else are unknown", async () => {
    await rule(world, SHOPPING);
    const [{ id: ruleId } = { id: "" }] = await listRules(world, "user-1");
    const other = makeUser({ id: "user-2", telegramId: 2 });
    expect(await changeRule(world, other, { ruleId, choice: null })).toEqual({ kind: "gone" });
    expect(await listRules(world, "user-2")).toEqual([]);
  });

  test("on transactions that are gone are listed with no use", async () => {
    await rule(world, SHOPPING);
    await rule(world, HEALTH, "m1");
    await world.transactions.removeOfItem("item-1");
    expect((await listRules(world, "user-1")).map(({ count }) => count)).toEqual([0, 0]);
  });
});
