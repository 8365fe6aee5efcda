import { expect, test } from "vitest";
import { cashAccountId } from "../../../src/domain/cash/cash-account.ts";
import { namedPeriod } from "../../../src/domain/period.ts";
import { loadBalances } from "../../../src/usecases/balances/load-balances.ts";
import { listAccounts } from "../../../src/usecases/banks/list-accounts.ts";
import { loadBudgets } from "../../../src/usecases/budgets/load-budgets.ts";
import { deleteMyData } from "../../../src/usecases/deletion/delete-my-data.ts";
import { disconnectItem } from "../../../src/usecases/deletion/disconnect-item.ts";
import { forgetUser } from "../../../src/usecases/deletion/forget-user.ts";
import { loadScreen } from "../../../src/usecases/report/load-screen.ts";
import { createReportRequest } from "../../../src/usecases/report/report-request.ts";
import { reportSpending } from "../../../src/usecases/report/report-spending.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { makeBudget } from "../../support/make-budget.ts";
import { makeAccount, makeConnection, makeItem } from "../../support/make.ts";
import { CashWorld } from "./cash-world.ts";

const BREAD = { id: "bread", amount: -8 } as const;
const WEEK_MS = 7 * 86_400_000;

test("a full sync, a recomputation and a copy of the bank leave cash as it is", async () => {
  const ana = await CashWorld.open();
  await ana.sync([BREAD]);
  await ana.type(7);
  const stored = await ana.row(7);
  const { world } = ana;
  ana.later(WEEK_MS + 1);
  await ana.sync([BREAD]);
  await ana.switch("off");
  await ana.switch("on");
  await world.items.add(makeItem({ id: "item-2", linkedAt: world.now, welcomedAt: world.now }));
  world.connections.set("item-2", makeConnection({ id: "item-2" }));
  world.bankAccounts.push(makeAccount({ id: "again", itemId: "item-2" }));
  await syncItem(world, "item-2");
  expect(await ana.row(7)).toEqual(stored);
  expect(await ana.sums()).toEqual({ spending: 2000 });
});

test("a bank that is disconnected takes no cash with it", async () => {
  const ana = await CashWorld.open();
  await ana.sync([BREAD]);
  await ana.type(7);
  await disconnectItem(ana.world, await ana.user(), "item-1");
  await syncItem(ana.world, "item-1");
  expect(await ana.sums()).toEqual({ spending: 1200 });
});

test("deleting everything deletes cash", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  await deleteMyData(ana.world, await ana.user());
  await forgetUser(ana.world, "user-1");
  await syncItem(ana.world, "item-1");
  await forgetUser(ana.world, "user-1");
  expect(await ana.world.users.byId("user-1")).toBeNull();
  expect(await ana.entries()).toEqual([]);
  expect(await ana.world.accounts.ofUser("user-1")).toEqual([]);
  expect(await ana.row(7)).toBeNull();
  expect(ana.world.jobs.dropped).toContainEqual({ kind: "follow-cash", userId: "user-1" });
});

test("every figure has it, and no list of banks and no balance", async () => {
  const ana = await CashWorld.open();
  const { world } = ana;
  await ana.sync([BREAD]);
  await ana.type(7);
  const user = await ana.user();
  const report = await reportSpending(world, user, "");
  expect(report).toMatchObject({ report: { sections: [{ spent: 2000 }] } });
  await world.budgets.put(makeBudget({ categoryId: "11000000", limitMinor: 10_000 }));
  expect(await loadBudgets(world, user)).toMatchObject({ states: [{ spentMinor: 2000 }] });
  const request = createReportRequest(world, user);
  const period = namedPeriod("month", request.calendar);
  const screen = { kind: "accounts" } as const;
  const accounts = await loadScreen(world, request, { period, currency: "BRL", screen });
  expect(accounts).toMatchObject({
    breakdown: { parts: [{ label: { kind: "cash" }, minor: 1200 }, { minor: 800 }] },
  });
  const listed = await listAccounts(world, user);
  expect(listed.flatMap(({ accounts: own }) => own.map(({ id }) => id))).not.toContain(
    cashAccountId("user-1"),
  );
  expect(JSON.stringify(await loadBalances(world, user))).not.toContain("CASH");
});

test("cash that began yesterday leaves nothing out of a comparison", async () => {
  const ana = await CashWorld.open();
  const rows = ["09", "10", "11"].map((month) => ({
    ...BREAD,
    id: month,
    date: new Date(`2026-${month}-03T15:00:00.000Z`),
  }));
  await ana.sync(rows);
  await ana.type(7);
  const request = createReportRequest(ana.world, await ana.user());
  expect((await request.coverage()).map(({ accountIds }) => accountIds)).toEqual([["account-1"]]);
});

test("who has cash alone has a report, and who has nothing has none", async () => {
  const ana = await CashWorld.open();
  await ana.world.items.remove("item-1");
  expect(await reportSpending(ana.world, await ana.user(), "")).toMatchObject({ kind: "no-bank" });
  await ana.type(7);
  const report = await reportSpending(ana.world, await ana.user(), "");
  expect(report).toMatchObject({ kind: "report", report: { sections: [{ spent: 1200 }] } });
});
