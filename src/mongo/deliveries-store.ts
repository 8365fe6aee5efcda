import type { Connection } from "mongoose";
import type { SummaryDelivery } from "../domain/summary-delivery.ts";
import type { Deliveries } from "../usecases/ports/deliveries.ts";
import { retryOnDuplicate } from "./retry-on-duplicate.ts";
import { date, entityOf, number, rowOf, strictSchema, text, type Row } from "./row.ts";

type DeliveryRow = Omit<Row<SummaryDelivery>, "state"> & {
  readonly state: typeof PENDING | Exclude<SummaryDelivery["state"], "pending">;
};

/** How older versions, which may run on the same database, name the state `pending`. */
const PENDING = "owed";

function storedState(state: SummaryDelivery["state"]): DeliveryRow["state"] {
  return state === "pending" ? PENDING : state;
}

function deliveryOf({ state, ...row }: DeliveryRow): SummaryDelivery {
  return { ...entityOf(row), state: state === PENDING ? "pending" : state };
}

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
      const writes = list.map(rowOf).map(({ _id, state, ...rest }) => ({
        updateOne: {
          filter: { _id },
          update: { $setOnInsert: { ...rest, state: storedState(state) } },
          upsert: true,
        },
      }));
      await retryOnDuplicate(() => deliveries.bulkWrite(writes, { ordered: false }));
    },
    byId: async (id) => {
      const row = await deliveries.findById(id).lean<DeliveryRow>();
      return row && deliveryOf(row);
    },
    ofUser: async (userId) => {
      const rows = await deliveries.find({ userId }).lean<DeliveryRow[]>();
      return rows.map(deliveryOf);
    },
    pending: async (now, limit) => {
      const rows = await deliveries
        .find({ state: PENDING, tryAt: { $lte: now } })
        .sort({ tryAt: 1 })
        .limit(limit)
        .lean<DeliveryRow[]>();
      return rows.map(deliveryOf);
    },
    begin: async (id) => {
      const { modifiedCount } = await deliveries.updateOne(
        { _id: id, state: PENDING },
        { $set: { state: "sending" } },
      );
      return modifiedCount === 1;
    },
    finish: async (id) => {
      await deliveries.updateOne({ _id: id, state: "sending" }, { $set: { state: "sent" } });
    },
    postpone: async (id, state, change) => {
      await deliveries.updateOne(
        { _id: id, state: storedState(state) },
        { $set: { state: PENDING, ...change } },
      );
    },
    drop: async (id, state, next) => {
      await deliveries.updateOne(
        { _id: id, state: storedState(state) },
        { $set: { state: storedState(next) } },
      );
    },
    removeOfUser: async (userId) => void (await deliveries.deleteMany({ userId })),
  };
}
