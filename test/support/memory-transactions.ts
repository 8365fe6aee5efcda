import { earliestOf, type Day } from "../../src/domain/day.ts";
import { nearestDays } from "./memory-nearest-days.ts";
import { isCountedFlow } from "../../src/domain/flow.ts";
import { isSaid } from "../../src/domain/categorize/category-source.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import { memoryExported } from "./memory-exported.ts";
import { biggestOf, inOrder, newestFirst, summedBy, sumsOf, within } from "./memory-sums.ts";
import { memoryLettingGo } from "./memory-month-sums.ts";
import { memoryNews } from "./memory-news.ts";
import { memoryRecurringTransactions } from "./memory-recurring.ts";
import { removeWhere } from "./memory-rows.ts";
import { memoryTaughtTransactions } from "./memory-taught-transactions.ts";
import type { Transactions } from "../../src/usecases/ports/transactions.ts";
import { keptOf, ofPayingMerchants, withdrawalsOf } from "./memory-decisions.ts";
import { legsOf } from "./memory-legs.ts";
import { memorySearch } from "./memory-search.ts";

interface Kept {
  readonly row: Transaction;
  readonly seenAt: Date;
  readonly deletedAt: Date | null;
}

type Rows = Map<string, Kept>;

const BATCH = 1000;

/** The transactions in memory, by the contract of the real store. */
export function memoryTransactions(): Transactions {
  const rows: Rows = new Map();
  const news = new Set<string>();
  const all = () => [...rows.values()].map(({ row }) => row);
  const liveOf = (userId: string) => live(rows, (row) => row.userId === userId);
  const ofUser = (userId: string) => live(rows, (row) => row.userId === userId && isReported(row));
  const ofAccount = (accountId: string) => live(rows, (row) => row.accountId === accountId);
  const sumsOfRanges: Transactions["sumsOfRanges"] = async (userId, ranges, by) => {
    const own = ofUser(userId);
    return ranges.flatMap((days, range) =>
      sumsOf(within(own, days), by).map((sum) => ({ ...sum, range })),
    );
  };
  return {
    ...memoryTaughtTransactions({
      all: (userId) => all().filter((row) => row.userId === userId),
      live: liveOf,
      merge: (id, change) => merge(rows, id, change),
    }),
    ...memoryRecurringTransactions({
      counted: ofUser,
      merge: (id, change) => merge(rows, id, change),
    }),
    upsertAll: async (list, seenAt, arrival) => {
      for (const row of list) {
        if (arrival === "news" && !rows.has(row.id)) news.add(row.id);
        rows.set(row.id, { row: withDecided(row, rows), seenAt, deletedAt: null });
      }
    },
    ...memoryNews({ news, kept: () => [...rows.values()], live: liveOf }),
    ...memoryExported(() => [...rows.values()]),
    bankCategories: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const known = rows.get(id)?.row.bankCategoryId ?? null;
          return known === null ? [] : [[id, known] as const];
        }),
      ),
    sums: async (userId, span, by) => sumsOf(within(ofUser(userId), span), by),
    sumsOfRanges,
    keptSumsOfRanges: ({ id }, ranges, by) => sumsOfRanges(id, ranges, by),
    largestExpenses: async (userId, span) =>
      structuredClone(biggestOf(within(ofUser(userId), span))),
    nearestDays: async (userId, period, today) => nearestDays(ofUser(userId), period, today),
    keptMerchants: async ({ id }) =>
      sumsOf(
        ofUser(id).filter(({ flow }) => isCountedFlow(flow)),
        ["merchant"],
      ).map(({ merchant: { key, name } }) => ({ key, name })),
    list: async (userId, { currency, flows, merchant, order = "newest", ...span }, page) => {
      const rows = within(ofUser(userId), span)
        .filter((row) => row.currency === currency && flows.includes(row.flow))
        .filter((row) => merchant === undefined || summedBy(row) === merchant);
      return structuredClone(inOrder(rows, order).slice(page.skip, page.skip + page.limit));
    },
    ...memorySearch(ofUser, newestFirst),
    ...memoryLettingGo({
      counted: ofUser,
      removeBefore: (userId, day) =>
        removeWhere(rows, ({ row }) => row.userId === userId && row.day < day),
    }),
    firstDay: async (userId) => firstDayOf(ofUser(userId)),
    latestDays: async (accountIds, today) => latestDays(accountIds.flatMap(ofAccount), today),
    firstDays: async (accounts) =>
      new Map(
        accounts.flatMap(({ id }) => {
          const day = firstDayOf(ofAccount(id));
          return day === null ? [] : [[id, day] as const];
        }),
      ),
    instalmentsDated: async (accountId, dates) => {
      const times = new Set(dates.map((date) => date.getTime()));
      return structuredClone(
        ofAccount(accountId).filter(
          ({ billMonth, date }) => billMonth !== null && times.has(date.getTime()),
        ),
      );
    },
    countOfItem: async (itemId) =>
      live(rows, (row) => row.itemId === itemId && isReported(row)).length,
    ofAccountSince: async (accountId, first) =>
      structuredClone(ofAccount(accountId).filter(({ day }) => day >= first)),
    async *cardRows(accountId, first) {
      const own = ofAccount(accountId).filter(({ day }) => day >= first);
      for (let start = 0; start < own.length; start += BATCH / 2)
        yield structuredClone(own.slice(start, start + BATCH / 2)).map(cardRowOf);
    },
    firstDayOfAccount: async (accountId) => firstDayOf(ofAccount(accountId)),
    newestOfAccount: async (accountId, days, limit) =>
      structuredClone(
        within(ofAccount(accountId), days)
          .sort((a, b) => b.day.localeCompare(a.day))
          .slice(0, limit),
      ),
    async *historyRows(accountId) {
      const own = ofAccount(accountId);
      for (let start = 0; start < own.length; start += BATCH)
        yield own.slice(start, start + BATCH).map(copiedOf);
    },
    unseenOfAccount: async (accountId, days, unseenSince) =>
      within(ofAccount(accountId), days)
        .map((row) => agedOf(row, rows.get(row.id)?.seenAt ?? unseenSince))
        .filter(({ seenAt }) => seenAt < unseenSince),
    setReportingAccounts: async (list) => {
      for (const { id, reportingAccountId } of list) merge(rows, id, { reportingAccountId });
    },
    clearReportingAccounts: async (userId, exceptAccountIds) => {
      for (const [id, { row }] of rows)
        if (row.userId === userId && !exceptAccountIds.includes(row.accountId))
          merge(rows, id, { reportingAccountId: null });
    },
    transferLegs: async (userId, amounts, only) => legsOf(ofUser(userId), amounts, only),
    ofPayingMerchants: async (userId) => structuredClone(ofPayingMerchants(ofUser(userId))),
    withdrawals: async (userId, which) => structuredClone(withdrawalsOf(ofUser(userId), which)),
    decideUnsaid: async (changes) => {
      for (const { id, fields } of changes)
        if (!isSaid(rows.get(id)?.row.categorySource)) merge(rows, id, fields);
    },
    markDeleted: async (accountId, ids, now) =>
      mark(rows, now, ({ row }) => row.accountId === accountId && ids.includes(row.id)),
    markUnseenDeleted: async (accountId, { first, seenSince }, now) =>
      mark(
        rows,
        now,
        ({ row, seenAt }) =>
          row.accountId === accountId &&
          row.day >= first &&
          row.date >= earliestOf(first) &&
          seenAt < seenSince,
      ),
    async *recomputableOfUser(userId) {
      const own = [...rows.values()].flatMap(({ row }) => (row.userId === userId ? [row] : []));
      for (let start = 0; start < own.length; start += BATCH)
        yield structuredClone(own.slice(start, start + BATCH));
    },
    amend: async (changes) => {
      for (const { id, fields } of changes) merge(rows, id, fields);
    },
    removeOfItem: async (itemId) => removeWhere(rows, ({ row }) => row.itemId === itemId),
    removeByIds: async (userId, ids) =>
      removeWhere(rows, ({ row }) => row.userId === userId && ids.includes(row.id)),
  };
}

function live(rows: Rows, matches: (row: Transaction) => boolean): Transaction[] {
  return [...rows.values()].flatMap(({ row, deletedAt }) =>
    deletedAt === null && matches(row) ? [row] : [],
  );
}

function isReported({ reportingAccountId }: Transaction): boolean {
  return reportingAccountId === null;
}

function copiedOf(row: Transaction) {
  const { id, day, direction, minor, currency, status, providerId, reportingAccountId } = row;
  return { id, day, direction, minor, currency, status, providerId, reportingAccountId };
}

function cardRowOf(row: Transaction) {
  const { id, accountId, date, direction, minor, currency, flow, categoryId, status } = row;
  const { description, merchantKey, merchantName, instalment, facts } = row;
  const { billId, billForecast, feeType } = facts;
  const kept = { id, accountId, date, direction, minor, currency, flow, categoryId, status };
  const words = { description, merchantKey, merchantName };
  return { ...kept, ...words, instalment, facts: { billId, billForecast, feeType } };
}

function agedOf(row: Transaction, seenAt: Date) {
  const { reportingAccountId: _reportingAccountId, ...copied } = copiedOf(row);
  return { ...copied, description: row.description, seenAt };
}

/** Keeps what was decided of a stored transaction. */
function withDecided(row: Transaction, rows: Rows): Transaction {
  const known = rows.get(row.id)?.row;
  if (!known) return structuredClone(row);
  const { reportingAccountId, isFixed } = known;
  return structuredClone({ ...row, ...keptOf(known, row), reportingAccountId, isFixed });
}

function merge(rows: Rows, id: string, change: Partial<Transaction>): void {
  const kept = rows.get(id);
  if (kept) rows.set(id, { ...kept, row: { ...kept.row, ...change } });
}

function mark(rows: Rows, deletedAt: Date, matches: (kept: Kept) => boolean): void {
  for (const [id, kept] of rows)
    if (kept.deletedAt === null && matches(kept)) rows.set(id, { ...kept, deletedAt });
}

function firstDayOf(rows: readonly Transaction[]): Day | null {
  return rows.map(({ day }) => day).sort()[0] ?? null;
}

function latestDays(rows: readonly Transaction[], today: Day): Map<string, Day> {
  const days = new Map<string, Day>();
  for (const { accountId, day } of rows)
    if (day <= today && day > (days.get(accountId) ?? "")) days.set(accountId, day);
  return days;
}
