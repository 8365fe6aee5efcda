import type { Bill } from "../../src/domain/bills/bill.ts";
import type { Bills } from "../../src/usecases/ports/bills.ts";
import { removeWhere } from "./memory-rows.ts";
import { inBatches } from "./batches.ts";

export function memoryBills(): Bills {
  const bills = new Map<string, Bill>();
  const where = (matches: (bill: Bill) => boolean) =>
    [...bills.values()].filter(matches).map((bill) => structuredClone(bill));
  return {
    upsertAll: async (rows) => rows.forEach((bill) => bills.set(bill.id, structuredClone(bill))),
    ofAccount: async (accountId) => where((bill) => bill.accountId === accountId),
    ofUser: async (userId) => where((bill) => bill.userId === userId),
    usersWithBillDue: ({ first, last }) => {
      const due = where(({ dueDay }) => dueDay !== null && dueDay >= first && dueDay <= last);
      return inBatches([...new Set(due.map(({ userId }) => userId))]);
    },
    removeOfItem: async (itemId) => removeWhere(bills, (bill) => bill.itemId === itemId),
  };
}
