import type { Account } from "../../src/domain/account.ts";
import type { BankItem } from "../../src/domain/bank-item.ts";
import type { ConnectLink } from "../../src/domain/connect-link.ts";
import type { User } from "../../src/domain/user.ts";
import type { Job } from "../../src/usecases/job.ts";
import type {
  Accounts,
  Items,
  Jobs,
  Links,
  Transactions,
  Users,
} from "../../src/usecases/ports.ts";
import { memoryTransactions } from "./memory-transactions.ts";

/** A push as it was asked for; `at` is null where the caller left it to "now". */
export interface RecordedPush {
  readonly job: Job;
  readonly at: Date | null;
}

export interface MemoryStores {
  readonly users: Users;
  readonly links: Links;
  readonly items: Items;
  readonly accounts: Accounts;
  readonly transactions: Transactions;
  readonly jobs: Jobs & { readonly pushed: RecordedPush[] };
}

/**
 * The store ports in memory, for use-case tests. They pass the same contract as the real ones
 * (`test/contract/stores.ts`), and hand out copies, as a database does.
 */
export function memoryStores(): MemoryStores {
  return {
    users: memoryUsers(),
    links: memoryLinks(),
    items: memoryItems(),
    accounts: memoryAccounts(),
    transactions: memoryTransactions(),
    jobs: recordedJobs(),
  };
}

function memoryUsers(): Users {
  const users = new Map<string, User>();
  const byTelegramId = (telegramId: number) =>
    [...users.values()].find((user) => user.telegramId === telegramId);
  return {
    byId: async (id) => copyOf(users.get(id)),
    byTelegramId: async (telegramId) => copyOf(byTelegramId(telegramId)),
    add: async (user) => {
      const stored = byTelegramId(user.telegramId) ?? user;
      users.set(stored.id, structuredClone(stored));
      return structuredClone(stored);
    },
    update: async (id, change) => merge(users, id, change),
  };
}

function memoryLinks(): Links {
  const links = new Map<string, ConnectLink>();
  return {
    add: async (link) => {
      if (links.has(link.tokenHash)) throw new Error("Two links have the same token");
      links.set(link.tokenHash, structuredClone(link));
    },
    byHash: async (tokenHash) => copyOf(links.get(tokenHash)),
    spend: async (tokenHash, itemId) => {
      const link = links.get(tokenHash);
      if (!link || link.spentOn !== null) return false;
      links.set(tokenHash, { ...link, spentOn: itemId });
      return true;
    },
  };
}

function memoryItems(): Items {
  const items = new Map<string, BankItem>();
  return {
    byId: async (id) => copyOf(items.get(id)),
    ofUser: async (userId) =>
      [...items.values()]
        .filter((item) => item.userId === userId)
        .sort((a, b) => a.linkedAt.getTime() - b.linkedAt.getTime() || compareIds(a, b))
        .map((item) => structuredClone(item)),
    add: async (item) => {
      if (!items.has(item.id)) items.set(item.id, structuredClone(item));
    },
    update: async (id, change) => merge(items, id, change),
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
      for (const account of rows) accounts.set(account.id, structuredClone(account));
    },
  };
}

function recordedJobs(): MemoryStores["jobs"] {
  const pushed: RecordedPush[] = [];
  return {
    pushed,
    push: async (job, at) => void pushed.push({ job, at: at ?? null }),
  };
}

function copyOf<Row>(row: Row | undefined): Row | null {
  return row === undefined ? null : structuredClone(row);
}

function merge<Row>(rows: Map<string, Row>, id: string, change: Partial<Row>): void {
  const row = rows.get(id);
  if (row !== undefined) rows.set(id, structuredClone({ ...row, ...change }));
}

function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
