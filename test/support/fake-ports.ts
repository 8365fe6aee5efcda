import type { Account } from "../../src/domain/account.ts";
import type { Alert } from "../../src/domain/alerts/alert.ts";
import type { CashEntry } from "../../src/domain/cash/cash-entry.ts";
import type { BankItem } from "../../src/domain/bank-item.ts";
import type { User } from "../../src/domain/user.ts";
import type { Job } from "../../src/usecases/jobs/job.ts";
import type { Stores } from "../../src/usecases/ports.ts";
import type { Accounts } from "../../src/usecases/ports/accounts.ts";
import type { DeletionTraces } from "../../src/usecases/ports/deletion-traces.ts";
import type { Jobs } from "../../src/usecases/ports/jobs.ts";
import type { Users } from "../../src/usecases/ports/users.ts";
import type { WebhookRecords } from "../../src/usecases/ports/webhook-records.ts";
import { memoryAlerts } from "./memory-alerts.ts";
import { memoryDeliveries } from "./memory-deliveries.ts";
import { memoryBills } from "./memory-bills.ts";
import { memoryBudgets } from "./memory-budgets.ts";
import { memoryCashEntries } from "./memory-cash-entries.ts";
import { memoryCooldowns } from "./memory-cooldowns.ts";
import { memoryEvents } from "./memory-events.ts";
import { memoryDeletionConfirmations } from "./memory-deletion-confirmations.ts";
import { memoryGame } from "./memory-game.ts";
import { memoryItems } from "./memory-items.ts";
import { compareIds, copyOf, merge, removeWhere } from "./memory-rows.ts";
import { memoryKeptUsers } from "./memory-kept-users.ts";
import { memoryLinks } from "./memory-links.ts";
import { memoryMonthSums } from "./memory-month-sums.ts";
import { memoryNotices } from "./memory-notices.ts";
import { memoryPositions } from "./memory-positions.ts";
import { memoryRecurring } from "./memory-recurring.ts";
import { memoryRefreshes } from "./memory-refreshes.ts";
import { memoryTaught } from "./memory-taught.ts";
import { memoryTransactions } from "./memory-transactions.ts";
import { memoryWebhookRecords } from "./memory-webhook-records.ts";
import { inBatches } from "./batches.ts";

/** A recorded push; `at` is null if the caller gave none. */
export interface RecordedPush {
  readonly job: Job;
  readonly at: Date | null;
}

export interface MemoryStores extends Stores {
  readonly webhookRecords: WebhookRecords;
  readonly jobs: Jobs & {
    readonly pushed: RecordedPush[];
    readonly dropped: Job[];
    readonly retries: () => number;
  };
}

/**
 * The store ports in memory, for use-case tests. They pass the same contract as the real ones
 * (`test/contract/stores.ts`), and return copies, as a database does.
 */
export function memoryStores(): MemoryStores {
  const users = new Map<string, User>();
  const items = new Map<string, BankItem>();
  const alerts = new Map<string, Alert>();
  const cashEntries = new Map<string, CashEntry>();
  return {
    users: memoryUsers(users),
    links: memoryLinks(),
    items: memoryItems(items),
    notices: memoryNotices({ users, items, alerts, cashEntries }),
    alerts: memoryAlerts(alerts),
    accounts: memoryAccounts(),
    transactions: memoryTransactions(),
    monthSums: memoryMonthSums(),
    bills: memoryBills(),
    positions: memoryPositions(),
    events: memoryEvents(),
    deliveries: memoryDeliveries(),
    refreshes: memoryRefreshes(),
    choices: memoryTaught(({ transactionId }) => transactionId),
    notes: memoryTaught(({ transactionId }) => transactionId),
    rules: memoryTaught(({ merchantKey, direction }) => `${direction} ${merchantKey}`),
    merchants: memoryTaught(({ merchantKey }) => merchantKey),
    recurrences: memoryTaught(({ merchantKey, direction }) => `${direction} ${merchantKey}`),
    recurring: memoryRecurring(),
    budgets: memoryBudgets(),
    cashEntries: memoryCashEntries(cashEntries),
    deletionTraces: memoryDeletionTraces(),
    deletionConfirmations: memoryDeletionConfirmations(),
    cooldowns: memoryCooldowns(),
    webhookRecords: memoryWebhookRecords(),
    jobs: recordedJobs(),
  };
}

function memoryUsers(users: Map<string, User>): Users {
  const byTelegramId = (telegramId: number) =>
    [...users.values()].find((user) => user.telegramId === telegramId);
  const idsWhere = (matches: (user: User) => boolean) =>
    inBatches([...users.values()].filter(matches).map(({ id }) => id));
  return {
    byId: async (id) => copyOf(users.get(id)),
    byTelegramId: async (telegramId) => copyOf(byTelegramId(telegramId)),
    add: async (user) => {
      const stored = byTelegramId(user.telegramId) ?? user;
      users.set(stored.id, structuredClone(stored));
      return structuredClone(stored);
    },
    update: async (id, change) => merge(users, id, change),
    dueForSummary: async (now, limit) =>
      [...users.values()]
        .filter(
          ({ blockedAt, deletionRequestedAt }) =>
            blockedAt === null && deletionRequestedAt === null,
        )
        .flatMap(({ nextSummaryAt: at, ...user }) =>
          at !== null && at <= now ? [{ ...user, nextSummaryAt: at }] : [],
        )
        .sort((a, b) => a.nextSummaryAt.getTime() - b.nextSummaryAt.getTime())
        .slice(0, limit)
        .map((user) => structuredClone(user)),
    swapNextSummaryAt: async (id, seen, next) => {
      const user = users.get(id);
      if (user?.nextSummaryAt?.getTime() !== seen?.getTime()) return false;
      merge(users, id, { nextSummaryAt: next });
      return user !== undefined;
    },
    swapAllNextSummaryAt: async (swaps) => {
      for (const { id, seen, next } of swaps)
        if (users.get(id)?.nextSummaryAt?.getTime() === seen.getTime())
          merge(users, id, { nextSummaryAt: next });
    },
    countFiguresChange: async (id) => {
      const user = users.get(id);
      if (user) merge(users, id, { figuresVersion: user.figuresVersion + 1 });
      return user !== undefined;
    },
    ...memoryKeptUsers(users),
    ...memoryGame(users),
    withoutSummariesNotice: () =>
      idsWhere(
        ({ knowsOfSummaries, nextSummaryAt }) => !knowsOfSummaries && nextSummaryAt !== null,
      ),
    blockedBefore: async (instant, limit) =>
      [...users.values()]
        .flatMap((user) =>
          user.blockedAt === null ? [] : [{ ...user, blockedAt: user.blockedAt }],
        )
        .filter(
          ({ blockedAt, deletionRequestedAt }) =>
            deletionRequestedAt === null && blockedAt < instant,
        )
        .slice(0, limit)
        .map((user) => structuredClone(user)),
    requestDeletionWhileBlocked: async (id, blockedAt, deletionRequestedAt) => {
      const user = users.get(id);
      if (user?.deletionRequestedAt !== null || user.blockedAt?.getTime() !== blockedAt.getTime())
        return false;
      merge(users, id, { deletionRequestedAt });
      return true;
    },
    withOlderRowRules: (rules) => idsWhere(({ rowRules }) => rowRules < rules),
    setRowRules: async ({ id, timeZone, cashSince }, rowRules) => {
      const user = users.get(id);
      const isSame = user?.cashSince?.getTime() === cashSince?.getTime();
      if (user?.timeZone === timeZone && isSame) merge(users, id, { rowRules });
    },
    withRequestedDeletion: () =>
      idsWhere(({ deletionRequestedAt }) => deletionRequestedAt !== null),
    remove: async (id) => void users.delete(id),
  };
}

function memoryAccounts(): Accounts {
  const accounts = new Map<string, Account>();
  const where = (matches: (account: Account) => boolean) =>
    [...accounts.values()]
      .filter(matches)
      .sort(compareIds)
      .map((account) => structuredClone(account));
  return {
    ofUser: async (userId) => where((account) => account.userId === userId),
    ofItem: async (itemId) => where((account) => account.itemId === itemId),
    upsertAll: async (rows) => {
      for (const account of rows) {
        const { supersededBy, syncCheckpoint, closingDate, firstDay } =
          accounts.get(account.id) ?? account;
        const kept = { supersededBy, syncCheckpoint, closingDate, firstDay };
        accounts.set(account.id, structuredClone({ ...account, ...kept }));
      }
    },
    setSupersededBy: async (id, successorId) => merge(accounts, id, { supersededBy: successorId }),
    close: async (ids, closedAt) => {
      for (const id of ids) merge(accounts, id, { closedAt });
    },
    setSyncCheckpoint: async (id, syncCheckpoint) => merge(accounts, id, { syncCheckpoint }),
    setFirstDay: async (id, firstDay) => merge(accounts, id, { firstDay }),
    setClosingDate: async (id, closingDate) => merge(accounts, id, { closingDate }),
    removeOfItem: async (itemId) => removeWhere(accounts, (account) => account.itemId === itemId),
  };
}

function memoryDeletionTraces(): DeletionTraces {
  const known = new Map<string, Date>();
  return {
    add: async (hashes, until) => hashes.forEach((hash) => known.set(hash, until)),
    has: async (hash) => known.has(hash),
    untilOf: async (hash) => known.get(hash) ?? null,
    remove: async (hash) => void known.delete(hash),
  };
}

function recordedJobs(): MemoryStores["jobs"] {
  const pushed: RecordedPush[] = [];
  const dropped: Job[] = [];
  let retries = 0;
  return {
    pushed,
    dropped,
    push: async (job, at) => void pushed.push({ job, at: at ?? null }),
    pushAll: async (jobs) => void pushed.push(...jobs.map((job) => ({ job, at: null }))),
    drop: async (jobs) => void dropped.push(...jobs),
    retryParked: async () => void (retries += 1),
    retries: () => retries,
  };
}
