import type { Connection } from "mongoose";
import type { SummaryDelivery } from "../domain/summary-delivery.ts";
import type { Deliveries } from "../usecases/ports/deliveries.ts";
import { retryOnDuplicate } from "./retry-on-duplicate.ts";
import { date, entityOf, number, rowOf, strictSchema, text, type Row } from "./row.ts";

type DeliveryRow = Row<SummaryDelivery>;

const DAY_S = 86_400;

const schema = strictSchema({
  _id: text,
  userId: text,
  rhythm: text,
  first: text,
  last: text,
  dueAt: date,
  state: text,
  attempts: number,
  tryAt: date,
})
  // Longer than any period that could become due a second time.
  .index({ dueAt: 1 }, { expireAfterSeconds: 400 * DAY_S })
  .index({ state: 1, tryAt: 1 })
  .index({ userId: 1 });

export function createDeliveriesStore(connection: Connection): Deliveries {
  const deliveries = connection.model<DeliveryRow>("Delivery", schema, "deliveries");
  return {
    addAll: async (list) => {
      if (list.length === 0) return;
      const writes = list.map(rowOf).map(({ _id, ...rest }) => ({
        updateOne: { filter: { _id }, update: { $setOnInsert: rest }, upsert: true },
      }));
      await retryOnDuplicate(() => deliveries.bulkWrite(writes, { ordered: false }));
    },
    byId: async (id) => {
      const row = await deliveries.findById(id).lean<DeliveryRow>();
      return row && entityOf(row);
    },
    pending: async (now, limit) => {
      const rows = await deliveries
        .find({ state: "pending", tryAt: { $lte: now } })
        .sort({ tryAt: 1 })
        .limit(limit)
        .lean<DeliveryRow[]>();
      return rows.map(entityOf);
    },
    begin: async (id) => {
      const { modifiedCount } = await deliveries.updateOne(
        { _id: id, state: "pending" },
        { $set: { state: "sending" } },
      );
      return modifiedCount === 1;
    },
    finish: async (id) => {
      await deliveries.updateOne({ _id: id, state: "sending" }, { $set: { state: "sent" } });
    },
    postpone: async (id, state, change) => {
      await deliveries.updateOne({ _id: id, state }, { $set: { state: "pending", ...change } });
    },
    drop: async (id, state, next) => {
      await deliveries.updateOne({ _id: id, state }, { $set: { state: next } });
    },
    removeOfUser: async (userId) => void (await deliveries.deleteMany({ userId })),
  };
}
