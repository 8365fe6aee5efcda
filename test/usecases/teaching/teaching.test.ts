import { beforeEach, describe, expect, test } from "vitest";
import type { Choice } from "../../../src/domain/understanding/choice.ts";
import { findLostWork } from "../../../src/usecases/jobs/find-lost-work.ts";
import { recomputeDays } from "../../../src/usecases/decisions/recompute-days.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { applyTeaching } from "../../../src/usecases/teaching/apply-teaching.ts";
import { choose } from "../../../src/usecases/teaching/choose.ts";
import { loadTeaching } from "../../../src/usecases/teaching/load-teaching.ts";
import { renameMerchant } from "../../../src/usecases/teaching/rename-merchant.ts";
import { changeRule, listRules } from "../../../src/usecases/teaching/rules.ts";
import { countRule, setRule } from "../../../src/usecases/teaching/set-rule.ts";
import { undo } from "../../../src/usecases/teaching/undo.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeAccount, makeItem, makeUser } from "../../support/make.ts";
import { bought, decided, MERCADO, PADARIA, rowOf, taughtWorld, user } from "./taught-world.ts";
import { allOf } from "../../support/batches.ts";

const FOOD: Choice = { kind: "category", categoryId: "11010000" };
const SHOPPING: Choice = { kind: "category", categoryId: "08000000" };
const HEALTH: Choice = { kind: "category", categoryId: "17000000" };
const IGNORED: Choice = { kind: "ignored" };

let world: FakeWorld;

/** Three purchases and a refund at one shop, one at another, and one of an unknown merchant. */
beforeEach(async () => {
  world = await taughtWorld([
    bought("p1", PADARIA),
    bought("p2", PADARIA),
    bought("p3", PADARIA),
    bought("p-in", PADARIA, { amount: 5, type: "CREDIT" }),
    bought("m1", MERCADO, { merchant: "Mercado do João" }),
    bought("x1", null),
  ]);
  await syncItem(world, "item-1");
});

const changeIdOf = (result: object) => (result as { changeId: string }).changeId;
const rule = (choice: Choice, transactionId = "p1") =>
  setRule(world, user, { transactionId, choice });
const choice = (value: Choice | null, transactionId: string) =>
  choose(world, user, { transactionId, choice: value });

describe("a choice", () => {
  test("decides one transaction, and a newer one replaces it", async () => {
    await choice(SHOPPING, "p1");
    await choice(IGNORED, "p1");
    expect(await decided(world, "p1")).toBe("11010000 choice ignored");
    expect(await decided(world, "p2")).toBe("11010000 bank spending");
  });

  test("can be taken back and undone", async () => {
    const first = changeIdOf(await choice(SHOPPING, "p1"));
    const second = changeIdOf(await choice(HEALTH, "p1"));
    expect(await undo(world, user, (id) => id === first)).toEqual({ kind: "late" });
    expect(await undo(world, user, (id) => id === second)).toEqual({ kind: "undone" });
    expect(await decided(world, "p1")).toBe("08000000 choice spending");
    await choice(null, "p1");
    expect(await decided(world, "p1")).toBe("11010000 bank spending");
  });

  test("that is repeated keeps what it replaced", async () => {
    const first = changeIdOf(await choice(SHOPPING, "p1"));
    expect(changeIdOf(await choice(SHOPPING, "p1"))).toBe(first);
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
    const changeId = changeIdOf(await choice(SHOPPING, "p1"));
    expect(await undo(world, other, (id) => id === changeId)).toEqual({ kind: "late" });
    expect(await decided(world, "p1")).toBe("08000000 choice spending");
  });

  test("of two at once is the later one, and nothing is lost", async () => {
    await Promise.all([choice(SHOPPING, "p1"), choice(HEALTH, "p1")]);
    const [stored] = await world.choices.ofUser("user-1");
    const ids = [stored?.value, stored?.previous].map((one) =>
      one?.kind === "category" ? one.categoryId : null,
    );
    expect(new Set(ids)).toEqual(new Set(["08000000", "17000000"]));
    const kept = stored?.value?.kind === "category" ? stored.value.categoryId : "";
    expect(await decided(world, "p1")).toBe(`${kept} choice spending`);
  });
});

describe("a rule", () => {
  test("decides every transaction of the merchant in its direction, and tells how many", async () => {
    await choice(HEALTH, "p2");
    expect(await countRule(world, await rowOf(world, "p1"))).toEqual({ ruled: 2, chosen: 1 });
    expect(await rule(SHOPPING)).toMatchObject({ kind: "ruled", ruled: 2, chosen: 1 });
    expect(await decided(world, "p1")).toBe("08000000 rule spending");
    expect(await decided(world, "p2")).toBe("17000000 choice spending");
    expect(await decided(world, "p3")).toBe("08000000 rule spending");
    expect(await decided(world, "p-in")).toBe("11010000 bank refund");
    expect(await decided(world, "m1")).toBe("11010000 bank spending");
  });

  test("made from a chosen transaction decides that one too, until both are undone", async () => {
    await choice(HEALTH, "p1");
    const set = await rule(SHOPPING);
    expect(set).toMatchObject({ ruled: 3, chosen: 0, replaced: null });
    expect(await decided(world, "p1")).toBe("08000000 rule spending");
    await undo(world, user, (id) => id === changeIdOf(set));
    expect(await decided(world, "p1")).toBe("17000000 choice spending");
    expect(await decided(world, "p3")).toBe("11010000 bank spending");
  });

  test("replaces an older one, and says which", async () => {
    await rule(SHOPPING);
    expect(await rule(IGNORED, "p2")).toMatchObject({ replaced: SHOPPING, ruled: 3 });
    expect(await decided(world, "p3")).toBe("11010000 rule ignored");
    expect(await rule(FOOD)).toMatchObject({ replaced: IGNORED });
    expect(await decided(world, "p3")).toBe("11010000 rule spending");
  });

  test("cannot be about a merchant that nothing identifies", async () => {
    expect(await countRule(world, await rowOf(world, "x1"))).toBeNull();
    expect(await rule(SHOPPING, "x1")).toEqual({ kind: "unidentified" });
  });

  test("holds for transactions that come later", async () => {
    await rule(SHOPPING);
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
        await rule(SHOPPING);
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
        await rule(SHOPPING);
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
    await rule(IGNORED, "n0");
    expect(await decided(world, "n29")).toBe("11010000 rule ignored");
  });
});

describe("the rules", () => {
  test("are listed by use, with the name that the user gave the merchant", async () => {
    await rule(HEALTH, "m1");
    await rule(SHOPPING);
    await renameMerchant(world, user, { transactionId: "p1", name: "Pão" });
    expect(await listRules(world, "user-1")).toMatchObject([
      { name: "Pão", choice: SHOPPING, count: 3, direction: "out" },
      { name: "Mercado do João", choice: HEALTH, count: 1 },
    ]);
  });

  test("of joined merchants are one, the newest", async () => {
    await rule(HEALTH, "m1");
    world.now = new Date(world.now.getTime() + 1);
    await rule(SHOPPING);
    await renameMerchant(world, user, { transactionId: "p1", name: "mercado do joao" });
    expect(await listRules(world, "user-1")).toMatchObject([
      { name: "Mercado do João", choice: SHOPPING, count: 4 },
    ]);
    expect(await decided(world, "m1")).toBe("08000000 rule spending");
  });

  test("can be changed, deleted and restored", async () => {
    await rule(SHOPPING);
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
    await rule(SHOPPING);
    const [{ id: ruleId } = { id: "" }] = await listRules(world, "user-1");
    const other = makeUser({ id: "user-2", telegramId: 2 });
    expect(await changeRule(world, other, { ruleId, choice: null })).toEqual({ kind: "gone" });
    expect(await listRules(world, "user-2")).toEqual([]);
  });

  test("on transactions that are gone are listed with no use", async () => {
    await rule(SHOPPING);
    await rule(HEALTH, "m1");
    await world.transactions.removeOfItem("item-1");
    expect((await listRules(world, "user-1")).map(({ count }) => count)).toEqual([0, 0]);
  });
});

describe("a merchant", () => {
  test("is renamed, and has its old name again after an undo", async () => {
    const renamed = await renameMerchant(world, user, { transactionId: "p1", name: " Pão  bom " });
    expect(renamed).toMatchObject({ kind: "renamed", name: "Pão bom", isJoined: false });
    expect(await rowOf(world, "p-in")).toMatchObject({ merchantName: "Pão bom" });
    await undo(world, user, (id) => id === changeIdOf(renamed));
    expect(await rowOf(world, "p1")).toMatchObject({ merchantName: "Padaria do Zé" });
  });

  test("is joined to another one of that name, until that is undone", async () => {
    const joined = await renameMerchant(world, user, {
      transactionId: "p1",
      name: "MERCADO DO JOÃO",
    });
    expect(joined).toMatchObject({ name: "Mercado do João", isJoined: true });
    expect(await rowOf(world, "p1")).toMatchObject({
      ownKey: `c:${PADARIA}`,
      merchantKey: `c:${MERCADO}`,
      merchantName: "Mercado do João",
    });
    await undo(world, user, (id) => id === changeIdOf(joined));
    expect(await rowOf(world, "p1")).toMatchObject({ merchantKey: `c:${PADARIA}` });
  });

  test("has the newest of its names", async () => {
    for (const name of ["Pão", "Pão quente"])
      await renameMerchant(world, user, { transactionId: "p1", name });
    expect(await rowOf(world, "p2")).toMatchObject({ merchantName: "Pão quente" });
    expect(await world.merchants.ofUser("user-1")).toHaveLength(1);
  });

  test.each(["", "  ", "🙂", "\u202e"])("cannot be called %j", async (name) => {
    expect(await renameMerchant(world, user, { transactionId: "p1", name })).toEqual({
      kind: "nameless",
    });
  });

  test("that nothing identifies cannot be renamed, and a long name is refused", async () => {
    expect(await renameMerchant(world, user, { transactionId: "x1", name: "Loja" })).toEqual({
      kind: "unidentified",
    });
    const named = (name: string) => renameMerchant(world, user, { transactionId: "p1", name });
    expect(await named("a".repeat(61))).toEqual({ kind: "too-long", max: 60 });
    expect(await named("a".repeat(60))).toMatchObject({ kind: "renamed" });
  });
});

test("a merchant with the name of several others is joined to one of them, always the same", async () => {
  world.pages.set("account-1", [
    [
      bought("z1", "ZZZZZZZZ", { merchant: "Feira" }),
      bought("y1", "YYYYYYYY", { merchant: "FEIRA" }),
      bought("p1", PADARIA),
    ],
  ]);
  await syncItem(world, "item-1");
  const joined = await renameMerchant(world, user, { transactionId: "p1", name: "feira" });
  expect(joined).toMatchObject({ name: "Feira", isJoined: true });
});

test("an account whose bank gives no valid currency does not stop a choice", async () => {
  await world.accounts.upsertAll([makeAccount({ currency: "?" })]);
  await choice(SHOPPING, "p1");
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

describe("the job", () => {
  test("applies what a killed process stored, and is found where it is missing", async () => {
    Object.assign(world.jobs, { push: () => Promise.reject(new Error("killed")) });
    await expect(rule(SHOPPING)).rejects.toThrow("killed");
    expect(await decided(world, "p1")).toBe("11010000 bank spending");
    await findLostWork(world);
    expect(world.jobs.pushed.map(({ job }) => job)).toContainEqual({
      kind: "apply-teaching",
      userId: "user-1",
    });
    expect(await applyTeaching(world, "user-1")).toEqual({ kind: "done" });
    expect(await decided(world, "p1")).toBe("08000000 rule spending");
    expect(await allOf(world.rules.usersWithPending())).toEqual([]);
  });

  test("runs again when something was said while it ran", async () => {
    await choice(HEALTH, "p2");
    await renameMerchant(world, user, { transactionId: "p1", name: "Pão" });
    const { markApplied } = world.choices;
    Object.assign(world.choices, { markApplied: async () => false });
    expect(await applyTeaching(world, "user-1")).toEqual({ kind: "again", after: 0 });
    Object.assign(world.choices, { markApplied });
    expect(await applyTeaching(world, "user-1")).toEqual({ kind: "done" });
    expect(await applyTeaching(world, "user-1")).toEqual({ kind: "done" });
  });

  test("of a user who was deleted does nothing", async () => {
    expect(await applyTeaching(world, "nobody")).toEqual({ kind: "done" });
  });
});

describe("a choice about a transaction that gets a new id", () => {
  test("moves with it, and back", async () => {
    await choice(SHOPPING, "m1");
    await world.transactions.markDeleted("account-1", ["m1"], world.now);
    world.pages.set("account-1", [[bought("m2", MERCADO, { description: "Padaria do Zé Ltda" })]]);
    await syncItem(world, "item-1");
    expect(await decided(world, "m2")).toBe("08000000 choice spending");
    expect((await loadTeaching(world, "user-1")).choices.has("m1")).toBe(false);
  });

  test("waits until a transaction takes the place", async () => {
    await choice(SHOPPING, "m1");
    await choice(null, "p1");
    await world.items.add(makeItem({ id: "item-2" }));
    await world.transactions.removeOfItem("item-1");
    await recomputeDays(world, "user-1");
    expect([...(await loadTeaching(world, "user-1")).choices.keys()]).toEqual(["m1"]);
    await syncItem(world, "item-1");
    expect(await decided(world, "m1")).toBe("08000000 choice spending");
  });

  test("leaves nothing behind on the row that it moved from", async () => {
    await choice(SHOPPING, "m1");
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
