import type { Connection } from "mongoose";
import type { BankEvent } from "../domain/bank-event.ts";
import type { BankEvents } from "../usecases/ports/bank-events.ts";
import { repeatedRows } from "./retry-on-duplicate.ts";
import { date, entityOf, rowOf, strictPart, strictSchema, text, type Row } from "./row.ts";
import { inBatches } from "./in-batches.ts";

/** A handled event has nothing but its id and these two times. */
type EventRow = Row<BankEvent> & { readonly handledAt?: Date };

const HOUR_S = 3600;
/**
 * Pluggy tries nine times: three at once, three after 15 minutes or an hour (its documents differ), three after
 * two more hours. Twice that is left for its delays; a later repetition would only cost one more sync.
 */
const KEEP_HANDLED_S = 6 * HOUR_S;
/** An event that no sync could handle meanwhile: the weekly full sync has brought what it announced. */
const KEEP_PENDING_S = 30 * 24 * HOUR_S;

/** Matches pending events only: a handled event has no item. */
const PENDING = { itemId: { $gt: "" } };

const schema = strictSchema({
  _id: text,
  itemId: String,
  clientUserId: String,
  change: strictPart({ kind: text, accountId: String, ids: [String] }),
  receivedAt: date,
  handledAt: Date,
})
  .index({ itemId: 1, receivedAt: 1 }, { partialFilterExpression: PENDING })
  // Of its own, because older versions refuse to start where an index has another time than theirs.
  .index({ handledAt: 1 }, { expireAfterSeconds: KEEP_HANDLED_S })
  .index({ receivedAt: 1 }, { expireAfterSeconds: KEEP_PENDING_S });

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
      await events.updateMany(
        { _id: { $in: ids } },
        {
          $unset: { itemId: 1, clientUserId: 1, change: 1 },
          // The server's clock, by which it removes them.
          $currentDate: { handledAt: true },
        },
      );
    },
    // In the order of the index, so that an item's events come one after the other.
    itemsPendingSince: (instant) =>
      inBatches(
        events
          .find({ ...PENDING, receivedAt: { $lt: instant } }, { itemId: 1 })
          .sort({ itemId: 1 })
          .lean<Pick<EventRow, "itemId">>(),
        ({ itemId }) => itemId,
      ),
    removeOfItem: async (itemId) => void (await events.deleteMany({ itemId })),
  };
}
