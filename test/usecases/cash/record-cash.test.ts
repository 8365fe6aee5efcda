import { expect, test } from "vitest";
import { cashAccountId } from "../../../src/domain/cash/cash-account.ts";
import { cashId } from "../../../src/usecases/cash/cash-id.ts";
import { choose } from "../../../src/usecases/teaching/choose.ts";
import { makeUser, NOW } from "../../support/make.ts";
import { CashWorld } from "./cash-world.ts";

test("what is typed is a transaction of an account of its own, understood by its words", async () => {
  const ana = await CashWorld.open();
  const { entry, row, question } = await ana.type(7, { title: "café da manhã", day: "2026-11-21" });
  expect(row).toMatchObject({
    id: cashId("user-1", 7),
    accountId: cashAccountId("user-1"),
    accountType: "CASH",
    day: "2026-11-21",
    minor: 1200,
    flow: "spending",
    description: "Café da manhã",
    categoryId: "11010000",
    categorySource: "name",
  });
  expect([entry.state, question]).toEqual(["cash", null]);
  expect(await ana.sums()).toEqual({ spending: 1200 });
  expect((await ana.user()).figuresVersion).toBe(1);
});

test("what is received is income", async () => {
  const ana = await CashWorld.open();
  await ana.type(7, { title: "faxina", minor: 5000, direction: "in" });
  expect(await ana.sums()).toEqual({ income: 5000 });
});

test("a day is the same in every zone", async () => {
  const ana = await CashWorld.open({ timeZone: "Pacific/Auckland" });
  await ana.type(7);
  await ana.switch("off");
  expect((await ana.row(7))?.day).toBe("2026-11-22");
});

test("a message that is handled twice is recorded once, and an equal one again", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  const again = await ana.type(7, { minor: 9900 });
  expect(again.entry.minor).toBe(1200);
  await ana.type(8);
  expect(await ana.sums()).toEqual({ spending: 2400 });
  expect(cashId("user-1", 7)).not.toBe(cashId("user-2", 7));
});

test("what the user says while it is stored decides", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  const { upsertAll } = ana.world.transactions;
  const choice = { kind: "ignored" } as const;
  let isSaid = false;
  Object.assign(ana.world.transactions, {
    upsertAll: async (...args: Parameters<typeof upsertAll>) => {
      await upsertAll(...args);
      if (isSaid) return;
      isSaid = true;
      await choose(ana.world, await ana.user(), { transactionId: cashId("user-1", 7), choice });
    },
  });
  await ana.press(7, "yesterday");
  expect(await ana.sums()).toEqual({ ignored: 1200 });
});

test("nothing stays of a user who was deleted meanwhile", async () => {
  const ana = await CashWorld.open();
  const user = await ana.user();
  const { recurring } = ana.world;
  const { ofUser } = recurring;
  Object.assign(recurring, {
    ofUser: async (id: string) => {
      await ana.world.users.remove("user-1");
      return ofUser(id);
    },
  });
  await ana.type(7);
  expect(await ana.entries()).toEqual([]);
  expect(await ana.row(7)).toBeNull();
  expect(await ana.world.accounts.ofUser(user.id)).toEqual([]);
});

test("where the bank has it already, that is asked at once, and by nobody else", async () => {
  const ana = await CashWorld.open();
  await ana.sync([{ id: "bank", amount: -12 }]);
  const { question } = await ana.type(7);
  expect(question).toMatchObject({ row: { id: "bank" }, bank: { bankName: "Nubank" } });
  // The update is handled again by another process: the answer is repeated with its question.
  expect((await ana.type(7)).question).toMatchObject({ row: { id: "bank" } });
  await ana.follow();
  expect(ana.asked()).toEqual([]);
});

test("somebody else's entry is not found", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  const other = makeUser({ id: "user-2", telegramId: 2, createdAt: NOW });
  await ana.world.users.add(other);
  expect(await ana.world.cashEntries.byId("user-2", cashId("user-1", 7))).toBeNull();
});
