import { expect, test } from "vitest";
import { switchCash } from "../../../src/usecases/cash/switch-cash.ts";
import { decideWithdrawals } from "../../../src/usecases/decisions/decide-withdrawals.ts";
import { findLostWork } from "../../../src/usecases/jobs/find-lost-work.ts";
import { choose } from "../../../src/usecases/teaching/choose.ts";
import { CashWorld } from "./cash-world.ts";

const WITHDRAWAL = { id: "cash", amount: -100, description: "SAQUE 24H", categoryId: "05020000" };

test("with cash on a withdrawal is a move to it, and spending again with it off", async () => {
  const ana = await CashWorld.open({ cashSince: null });
  await ana.sync([WITHDRAWAL]);
  expect(await ana.sums()).toEqual({ spending: 10_000 });
  await ana.switch("on");
  await ana.type(7);
  expect(await ana.sums()).toEqual({ withdrawal: 10_000, spending: 1200 });
  await ana.sync([WITHDRAWAL, { ...WITHDRAWAL, id: "more" }]);
  expect(await ana.sums()).toEqual({ withdrawal: 20_000, spending: 1200 });
  await ana.switch("off");
  expect(await ana.sums()).toEqual({ spending: 21_200 });
});

test.each([
  ["by the words of a bank without categories", { categoryId: null }, "withdrawal"],
  ["between own accounts by the bank", { categoryId: "04010000" }, "own-transfer"],
  [
    "a deposit",
    { categoryId: "05020000", description: "DEPOSITO", amount: 100, type: "CREDIT" as const },
    "income",
  ],
])("%s", async (_name, given, flow) => {
  const ana = await CashWorld.open();
  await ana.sync([{ ...WITHDRAWAL, ...given }]);
  expect(await ana.sums()).toEqual({ [flow]: 10_000 });
});

test("what the user said of a withdrawal stays, and once it is taken back it is a move", async () => {
  const ana = await CashWorld.open();
  await ana.sync([WITHDRAWAL]);
  const choice = { kind: "category", categoryId: "08000000" } as const;
  await choose(ana.world, await ana.user(), { transactionId: "cash", choice });
  await ana.sync([WITHDRAWAL]);
  expect(await ana.sums()).toEqual({ spending: 10_000 });
  await choose(ana.world, await ana.user(), { transactionId: "cash", choice: null });
  expect(await ana.sums()).toEqual({ withdrawal: 10_000 });
});

test("a withdrawal that the bank calls something else is that", async () => {
  const ana = await CashWorld.open();
  await ana.sync([WITHDRAWAL]);
  await ana.sync([{ ...WITHDRAWAL, description: "MERCADO", categoryId: "10000000" }]);
  expect(await ana.sums()).toEqual({ spending: 10_000 });
});

test("a move pairs with nothing, and what was paired with it is what it is by itself", async () => {
  const ana = await CashWorld.open({ cashSince: null });
  const own = {
    amount: 100,
    type: "CREDIT",
    categoryId: "05060000",
    accountId: "account-2",
  } as const;
  const rows = [WITHDRAWAL, { ...own, id: "in", description: "TRANSFERENCIA" }];
  await ana.sync(rows);
  const before = await ana.sums();
  await ana.switch("on");
  expect((await ana.sums())["withdrawal"]).toBe(10_000);
  await ana.switch("off");
  expect(await ana.sums()).toEqual(before);
});

test("switching is stored with what makes it found, and twice is once", async () => {
  const ana = await CashWorld.open({ cashSince: null });
  const user = await switchCash(ana.world, await ana.user(), "on");
  expect(user.cashSince).toEqual(ana.world.now);
  ana.world.jobs.pushed.length = 0;
  expect(await switchCash(ana.world, user, "on")).toBe(user);
  expect(ana.world.jobs.pushed).toEqual([]);
  await findLostWork(ana.world);
  const jobs = ana.world.jobs.pushed.map(({ job }) => job);
  expect(jobs).toContainEqual({ kind: "recompute-days", userId: "user-1" });
});

test("cash that is switched while withdrawals are decided is decided once more", async () => {
  const ana = await CashWorld.open({ cashSince: null });
  await ana.sync([WITHDRAWAL]);
  const { decideUnsaid } = ana.world.transactions;
  await ana.world.users.update("user-1", { cashSince: ana.world.now });
  Object.assign(ana.world.transactions, {
    decideUnsaid: async (changes: Parameters<typeof decideUnsaid>[0]) => {
      await ana.world.users.update("user-1", { cashSince: null });
      return decideUnsaid(changes);
    },
  });
  await decideWithdrawals(ana.world, "user-1");
  expect(await ana.sums()).toEqual({ spending: 10_000 });
  await ana.world.users.remove("user-1");
  await decideWithdrawals(ana.world, "user-1");
  expect(await ana.sums()).toEqual({ spending: 10_000 });
});
