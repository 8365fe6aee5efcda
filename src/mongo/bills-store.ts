import type { Connection } from "mongoose";
import type { Bill } from "../domain/bills/bill.ts";
import type { Bills } from "../usecases/ports/bills.ts";
import { date, entityOf, number, rowOf, strictPart, strictSchema, text, type Row } from "./row.ts";
import { upsertById } from "./upsert-by-id.ts";
import { usersInBatches } from "./in-batches.ts";

interface BillRow extends Row<Bill> {
  /** When it is to be looked at whether it is due soon. Older versions store none. */
  readonly lookAt?: Date;
}

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
  lookAt: Date,
})
  .index({ accountId: 1 })
  .index({ userId: 1 })
  .index({ dueDay: 1, lookAt: 1 })
  .index({ itemId: 1 });

export function createBillsStore(connection: Connection): Bills {
  const bills = connection.model<BillRow>("Bill", schema, "bills");
  const where = async (filter: { accountId: string } | { userId: string }) =>
    (await bills.find(filter).lean<BillRow[]>()).map(billOf);
  return {
    upsertAll: (rows) => upsertById(bills, rows.map(rowOf)),
    ofAccount: (accountId) => where({ accountId }),
    ofUser: (userId) => where({ userId }),
    async *usersToLookAt(dueDays, now) {
      const dueDay = { $in: dueDays };
      // Days and two questions, because ranges of both fields would read what was looked at.
      for (const lookAt of [null, { $lte: now }]) {
        const found = bills.find({ dueDay, lookAt }, { userId: 1 });
        yield* usersInBatches(found.lean<Pick<BillRow, "userId">>());
      }
    },
    lookAgain: async (ids, at) =>
      void (await bills.updateMany({ _id: { $in: ids } }, { $set: { lookAt: at } })),
    removeOfItem: async (itemId) => void (await bills.deleteMany({ itemId })),
  };
}

function billOf({ lookAt: _lookAt, ...row }: BillRow): Bill {
  return entityOf(row);
}
