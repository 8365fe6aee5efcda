import type { Connection } from "mongoose";
import type { Alert } from "../domain/alerts/alert.ts";
import type { Alerts } from "../usecases/ports/alerts.ts";
import { retryOnDuplicate } from "./retry-on-duplicate.ts";
import { date, entityOf, rowOf, strictSchema, text, type Row } from "./row.ts";
import { usersInBatches } from "./in-batches.ts";

type AlertRow = Row<Alert>;

const DAY_S = 86_400;

/** A period may be empty, which mongoose does not count as given. */
const schema = strictSchema({
  _id: text,
  userId: text,
  itemId: String,
  kind: text,
  subject: text,
  period: String,
  threshold: String,
  transactionId: String,
  sendAt: date,
  sentAt: Date,
  droppedAt: Date,
})
  // Longer than anything could be found a second time.
  .index({ sendAt: 1 }, { expireAfterSeconds: 400 * DAY_S })
  .index({ userId: 1, sendAt: 1, _id: 1 })
  .index({ itemId: 1 })
  .index({ sentAt: 1, droppedAt: 1 });

const WAITING = { sentAt: null, droppedAt: null };

export function createAlertsStore(connection: Connection): Alerts {
  const alerts = connection.model<AlertRow>("Alert", schema, "alerts");
  return {
    addAll: async (list) => {
      if (list.length === 0) return;
      const writes = list.map(rowOf).map(({ _id, ...rest }) => ({
        updateOne: { filter: { _id }, update: { $setOnInsert: rest }, upsert: true },
      }));
      await retryOnDuplicate(() => alerts.bulkWrite(writes, { ordered: false }));
    },
    ofUser: async (userId) => {
      const rows = await alerts.find({ userId }).sort({ sendAt: 1, _id: 1 }).lean<AlertRow[]>();
      return rows.map(entityOf);
    },
    drop: async (ids, droppedAt) => {
      const waiting = { _id: { $in: [...ids] }, ...WAITING };
      await alerts.updateMany(waiting, { $set: { droppedAt } });
    },
    forget: async (ids) => void (await alerts.deleteMany({ _id: { $in: [...ids] }, ...WAITING })),
    setTransaction: async (_id, { transactionId, itemId }) =>
      void (await alerts.updateOne({ _id }, { $set: { transactionId, itemId } })),
    remove: async (ids) => void (await alerts.deleteMany({ _id: { $in: [...ids] } })),
    usersWaiting: () =>
      usersInBatches(alerts.find(WAITING, { userId: 1 }).lean<Pick<AlertRow, "userId">>()),
    removeOfItem: async (itemId) => void (await alerts.deleteMany({ itemId })),
    removeOfUser: async (userId) => void (await alerts.deleteMany({ userId })),
  };
}
