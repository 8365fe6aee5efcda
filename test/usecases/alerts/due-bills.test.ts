import { beforeEach, expect, test } from "vitest";
import type { Bill } from "../../../src/domain/bills/bill.ts";
import { findDueBills } from "../../../src/usecases/alerts/find-due-bills.ts";
import { sendAlerts } from "../../../src/usecases/alerts/send-alerts.ts";
import { recomputeDays } from "../../../src/usecases/decisions/recompute-days.ts";
import { findLostWork } from "../../../src/usecases/jobs/find-lost-work.ts";
import { changeTimeZone } from "../../../src/usecases/settings/change-time-zone.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { makeBill } from "../../support/make-bill.ts";
import { makeAccount, NOW } from "../../support/make.ts";
import { alertsWorld, type AlertsWorld } from "./alerts-world.ts";

let ana: AlertsWorld;

/** A time in São Paulo. */
const at = (day: string, time: string) => new Date(`${day}T${time}:00.000-03:00`);

const bill = (given: Partial<Bill> = {}) =>
  makeBill({ dueDay: "2026-11-25", closingDay: "2026-11-18", total: 120_000, ...given });

beforeEach(async () => {
  ana = await alertsWorld();
  const card = makeAccount({ id: "card-1", type: "CREDIT", name: "Gold" });
  await ana.world.accounts.upsertAll([card]);
  await ana.world.bills.upsertAll([bill()]);
});

/** The job of the hour, and what is sent later that day. */
async function day(on: string, found = "00:00", sent = "08:00") {
  ana.world.now = at(on, found);
  await findDueBills(ana.world, "user-1");
  ana.world.now = at(on, sent);
  await sendAlerts(ana.world, "user-1");
}

test("a bill is told three days before and on the day, in the morning", async () => {
  for (const date of [21, 22, 23, 24, 25, 26]) await day(`2026-11-${date}`);
  expect(ana.told()).toMatchObject([
    [{ kind: "bill-due", daysLeft: 3, minor: 120_000, accounts: [{ id: "card-1" }] }],
    [{ kind: "bill-due", daysLeft: 0 }],
  ]);
});

test("a bill that was paid meanwhile is told no more", async () => {
  ana.world.now = at("2026-11-25", "00:00");
  await findDueBills(ana.world, "user-1");
  const paid = { id: "paid-1", day: "2026-11-24", minor: 120_000, currency: "BRL" };
  await ana.world.bills.upsertAll([
    bill(),
    bill({ id: "bill-2", dueDay: "2026-12-25", closingDay: "2026-12-18", payments: [paid] }),
  ]);
  ana.world.now = at("2026-11-25", "08:00");
  await sendAlerts(ana.world, "user-1");
  expect(ana.kinds()).toEqual([]);
});

test("the word before the day is not sent on the day", async () => {
  ana.world.now = at("2026-11-24", "23:00");
  await findDueBills(ana.world, "user-1");
  ana.world.now = at("2026-11-25", "08:00");
  await sendAlerts(ana.world, "user-1");
  expect(ana.kinds()).toEqual([]);
});

test("a bill whose due day is moved is told once before it, and on the last of its days", async () => {
  await day("2026-11-22");
  await ana.world.bills.upsertAll([bill({ dueDay: "2026-11-27" })]);
  for (const date of [24, 25, 26, 27]) await day(`2026-11-${date}`);
  expect(ana.told()).toMatchObject([[{ dueDay: "2026-11-25" }], [{ dueDay: "2026-11-27" }]]);
});

test("a due day that is moved while its alert waits is told as it is by then", async () => {
  await day("2026-11-25", "00:00", "00:01");
  await ana.world.bills.upsertAll([bill({ dueDay: "2026-11-27" })]);
  ana.world.now = at("2026-11-25", "08:00");
  await sendAlerts(ana.world, "user-1");
  await day("2026-11-25", "08:30", "08:40");
  await day("2026-11-27");
  expect(ana.told()).toMatchObject([
    [{ daysLeft: 2, dueDay: "2026-11-27" }],
    [{ daysLeft: 0, dueDay: "2026-11-27" }],
  ]);
});

test("a bill whose card or bank is gone by then is not told", async () => {
  ana.world.now = at("2026-11-25", "00:00");
  await findDueBills(ana.world, "user-1");
  await ana.world.accounts.close(["card-1"], NOW);
  ana.world.now = at("2026-11-25", "08:00");
  await sendAlerts(ana.world, "user-1");
  expect(await findDueBills(ana.world, "user-1")).toEqual({ kind: "done" });
  expect(ana.kinds()).toEqual([]);
});

test("another card's bill goes on where one is gone", async () => {
  const other = makeAccount({ id: "card-2", type: "CREDIT", name: "Black" });
  await ana.world.accounts.upsertAll([other]);
  await ana.world.bills.upsertAll([bill({ id: "other", accountId: "card-2", total: 500 })]);
  ana.world.now = at("2026-11-25", "00:00");
  await findDueBills(ana.world, "user-1");
  await ana.world.accounts.close(["card-1"], NOW);
  ana.world.now = at("2026-11-25", "08:00");
  await sendAlerts(ana.world, "user-1");
  expect(ana.told()).toMatchObject([[{ accounts: [{ id: "card-2" }] }]]);
});

test("a kind that is silent passes, and is not told later", async () => {
  await ana.settings({ silenced: [{ kind: "bill-due", until: null }] });
  await day("2026-11-22");
  await ana.settings({});
  await day("2026-11-23");
  expect(ana.kinds()).toEqual([]);
});

test("what the first sync of a bank brings is not told; the day itself is", async () => {
  await ana.world.items.update("item-1", { syncCheckpoint: { syncedAt: null } });
  ana.world.now = at("2026-11-23", "12:00");
  await findDueBills(ana.world, "user-1");
  expect(await ana.world.alerts.ofUser("user-1")).toEqual([]);
  ana.world.bankAccounts.push(makeAccount({ id: "card-1", type: "CREDIT", name: "Gold" }));
  await syncItem(ana.world, "item-1");
  await day("2026-11-24");
  expect(ana.kinds()).toEqual([]);
  await day("2026-11-25");
  expect(ana.kinds()).toEqual([["bill-due"]]);
});

test("a bill that a later sync brings is told in ten minutes", async () => {
  ana.world.bankAccounts.push(makeAccount({ id: "card-1", type: "CREDIT", name: "Gold" }));
  ana.world.now = at("2026-11-23", "14:59");
  await ana.arrive();
  await ana.sendAfter(10);
  expect(ana.kinds()).toEqual([["bill-due"]]);
});

test("nothing is found for a user who is gone or being deleted, or without a card", async () => {
  await findDueBills(ana.world, "unknown");
  await ana.world.users.update("user-1", { deletionRequestedAt: NOW });
  await day("2026-11-25");
  expect(await ana.world.alerts.ofUser("user-1")).toEqual([]);
});

/** Whom the hourly look finds. */
async function looked(): Promise<string[]> {
  ana.world.jobs.pushed.length = 0;
  await findLostWork(ana.world);
  return ana.world.jobs.pushed.map(({ job }) => job.kind);
}

test("every hour, users with waiting alerts get their job again", async () => {
  ana.world.now = at("2026-11-22", "00:00");
  await findDueBills(ana.world, "user-1");
  expect(await looked()).toContain("send-alerts");
});

test("a user with a bill that is due soon is looked at once on each of their days", async () => {
  const hours: string[] = [];
  for (const date of [20, 21, 22, 23, 24, 25, 26, 27, 28])
    for (let hour = 0; hour < 24; hour += 1) {
      const time = `${String(hour).padStart(2, "0")}:00`;
      ana.world.now = at(`2026-11-${date}`, time);
      if (!(await looked()).includes("find-due-bills")) continue;
      hours.push(`${date} ${time}`);
      await findDueBills(ana.world, "user-1");
    }
  // It is due soon somewhere in the world from the 20th on, nine o'clock in the evening, to the 26th.
  expect(hours).toEqual([
    "20 21:00",
    "21 00:00",
    "22 00:00",
    "23 00:00",
    "24 00:00",
    "25 00:00",
    "26 00:00",
  ]);
});

test("a look that was killed before it was over is repeated in the next hour", async () => {
  ana.world.now = at("2026-11-22", "00:00");
  const { addAll } = ana.world.alerts;
  ana.world.alerts.addAll = () => Promise.reject(new Error("killed"));
  await expect(findDueBills(ana.world, "user-1")).rejects.toThrow("killed");
  ana.world.alerts.addAll = addAll;
  ana.world.now = at("2026-11-22", "01:00");
  expect(await looked()).toContain("find-due-bills");
});

test("a bill that comes late is looked at in the same hour, whoever stored it", async () => {
  ana.world.now = at("2026-11-22", "00:00");
  await findDueBills(ana.world, "user-1");
  expect(await looked()).not.toContain("find-due-bills");
  await ana.world.bills.upsertAll([
    bill({ id: "late", accountId: "card-2", dueDay: "2026-11-24" }),
  ]);
  expect(await looked()).toContain("find-due-bills");
});

test("a bill is looked at when the user moves to where the day of its alert has begun", async () => {
  ana.world.now = at("2026-11-21", "20:00");
  await findDueBills(ana.world, "user-1");
  expect(await ana.world.alerts.ofUser("user-1")).toEqual([]);
  const user = (await ana.world.users.byId("user-1"))!;
  await changeTimeZone(ana.world, user, "Europe/Lisbon");
  await recomputeDays(ana.world, "user-1");
  const jobs = ana.world.jobs.pushed.map(({ job }) => job);
  expect(jobs).toContainEqual({ kind: "find-due-bills", userId: "user-1" });
  ana.world.now = at("2026-11-21", "21:30");
  await findDueBills(ana.world, "user-1");
  expect(await ana.world.alerts.ofUser("user-1")).toMatchObject([{ period: "2026-11-25" }]);
});
