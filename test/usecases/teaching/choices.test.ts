import { beforeEach, describe, expect, test } from "vitest";
import { recomputeDays } from "../../../src/usecases/decisions/recompute-days.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { choose } from "../../../src/usecases/teaching/choose.ts";
import { loadTeaching } from "../../../src/usecases/teaching/load-teaching.ts";
import { renameMerchant } from "../../../src/usecases/teaching/rename-merchant.ts";
import { setRule } from "../../../src/usecases/teaching/set-rule.ts";
import { undo } from "../../../src/usecases/teaching/undo.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeAccount, makeItem, makeUser } from "../../support/make.ts";
import { bought, decided, MERCADO, PADARIA, rowOf, user } from "./taught-world.ts";
import {
  changeIdOf,
  choice,
  HEALTH,
  IGNORED,
  purchasesWorld,
  SHOPPING,
} from "./purchases-world.ts";

let world: FakeWorld;

beforeEach(async () => {
  world = await purchasesWorld();
});

describe("a choice", () => {
  test("decides one transaction, and a newer one replaces it", async () => {
    await choice(world, SHOPPING, "p1");
    await choice(world, IGNORED, "p1");
    expect(await decided(world, "p1")).toBe("11010000 choice ignored");
    expect(await decided(world, "p2")).toBe("11010000 bank spending");
  });

  test("can be taken back and undone", async () => {
    const first = changeIdOf(await choice(world, SHOPPING, "p1"));
    const second = changeIdOf(await choice(world, HEALTH, "p1"));
    expect(await undo(world, user, (id) => id === first)).toEqual({ kind: "late" });
    expect(await undo(world, user, (id) => id === second)).toEqual({ kind: "undone" });
    expect(await decided(world, "p1")).toBe("08000000 choice spending");
    await choice(world, null, "p1");
    expect(await decided(world, "p1")).toBe("11010000 bank spending");
  });

  test("that is repeated keeps what it replaced", async () => {
    const first = changeIdOf(await choice(world, SHOPPING, "p1"));
    expect(changeIdOf(await choice(world, SHOPPING, "p1"))).toBe(first);
    await undo(world, user, (id) => id === first);
    expect(await decided(world, "p1")).toBe("11010000 bank spending");
  });

  test("about somebody else's transaction changes nothing", async () => {
    const other = makeUser({ id: "user-2", telegramId: 2 });
    const said = { transactionId: "p1", choice: SHOPPING };
    expect(await choose(world, other, said)).toEqual({ kind: "gone" });
    expect(await setRule(world, other, said)).toEqual({ kind: "gone" });
    const renaming = { transactionId: "p1", name: "Minha" };
    expect(await renameMerchant(world, other, renaming)).toEqual({ kind: "gone" });
    const changeId = changeIdOf(await choice(world, SHOPPING, "p1"));
    expect(await undo(world, other, (id) => id === changeId)).toEqual({ kind: "late" });
    expect(await decided(world, "p1")).toBe("08000000 choice spending");
  });

  test("of two at once is the later one, and nothing is lost", async () => {
    await Promise.all([choice(world, SHOPPING, "p1"), choice(world, HEALTH, "p1")]);
    const [stored] = await world.choices.ofUser("user-1");
    const ids = [stored?.value, stored?.previous].map((one) =>
      one?.kind === "category" ? one.categoryId : null,
    );
    expect(new Set(ids)).toEqual(new Set(["08000000", "17000000"]));
    const kept = stored?.value?.kind === "category" ? stored.value.categoryId : "";
    expect(await decided(world, "p1")).toBe(`${kept} choice spending`);
  });
});

test("an account whose bank gives no valid currency does not stop a choice", async () => {
  await world.accounts.upsertAll([makeAccount({ currency: "?" })]);
  await choice(world, SHOPPING, "p1");
  expect(await decided(world, "p1")).toBe("08000000 choice spending");
});

test("a transaction keeps the bank's last category when the bank gives none any more", async () => {
  world.pages.set("account-1", [
    [bought("p1", PADARIA, { categoryId: null }), bought("n1", PADARIA, { categoryId: null })],
  ]);
  await syncItem(world, "item-1");
  expect(await rowOf(world, "p1")).toMatchObject({ bankCategoryId: "11010000" });
  expect(await rowOf(world, "n1")).toMatchObject({ bankCategoryId: null });
});

describe("a choice about a transaction that gets a new id", () => {
  test("moves with it, and back", async () => {
    await choice(world, SHOPPING, "m1");
    await world.transactions.markDeleted("account-1", ["m1"], world.now);
    world.pages.set("account-1", [[bought("m2", MERCADO, { description: "Padaria do Zé Ltda" })]]);
    await syncItem(world, "item-1");
    expect(await decided(world, "m2")).toBe("08000000 choice spending");
    expect((await loadTeaching(world, "user-1")).choices.has("m1")).toBe(false);
  });

  test("waits until a transaction takes the place", async () => {
    await choice(world, SHOPPING, "m1");
    await choice(world, null, "p1");
    await world.items.add(makeItem({ id: "item-2" }));
    await world.transactions.removeOfItem("item-1");
    await recomputeDays(world, "user-1");
    expect([...(await loadTeaching(world, "user-1")).choices.keys()]).toEqual(["m1"]);
    await syncItem(world, "item-1");
    expect(await decided(world, "m1")).toBe("08000000 choice spending");
  });

  test("leaves nothing behind on the row that it moved from", async () => {
    await choice(world, SHOPPING, "m1");
    const copy = { id: "copy", reportingAccountId: null };
    await world.transactions.upsertAll([{ ...(await rowOf(world, "m1")), ...copy }], world.now);
    await world.transactions.setReportingAccounts([{ id: "m1", reportingAccountId: "account-1" }]);
    const { clearReportingAccounts } = world.transactions;
    Object.assign(world.transactions, { clearReportingAccounts: async () => undefined });
    await recomputeDays(world, "user-1");
    Object.assign(world.transactions, { clearReportingAccounts });
    expect(await decided(world, "copy")).toBe("08000000 choice spending");
    expect(await decided(world, "m1")).toBe("11010000 bank spending");
  });
});
