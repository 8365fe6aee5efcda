import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BankError } from "../../src/errors.ts";
import { jobHandlers } from "../../src/jobs/handlers.ts";
import { createQueue } from "../../src/jobs/queue.ts";
import { deleteMyData } from "../../src/usecases/deletion/delete-my-data.ts";
import { disconnectItem } from "../../src/usecases/deletion/disconnect-item.ts";
import { issueConnectLink } from "../../src/usecases/connect/issue-connect-link.ts";
import type { Job } from "../../src/usecases/jobs/job.ts";
import { routeJobs } from "../../src/usecases/jobs/route-jobs.ts";
import type { Ports } from "../../src/usecases/ports.ts";
import { linkItem } from "../../src/usecases/connect/link-item.ts";
import { receiveBankEvents } from "../../src/usecases/webhooks/receive-bank-events.ts";
import { systemTimers } from "../../src/system-timers.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import {
  makeAccount,
  makeChoice,
  makeConnection,
  makeDelivery,
  makeItem,
  makeNote,
  makeTaughtMerchant,
  makeRecurrence,
  makeRule,
  makeTransaction,
  makeUser,
  NOW,
} from "../support/make.ts";
import { makeAlert } from "../support/make-alert.ts";
import { makeFound } from "../contract/recurring.ts";
import { makeBill } from "../support/make-bill.ts";
import { makePosition } from "../support/make-position.ts";
import { cashAccount } from "../../src/domain/cash/cash-account.ts";
import { cashTransaction } from "../../src/domain/cash/cash-transaction.ts";
import { NOTHING_TAUGHT } from "../../src/domain/understanding/teaching.ts";
import type { User } from "../../src/domain/user.ts";
import { makeCashEntry } from "../support/make-cash.ts";
import { makeBudget } from "../support/make-budget.ts";
import { openDatabase, type TestDatabase } from "../support/mongo-database.ts";

/** A deleted user is in no document of any collection afterwards, whatever is repeated or fails. */

let database: TestDatabase;
let world: FakeWorld;

beforeAll(async () => {
  database = await openDatabase();
});

beforeEach(async () => {
  await database.empty();
  world = fakeWorld();
  await storeUser("left", ["bank-a", "bank-b"]);
  await storeUser("stays", ["bank-c"]);
});

afterAll(async () => {
  await database.close();
});

/** The use cases on MongoDB, with the bank and the chat of the test. */
function ports(): Ports & { jobs: ReturnType<typeof queueOn> } {
  const { jobs, ...stores } = database.stores;
  return { ...world, ...stores, jobs: queueOn(jobs) };
}

function queueOn(store: TestDatabase["stores"]["jobs"]) {
  return createQueue({
    timers: systemTimers,
    store,
    routes: (jobs) => routeJobs(database.stores, jobs),
    clock: { now: () => world.now },
    random: { ...world.random, fraction: () => 0 },
    logError: (error) => {
      throw error;
    },
  });
}

/** As it is understood, so that recomputing it changes nothing. */
const BAKERY = {
  ownKey: "n:PADARIA DO ZE",
  merchantKey: "n:PADARIA DO ZE",
  merchantName: "Padaria do Zé",
} as const;

/** A user with banks, and with documents in every collection that could mention them. */
async function storeUser(userId: string, itemIds: readonly string[]) {
  const { users, items, accounts, transactions, links, deliveries, refreshes } = database.stores;
  const { bills, positions } = database.stores;
  const user = makeUser({
    id: userId,
    telegramId: userId === "left" ? 555_111 : 2,
    nextSummaryAt: new Date("2026-11-23T12:00:00.000Z"),
    knowsOfSummaries: true,
  });
  await users.add(user);
  await issueConnectLink({ ...world, users, items, links }, user, { kind: "connect" });
  await refreshes.add({ id: `wish of ${userId}`, userId, messageId: 7, since: NOW, banks: [] });
  await deliveries.addAll([makeDelivery({ id: `summary of ${userId}`, userId })]);
  const { alerts } = database.stores;
  await alerts.addAll([makeAlert({ id: `alert of ${userId}`, userId, itemId: null })]);
  const { choices, notes, rules, merchants, recurrences, recurring } = database.stores;
  const decision = { id: `decision of ${userId}`, userId };
  await choices.swap(
    makeChoice({ ...decision, transactionId: `bought by ${userId}`, value: null }),
    null,
  );
  await notes.swap(makeNote({ ...decision, transactionId: `noted by ${userId}` }), null);
  await rules.swap(makeRule(decision), null);
  await merchants.swap(makeTaughtMerchant(decision), null);
  await recurrences.swap(makeRecurrence({ ...decision, value: null }), null);
  await recurring.swap(makeFound({ id: userId }), null);
  await database.stores.budgets.put(makeBudget({ userId }));
  await storeCash(user);
  for (const itemId of itemIds) {
    const accountId = `account of ${itemId}`;
    const own = { itemId, userId };
    world.connections.set(itemId, makeConnection({ id: itemId, clientUserId: userId }));
    await items.add(makeItem({ id: itemId, userId }));
    await accounts.upsertAll([makeAccount({ ...own, id: accountId })]);
    await bills.upsertAll([makeBill({ ...own, accountId, id: `bill of ${itemId}` })]);
    await positions.upsertAll([makePosition({ ...own, id: `position of ${itemId}` })]);
    await transactions.upsertAll(
      ["1", "2"].map((n) =>
        makeTransaction({ ...own, ...BAKERY, accountId, id: `${n} of ${itemId}` }),
      ),
      NOW,
    );
    await alerts.addAll([makeAlert({ id: `alert of ${itemId}`, userId, itemId })]);
    await transactions.markDeleted(accountId, [`2 of ${itemId}`], NOW);
    await issueConnectLink({ ...world, users, items, links }, user, { kind: "update", itemId });
    await receiveBankEvents(ports(), [eventOf(userId, itemId, "handled")]);
    await database.stores.events.markHandled([`handled of ${itemId}`]);
    await receiveBankEvents(ports(), [eventOf(userId, itemId, "pending")]);
  }
  await ports().jobs.pushAll([
    { kind: "recompute-days", userId },
    { kind: "apply-teaching", userId },
    { kind: "find-due-bills", userId },
    { kind: "follow-cash", userId },
    { kind: "send-alerts", userId },
    ...itemIds.map((itemId): Job => ({ kind: "notify-item-status", itemId })),
  ]);
}

async function storeCash({ id: userId, timeZone }: User): Promise<void> {
  const { cashEntries, accounts, transactions } = database.stores;
  const entry = makeCashEntry({ id: `cash of ${userId}`, userId });
  await cashEntries.add(entry);
  await accounts.upsertAll([cashAccount(userId)]);
  await transactions.upsertAll([cashTransaction(entry, timeZone, NOTHING_TAUGHT)], NOW);
}

function eventOf(userId: string, itemId: string, name: string) {
  const change = { kind: "transactions-created", accountId: `account of ${itemId}` } as const;
  const id = `${name} of ${itemId.replace("bank-", "")}`;
  return { id, itemId, clientUserId: userId, change, receivedAt: NOW };
}

/** Runs jobs until none are left, with a clock that moves on. Failed jobs are retried. */
async function runAll(times = 40): Promise<void> {
  const { jobs } = database.stores;
  const handlers = jobHandlers(ports(), async () => ({ kind: "done" }));
  for (let turn = 0; turn < times; turn += 1) {
    world.now = new Date(world.now.getTime() + 60_000);
    // The first leases expire as soon as another worker moves the clock.
    const leasedUntil = new Date(world.now.getTime() + (turn < 5 ? 30_000 : 86_400_000));
    const claimed = await jobs.claim(world.now, { leaseId: randomUUID(), leasedUntil });
    if (!claimed) return;
    try {
      const handle = handlers[claimed.job.kind] as (job: Job) => Promise<{ kind: string }>;
      const { kind } = await handle(claimed.job);
      const isOurs =
        kind === "again"
          ? await jobs.again(claimed.lease, world.now)
          : await jobs.finish(claimed.lease);
      // As the worker does: another one may have ended the job before this one's last write.
      if (!isOurs) await jobs.pushAll([claimed.job], world.now);
    } catch {
      await jobs.retry(claimed.lease, world.now, "failed");
    }
  }
  throw new Error("The jobs do not come to an end");
}

/** Every document of every collection that contains one of the words. */
async function mentions(...words: string[]): Promise<string[]> {
  const collections = await database.connection.listCollections();
  const found: string[] = [];
  for (const { name } of collections)
    for (const document of await database.connection.collection(name).find().toArray()) {
      const text = JSON.stringify(document);
      if (words.some((word) => text.includes(word))) found.push(`${name}: ${text}`);
    }
  return found;
}

/** The documents that no job changes: all but the checkpoints, and what is recomputed. */
function lasting(documents: readonly string[]): string[] {
  return documents
    .filter((one) =>
      /^(users|links|accounts|bills|positions|transactions|deliveries|budgets|cashEntries):/.test(
        one,
      ),
    )
    .map((one) => one.replace(/"marks":\{[^}]*\},|,"figuresVersion":\d+|"firstDay":[^,]*,/g, ""));
}

const LEFT = ["left", "bank-a", "bank-b", "555111"];

test("every collection has data of the user before the deletion", async () => {
  const found = new Set((await mentions(...LEFT)).map((one) => one.replace(/:.*/s, "")));
  expect([...found].sort()).toEqual([
    "accounts",
    "alerts",
    "bills",
    "budgets",
    "cashEntries",
    "choices",
    "deliveries",
    "items",
    "jobs",
    "links",
    "merchants",
    "notes",
    "positions",
    "recurrences",
    "recurring",
    "refreshes",
    "rules",
    "transactions",
    "users",
    "webhookEvents",
  ]);
});

test("a disconnected bank is in no collection, and everything else stays", async () => {
  const before = await mentions("bank-b", "bank-c");
  const user = await database.stores.users.byId("left");
  expect(user && (await disconnectItem(ports(), user, "bank-a"))).toMatchObject({
    kind: "deleting",
  });
  await runAll();
  expect(await mentions("bank-a")).toEqual([]);
  expect(world.connections.has("bank-a")).toBe(false);
  const left = await mentions("bank-b", "bank-c");
  expect(lasting(left)).toEqual(lasting(before));
});

describe("a deleted user", () => {
  async function leave(): Promise<void> {
    const user = await database.stores.users.byId("left");
    if (user) await deleteMyData(ports(), user);
  }

  test("is in no collection, and other users are unchanged", async () => {
    const before = await mentions("stays", "bank-c");
    await leave();
    await runAll();
    expect(await mentions(...LEFT)).toEqual([]);
    expect([...world.connections.keys()]).toEqual(["bank-c"]);
    expect(lasting(await mentions("stays", "bank-c"))).toEqual(lasting(before));
    expect(world.sentNotices).toContainEqual({ kind: "data-deleted" });
  });

  test("is in no collection when any step failed at first", async () => {
    const { bank } = world;
    const refuse = failingFirst(new BankError("unreachable", "away"));
    const stores = database.stores;
    const original = { ...stores.transactions };
    const fail = failingFirst(new Error("the database was away"));
    Object.assign(world, {
      bank: { ...bank, deleteConnection: (id: string) => refuse(() => bank.deleteConnection(id)) },
    });
    Object.assign(stores.transactions, {
      removeOfItem: (id: string) => fail(() => original.removeOfItem(id)),
    });
    await leave();
    await runAll(80);
    Object.assign(stores.transactions, original);
    expect(await mentions(...LEFT)).toEqual([]);
    expect([...world.connections.keys()]).toEqual(["bank-c"]);
  });

  test("is in no collection when several processes work on the deletion and take over jobs", async () => {
    await leave();
    await Promise.all([1, 2, 3].map(() => runAll(100)));
    await runAll(100);
    expect(await mentions(...LEFT)).toEqual([]);
    expect([...world.connections.keys()]).toEqual(["bank-c"]);
    expect(await database.stores.jobs.counts()).toEqual({ waiting: 0, running: 0, parked: 0 });
  });

  test("is in no collection when webhooks arrive during the deletion", async () => {
    await leave();
    for (let turn = 0; turn < 4; turn += 1) {
      await receiveBankEvents(ports(), [eventOf("left", "bank-a", `late ${turn}`)]);
      await runAll();
    }
    expect(await mentions(...LEFT)).toEqual([]);
  });

  test("is in no collection when a slow process writes after the deletion", async () => {
    await leave();
    await runAll();
    const own = { itemId: "bank-a", userId: "left" };
    const { accounts, transactions, items, users } = database.stores;
    await accounts.upsertAll([makeAccount({ ...own, id: "account of bank-a" })]);
    await transactions.upsertAll([makeTransaction({ ...own, id: "1 of bank-a" })], NOW);
    await items.update("bank-a", { deletionRequestedAt: null });
    await users.update("left", { blockedAt: NOW });
    // The worker does this when a run has lost its lease.
    await ports().jobs.push({ kind: "sync-item", itemId: "bank-a" });
    await runAll();
    expect(await mentions(...LEFT)).toEqual([]);
  });

  const bringByPage = (token: string) => linkItem(ports(), { token, itemId: "late" });
  const bringByWebhook = async () => {
    const change = { kind: "item" } as const;
    const event = { id: "late event", itemId: "late", clientUserId: "left", change };
    await receiveBankEvents(ports(), [{ ...event, receivedAt: NOW }]);
    await runAll();
  };

  test.each([
    ["the page", bringByPage],
    ["a webhook", bringByWebhook],
  ])("has no bank at Pluggy when %s reports one after the deletion", async (_way, bring) => {
    const user = await database.stores.users.byId("left");
    if (!user) throw new Error("There is no such person");
    const { token } = await issueConnectLink(ports(), user, { kind: "connect" });
    await leave();
    await runAll();
    world.connections.set("late", makeConnection({ id: "late", clientUserId: "left" }));
    await bring(token);
    expect([...world.connections.keys()]).toEqual(["bank-c"]);
    expect(await mentions("late", "left")).toEqual([]);
  });

  test("is in no collection when a bank was connected during the deletion", async () => {
    await leave();
    await runAll();
    world.connections.set("bank-a", makeConnection({ id: "bank-a", clientUserId: "left" }));
    await database.stores.items.add(makeItem({ id: "bank-a", userId: "left" }));
    await ports().jobs.push({ kind: "sync-item", itemId: "bank-a" });
    await runAll();
    expect(await mentions(...LEFT)).toEqual([]);
    expect([...world.connections.keys()]).toEqual(["bank-c"]);
  });
});

/** Makes every second call fail, before or after its effect in turn. */
function failingFirst(error: Error) {
  let calls = 0;
  return async (work: () => Promise<void>): Promise<void> => {
    calls += 1;
    if (calls % 4 === 1) throw error;
    await work();
    if (calls % 4 === 3) throw error;
  };
}
