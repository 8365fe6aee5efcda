import type { Bill } from "../../src/domain/bills/bill.ts";
import type { Bills } from "../../src/usecases/ports/bills.ts";
import { removeWhere } from "./memory-rows.ts";
import { inBatches } from "./batches.ts";

export function memoryBills(): Bills {
  const bills = new Map<string, Bill>();
  const lookAt = new Map<string, Date>();
  const where = (matches: (bill: Bill) => boolean) =>
    [...bills.values()].filter(matches).map((bill) => structuredClone(bill));
  return {
    upsertAll: async (rows) => rows.forEach((bill) => bills.set(bill.id, structuredClone(bill))),
    ofAccount: async (accountId) => where((bill) => bill.accountId === accountId),
    ofUser: async (userId) => where((bill) => bill.userId === userId),
    usersToLookAt: (dueDays, now) => {
      const isDue = ({ id, dueDay }: Bill) =>
        dueDay !== null && dueDays.includes(dueDay) && (lookAt.get(id) ?? now) <= now;
      return inBatches([...new Set(where(isDue).map(({ userId }) => userId))]);
    },
    lookAgain: async (ids, at) => ids.forEach((id) => void (bills.has(id) && lookAt.set(id, at))),
    removeOfItem: async (itemId) => removeWhere(bills, (bill) => bill.itemId === itemId),
  };
}
