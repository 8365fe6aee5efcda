import { beforeEach, expect, test } from "vitest";
import { FACTS_VERSION, NO_CHECKPOINT } from "../../../src/domain/account.ts";
import { findAlerts } from "../../../src/usecases/alerts/find-alerts.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { makeBudgetState } from "../../support/make-budget.ts";
import { makeAccount, makeConnection, makeItem, makeRow, NOW } from "../../support/make.ts";
import { alertsWorld, purchase, type AlertsWorld } from "./alerts-world.ts";

let ana: AlertsWorld;

const DAY_AGO = new Date(NOW.getTime() - 86_400_000);

beforeEach(async () => {
  ana = await alertsWorld();
  await ana.world.items.add(makeItem({ id: "item-2", welcomedAt: NOW }));
  ana.world.connections.set("item-2", makeConnection({ id: "item-2" }));
});

const spent = (spentMinor: number, limitMinor = 100_000) => {
  const state = makeBudgetState({ key: "all", categoryId: null, spentMinor, limitMinor });
  ana.world.givenBudgets = [state];
};

/** A purchase that the second bank's sync stored, before it looked for alerts. */
async function stored(id: string, minor: number, arrival: "news" | "history"): Promise<void> {
  await ana.arrive(purchase(id, { amount: -1 }));
  const [row] = await ana.world.transactions.storedByIds("user-1", [id]);
  if (!row) throw new Error("The row is not stored");
  const own = { ...row, id: `${id} 2`, itemId: "item-2", accountId: "account-2", minor };
  await ana.world.transactions.upsertAll([own], NOW, arrival);
}

const thresholds = () =>
  ana
    .told()
    .flat()
    .map((line) => line.kind === "budget" && line.threshold);

test("a threshold that the news of two banks pass together is told once", async () => {
  spent(75_000);
  await stored("b", 9000, "news");
  spent(93_000);
  await ana.arrive(purchase("a", { amount: -90 }));
  const second = await ana.world.items.byId("item-2");
  if (second) await findAlerts(ana.world, { id: "user-1" }, second);
  await ana.sendAfter(10);
  expect(thresholds()).toEqual([80]);
});

test("a threshold that one bank's history passed is not told by another's news", async () => {
  spent(70_000);
  await stored("b", 15_000, "history");
  spent(86_000);
  await ana.arrive(purchase("a", { amount: -10 }));
  await ana.sendAfter(10);
  expect(thresholds()).toEqual([]);
});

test("the first sync of one bank hides no threshold that another's news passed", async () => {
  spent(70_000);
  await stored("b", 15_000, "news");
  spent(86_000);
  await ana.world.items.update("item-1", { syncCheckpoint: { syncedAt: null } });
  await ana.world.accounts.setSyncCheckpoint("account-1", NO_CHECKPOINT);
  await ana.arrive(purchase("a", { amount: -10 }));
  await ana.sendAfter(10);
  expect(thresholds()).toEqual([80]);
});

test("news of a bank that the user repaired count as history for another's sync", async () => {
  spent(70_000);
  await stored("b", 15_000, "news");
  spent(86_000);
  const syncCheckpoint = { syncedAt: DAY_AGO, waitedForUser: true };
  await ana.world.items.update("item-2", { syncCheckpoint });
  await ana.arrive(purchase("a", { amount: -10 }));
  await ana.sendAfter(10);
  expect(thresholds()).toEqual([]);
});

test("a budget whose limit is raised after a threshold passed is told of the new one", async () => {
  spent(85_000);
  await ana.arrive(purchase("a", { amount: -1 }));
  spent(85_000, 200_000);
  await ana.arrive();
  spent(165_000, 200_000);
  await ana.arrive(purchase("b", { amount: -300 }));
  await ana.sendAfter(10);
  expect(thresholds()).toEqual([80]);
});

test("a full walk of one bank leaves the other bank's news to be told", async () => {
  await ana.settings({ large: 50_000 });
  await stored("b", 90_000, "news");
  const old = { watermark: NOW, fullSyncAt: NOW, factsVersion: FACTS_VERSION - 1 };
  await ana.world.accounts.setSyncCheckpoint("account-1", { ...NO_CHECKPOINT, ...old });
  await ana.arrive(purchase("a"));
  await ana.world.accounts.upsertAll([makeAccount({ id: "account-2", itemId: "item-2" })]);
  ana.world.pages.set("account-2", [[makeRow(purchase("b 2"))]]);
  await syncItem(ana.world, "item-2");
  await ana.sendAfter(10);
  expect(ana.kinds()).toEqual([["large"]]);
});
