import type { Connection, Model } from "mongoose";
import type { SummaryDelivery } from "../domain/summary-delivery.ts";
import type { Deliveries, DeliveryClaim } from "../usecases/ports/deliveries.ts";
import { retryOnDuplicate } from "./retry-on-duplicate.ts";
import { date, entityOf, number, rowOf, strictSchema, text, type Row } from "./row.ts";

type DeliveryRow = Omit<Row<SummaryDelivery>, "state"> & {
  readonly state: typeof PENDING | Exclude<SummaryDelivery["state"], "pending">;
  /** The claim of it that has not ended. Older versions store none; they find by `tryAt` that it is claimed. */
  readonly claimId?: string;
};

/** How older versions, which may run on the same database, name the state `pending`. */
const PENDING = "owed";

function storedState(state: SummaryDelivery["state"]): DeliveryRow["state"] {
  return state === "pending" ? PENDING : state;
}

function deliveryOf({ state, claimId: _claimId, ...row }: DeliveryRow): SummaryDelivery {
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
  claimId: String,
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
    claim: (now, limit, by) => claim(deliveries, now, limit, by),
    release: async (claimId, ids, tryAt) => {
      await deliveries.updateMany(
        { _id: { $in: ids }, state: PENDING, claimId },
        { $set: { tryAt }, $unset: { claimId: 1 } },
      );
    },
    begin: async (id) => {
      const { modifiedCount } = await deliveries.updateOne(
        { _id: id, state: PENDING },
        { $set: { state: "sending" }, $unset: { claimId: 1 } },
      );
      return modifiedCount === 1;
    },
    finish: async (id) => {
      await deliveries.updateOne({ _id: id, state: "sending" }, { $set: { state: "sent" } });
    },
    postpone: async (id, state, change) => {
      await deliveries.updateOne(
        { _id: id, state: storedState(state) },
        { $set: { state: PENDING, ...change }, $unset: { claimId: 1 } },
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

/** One where the claim before was not ended by its process. */
const ABANDONED = { $cond: [{ $gt: ["$claimId", ""] }, 1, 0] } as const;

async function claim(
  deliveries: Model<DeliveryRow>,
  now: Date,
  limit: number,
  { id: claimId, until }: DeliveryClaim,
): Promise<SummaryDelivery[]> {
  const isDue = { state: PENDING, tryAt: { $lte: now } } as const;
  for (;;) {
    const due = await deliveries
      .find(isDue, { _id: 1 })
      .sort({ tryAt: 1 })
      .limit(limit)
      .lean<Pick<DeliveryRow, "_id">[]>();
    if (due.length === 0) return [];
    const _id = { $in: due.map((row) => row._id) };
    // Each row changes once: of several processes that found it, one gets it. By the driver's method: mongoose
    // would cast expressions to the fields' types.
    const { modifiedCount } = await deliveries.collection.updateMany({ _id, ...isDue } as never, [
      { $set: { tryAt: until, claimId, attempts: { $add: ["$attempts", ABANDONED] } } },
    ]);
    // Others got all of them: the next ones may be left.
    if (modifiedCount === 0) continue;
    const rows = await deliveries.find({ _id, claimId }).lean<DeliveryRow[]>();
    return rows.map(deliveryOf);
  }
}
