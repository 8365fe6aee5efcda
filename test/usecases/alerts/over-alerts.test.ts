import { beforeEach, expect, test } from "vitest";
import { makeAlert } from "../../support/make-alert.ts";
import { makeBudgetState } from "../../support/make-budget.ts";
import { makeAccount, NOW } from "../../support/make.ts";
import { alertsWorld, purchase, type AlertsWorld } from "./alerts-world.ts";

let ana: AlertsWorld;

beforeEach(async () => {
  ana = await alertsWorld();
  await ana.settings({ low: 20_000 });
});

/** A sync that brings a balance, or only what waits by then. */
async function balance(minor: number): Promise<void> {
  const connection = ana.world.connections.get("item-1");
  if (connection)
    ana.world.connections.set("item-1", { ...connection, lastUpdatedAt: ana.world.now });
  ana.world.bankAccounts[0] = makeAccount({ balance: minor });
  await ana.arrive();
}

test("a low balance that was over before it was told is told when it comes again", async () => {
  await balance(15_000);
  await balance(21_000);
  await ana.sendAfter(10);
  await balance(5000);
  await ana.sendAfter(10);
  expect(ana.told()).toMatchObject([[{ minor: 5000 }]]);
});

test("a low balance that grew old before it was told is told of the next one", async () => {
  await balance(15_000);
  await ana.sendAfter(25 * 60);
  expect(ana.kinds()).toEqual([]);
  await balance(14_000);
  await ana.sendAfter(10);
  expect(ana.told()).toMatchObject([[{ minor: 14_000 }]]);
});

test("a low balance of an account that is closed or gone by then is not told", async () => {
  await balance(15_000);
  await ana.world.alerts.addAll([
    makeAlert({ kind: "low", subject: "gone", threshold: "20000", transactionId: null }),
  ]);
  await ana.world.accounts.close(["account-1"], NOW);
  await ana.sendAfter(10);
  expect([ana.kinds(), await ana.world.alerts.ofUser("user-1")]).toEqual([[], []]);
});

test("a limit that was changed while an alert waits is told once", async () => {
  await balance(15_000);
  await ana.settings({ low: 30_000 });
  await ana.sendAfter(10);
  for (const minor of [15_000, 14_000]) {
    await balance(minor);
    await ana.sendAfter(10);
  }
  expect(ana.told()).toMatchObject([[{ limit: 30_000 }]]);
});

test("a balance that goes up and down is told three times a day at most", async () => {
  ana.world.now = new Date("2026-11-23T12:00:00.000Z");
  for (const minor of [100, 90_000, 100, 90_000, 100, 90_000, 100, 90_000, 100]) {
    await balance(minor);
    await ana.sendAfter(15);
  }
  expect(ana.kinds()).toHaveLength(3);
});

test("a new price whose payment gets another id while its alert waits is told", async () => {
  const paid = (day: string, amount: number, id = day) =>
    purchase(id, {
      date: new Date(`${day}T15:00:00.000Z`),
      amount: -amount,
      description: "NETFLIX.COM",
      categoryId: "09020000",
    });
  await ana.arrive(...["2026-08-20", "2026-09-20", "2026-10-20"].map((day) => paid(day, 39.9)));
  await ana.arrive(paid("2026-11-20", 44.9));
  await ana.world.transactions.markDeleted("account-1", ["2026-11-20"], NOW);
  await ana.sendAfter(10);
  await ana.arrive(paid("2026-11-20", 44.9, "posted"));
  await ana.sendAfter(10);
  expect(ana.kinds()).toEqual([["price-rise"]]);
});

test("of two thresholds that were passed before the message only the higher is told, once", async () => {
  const spent = (spentMinor: number) =>
    makeBudgetState({ key: "all", categoryId: null, spentMinor, limitMinor: 100_000 });
  ana.world.givenBudgets = [spent(82_000)];
  await ana.arrive(purchase("a", { amount: -100 }));
  // History of another bank.
  ana.world.givenBudgets = [spent(105_000)];
  const { notify } = ana.world.chat;
  ana.world.chat.notify = () => Promise.reject(new Error("away"));
  await expect(ana.sendAfter(10)).rejects.toThrow("away");
  ana.world.chat.notify = notify;
  await ana.sendAfter(10);
  expect(ana.kinds()).toEqual([["budget"]]);
  ana.world.givenBudgets = [spent(99_000)];
  await ana.arrive();
  ana.world.givenBudgets = [spent(108_000)];
  await ana.arrive(purchase("b", { amount: -90 }));
  await ana.sendAfter(10);
  expect(ana.told()).toMatchObject([[{ kind: "budget", threshold: 100 }]]);
});

test("a threshold that was no more reached before the message is told when it is reached again", async () => {
  const spent = (spentMinor: number) =>
    makeBudgetState({ key: "all", categoryId: null, spentMinor, limitMinor: 100_000 });
  ana.world.givenBudgets = [spent(82_000)];
  await ana.arrive(purchase("a", { amount: -100 }));
  ana.world.givenBudgets = [spent(70_000)];
  await ana.sendAfter(10);
  ana.world.givenBudgets = [spent(84_000)];
  await ana.arrive(purchase("b", { amount: -140 }));
  await ana.sendAfter(10);
  expect(ana.told()).toMatchObject([[{ kind: "budget", threshold: 80 }]]);
});
