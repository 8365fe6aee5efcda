import { INTERNAL_TRANSFER } from "../../src/domain/category.ts";
import type { Day } from "../../src/domain/day.ts";
import { groupBy } from "../../src/domain/group-by.ts";
import { isTransferLeg, type TransferLeg } from "../../src/domain/internal-transfer.ts";
import type { Flow } from "../../src/domain/flow.ts";
import type { FlowTotal } from "../../src/domain/report.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import type { Transactions } from "../../src/usecases/ports.ts";

/** The movements in memory, by the contract of the real store. */
export function memoryTransactions(): Transactions {
  const rows = new Map<string, Transaction>();
  const where = (matches: (row: Transaction) => boolean) => [...rows.values()].filter(matches);
  const ofUser = (userId: string) => where((row) => row.userId === userId);
  return {
    upsertAll: async (list) => {
      for (const row of list) rows.set(row.id, structuredClone(row));
    },
    totals: async (userId, first, last) =>
      totalsOf(ofUser(userId).filter(({ day }) => day >= first && day <= last)),
    firstDay: async (userId) =>
      ofUser(userId)
        .map(({ day }) => day)
        .sort()[0] ?? null,
    latestDays: async (userId, today) => latestDays(ofUser(userId), today),
    countOfItem: async (itemId) => where((row) => row.itemId === itemId).length,
    transferLegs: async (userId) => {
      const legs = ofUser(userId).filter(({ categoryId }) => isTransferLeg(categoryId));
      const internal = legs.filter(({ categoryId }) => categoryId === INTERNAL_TRANSFER);
      const amounts = new Set(internal.map(({ minor }) => minor));
      return legs.filter(({ minor }) => amounts.has(minor)).map(legOf);
    },
    setFlows: async (flows) => {
      for (const { id, flow } of flows) {
        const row = rows.get(id);
        if (row) rows.set(id, { ...row, flow });
      }
    },
  };
}

function totalsOf(rows: readonly Transaction[]): FlowTotal[] {
  const groups = groupBy(rows, (row) => `${row.currency} ${row.flow} ${row.topCategoryId}`);
  return [...groups.values()].flatMap((group) => {
    const [row] = group;
    if (!row) return [];
    const { currency, flow, topCategoryId } = row;
    const minor = group.reduce((sum, one) => sum + one.minor, 0);
    return [{ currency, flow, topCategoryId, minor, count: group.length }];
  });
}

function latestDays(rows: readonly Transaction[], today: Day): Map<string, Day> {
  const days = new Map<string, Day>();
  for (const { accountId, day } of rows)
    if (day <= today && day > (days.get(accountId) ?? "")) days.set(accountId, day);
  return days;
}

function legOf(row: Transaction): TransferLeg & { flow: Flow } {
  const { id, accountId, accountType, categoryId, direction, minor, currency, day, flow } = row;
  return { id, accountId, accountType, categoryId, direction, minor, currency, day, flow };
}
