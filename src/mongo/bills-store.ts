import type { Connection } from "mongoose";
import type { Bill } from "../domain/bills/bill.ts";
import type { Bills } from "../usecases/ports/bills.ts";
import { date, entityOf, number, rowOf, strictPart, strictSchema, text, type Row } from "./row.ts";
import { upsertById } from "./upsert-by-id.ts";
import { usersInBatches } from "./in-batches.ts";

type BillRow = Row<Bill>;

const schema = strictSchema({
  _id: text,
  accountId: text,
  itemId: text,
  userId: text,
  dueDay: String,
  closingDay: String,
  total: Number,
  currency: text,
  charges: [strictPart({ kind: text, minor: number, currency: text })],
  payments: [strictPart({ id: text, day: String, minor: number, currency: text })],
  seenAt: date,
})
  .index({ accountId: 1 })
  .index({ userId: 1 })
  .index({ dueDay: 1 })
  .index({ itemId: 1 });

export function createBillsStore(connection: Connection): Bills {
  const bills = connection.model<BillRow>("Bill", schema, "bills");
  const where = async (filter: { accountId: string } | { userId: string }) =>
    (await bills.find(filter).lean<BillRow[]>()).map(entityOf);
  return {
    upsertAll: (rows) => upsertById(bills, rows.map(rowOf)),
    ofAccount: (accountId) => where({ accountId }),
    ofUser: (userId) => where({ userId }),
    usersWithBillDue: ({ first, last }) => {
      const due = { dueDay: { $gte: first, $lte: last } };
      return usersInBatches(bills.find(due, { userId: 1 }).lean<Pick<BillRow, "userId">>());
    },
    removeOfItem: async (itemId) => void (await bills.deleteMany({ itemId })),
  };
}
