import type { Connection } from "mongoose";
import type { BankEvent } from "../domain/bank-event.ts";
import type { BankEvents } from "../usecases/ports/bank-events.ts";
import { repeatedRows } from "./retry-on-duplicate.ts";
import { date, entityOf, rowOf, strictPart, strictSchema, text, type Row } from "./row.ts";

type EventRow = Row<BankEvent>;

/** Longer than Pluggy repeats a webhook, so that a late repetition is recognised. */
const KEEP_ID_S = 30 * 86_400;

/** Matches pending events only: a handled event has no item. */
const PENDING = { itemId: { $gt: "" } };

const schema = strictSchema({
  _id: text,
  itemId: String,
  clientUserId: String,
  change: strictPart({ kind: text, accountId: String, ids: [String] }),
  receivedAt: date,
})
  .index({ itemId: 1, receivedAt: 1 }, { partialFilterExpression: PENDING })
  .index({ receivedAt: 1 }, { expireAfterSeconds: KEEP_ID_S });

/** A handled event keeps only its id, which recognises repetitions and says nothing of the user. */
export function createEventsStore(connection: Connection): BankEvents {
  const events = connection.model<EventRow>("BankEvent", schema, "webhookEvents");
  const collection = connection.collection<EventRow>("webhookEvents");
  return {
    addAll: async (list) => {
      if (list.length === 0) return;
      try {
        // The driver's method, without validation: webhooks arrive in thousands, and were validated before.
        await collection.insertMany(list.map(rowOf), { ordered: false });
      } catch (error) {
        if (repeatedRows(error) === null) throw error;
      }
    },
    pendingOf: async (itemId) => {
      const rows = await events.find({ itemId }).sort({ receivedAt: 1 }).lean<EventRow[]>();
      return rows.map(entityOf);
    },
    markHandled: async (ids) => {
      const emptied = { $unset: { itemId: 1, clientUserId: 1, change: 1 } } as const;
      await events.updateMany({ _id: { $in: ids } }, emptied);
    },
    itemsPendingSince: async (instant) => {
      const rows = await events.aggregate<{ _id: string }>([
        { $match: { ...PENDING, receivedAt: { $lt: instant } } },
        { $group: { _id: "$itemId" } },
      ]);
      return rows.map(({ _id }) => _id);
    },
    removeOfItem: async (itemId) => void (await events.deleteMany({ itemId })),
  };
}
