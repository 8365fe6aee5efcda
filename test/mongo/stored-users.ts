import { randomUUID } from "node:crypto";
import { jobHandlers } from "../../src/jobs/handlers.ts";
import { createQueue } from "../../src/jobs/queue.ts";
import { issueConnectLink } from "../../src/usecases/connect/issue-connect-link.ts";
import type { Job } from "../../src/usecases/jobs/job.ts";
import { routeJobs } from "../../src/usecases/jobs/route-jobs.ts";
import type { Ports } from "../../src/usecases/ports.ts";
import { receiveBankEvents } from "../../src/usecases/webhooks/receive-bank-events.ts";
import { upcoming } from "../../src/domain/summary-schedule.ts";
import { scheduleOf } from "../../src/usecases/summaries/reschedule-summaries.ts";
import { systemTimers } from "../../src/system-timers.ts";
import type { FakeWorld } from "../support/fake-world.ts";
import {
  makeAccount,
  makeConnection,
  makeDelivery,
  makeItem,
  makeTransaction,
  makeUser,
  NOW,
} from "../support/make.ts";
import {
  makeChoice,
  makeNote,
  makeTaughtMerchant,
  makeRecurrence,
  makeRule,
} from "../support/make-taught.ts";
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
import type { TestDatabase } from "../support/mongo-database.ts";

/** A user who will leave, and one who stays: today, because the database lets documents expire by the real time. */
export async function storeUsers(database: TestDatabase, world: FakeWorld): Promise<void> {
  await database.empty();
  world.now = new Date();
  await storeUser(database, world, "left", ["bank-a", "bank-b"]);
  await storeUser(database, world, "stays", ["bank-c"]);
}

/** The use cases on MongoDB, with the bank and the chat of the test. */
export function ports(
  database: TestDatabase,
  world: FakeWorld,
): Ports & { jobs: ReturnType<typeof queueOn> } {
  const { jobs, ...stores } = database.stores;
  return { ...world, ...stores, jobs: queueOn(database, world, jobs) };
}

function queueOn(database: TestDatabase, world: FakeWorld, store: TestDatabase["stores"]["jobs"]) {
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
async function storeUser(
  database: TestDatabase,
  world: FakeWorld,
  userId: string,
  itemIds: readonly string[],
) {
  const { users, items, accounts, transactions, links, deliveries, refreshes } = database.stores;
  const { bills, positions } = database.stores;
  const user = makeUser({
    id: userId,
    telegramId: userId === "left" ? 555_111 : 2,
    knowsOfSummaries: true,
  });
  const [next] = upcoming(scheduleOf(user, world), world.now);
  await users.add({ ...user, nextSummaryAt: next?.at ?? null });
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
  await storeCash(database, user);
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
    await receiveBankEvents(ports(database, world), [eventOf(userId, itemId, "handled")]);
    await database.stores.events.markHandled([`handled of ${itemId}`]);
    await receiveBankEvents(ports(database, world), [eventOf(userId, itemId, "pending")]);
  }
  await ports(database, world).jobs.pushAll([
    { kind: "recompute-days", userId },
    { kind: "apply-teaching", userId },
    { kind: "find-due-bills", userId },
    { kind: "follow-cash", userId },
    { kind: "send-alerts", userId },
    ...itemIds.map((itemId): Job => ({ kind: "notify-item-status", itemId })),
  ]);
}

async function storeCash(database: TestDatabase, { id: userId, timeZone }: User): Promise<void> {
  const { cashEntries, accounts, transactions } = database.stores;
  const entry = makeCashEntry({ id: `cash of ${userId}`, userId });
  await cashEntries.add(entry);
  await accounts.upsertAll([cashAccount(userId)]);
  await transactions.upsertAll([cashTransaction(entry, timeZone, NOTHING_TAUGHT)], NOW);
}

export function eventOf(userId: string, itemId: string, name: string) {
  const change = { kind: "transactions-created", accountId: `account of ${itemId}` } as const;
  const id = `${name} of ${itemId.replace("bank-", "")}`;
  return { id, itemId, clientUserId: userId, change, receivedAt: new Date() };
}

/** Runs jobs until none are left, with a clock that moves on. Failed jobs are retried. */
export async function runAll(database: TestDatabase, world: FakeWorld, times = 40): Promise<void> {
  const { jobs } = database.stores;
  const handlers = jobHandlers(ports(database, world), async () => ({ kind: "done" }));
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
export async function mentions(database: TestDatabase, ...words: string[]): Promise<string[]> {
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
export function lasting(documents: readonly string[]): string[] {
  return documents
    .filter((one) =>
      /^(users|links|accounts|bills|positions|transactions|deliveries|budgets|cashEntries):/.test(
        one,
      ),
    )
    .map((one) => one.replace(/"marks":\{[^}]*\},|,"figuresVersion":\d+|"firstDay":[^,]*,/g, ""));
}

export const LEFT = ["left", "bank-a", "bank-b", "555111"];
