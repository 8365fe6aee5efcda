import type { Connection } from "mongoose";
import type { Refresh } from "../domain/refresh.ts";
import type { Refreshes } from "../usecases/ports/refreshes.ts";
import { retryOnDuplicate } from "./retry-on-duplicate.ts";
import {
  date,
  entityOf,
  isSet,
  number,
  rowOf,
  strictPart,
  strictSchema,
  text,
  type Row,
} from "./row.ts";

type RefreshRow = Row<Refresh>;

const askedBank = strictPart({
  itemId: text,
  answer: strictPart({ kind: text, again: Date }),
  lastUpdatedAt: Date,
  before: [strictPart({ currency: text, count: number, spent: number })],
});

const schema = strictSchema({
  _id: text,
  userId: text,
  messageId: number,
  since: date,
  banks: [askedBank],
})
  .index({ userId: 1 })
  .index({ since: 1 });

export function createRefreshesStore(connection: Connection): Refreshes {
  const refreshes = connection.model<RefreshRow>("Refresh", schema, "refreshes");
  return {
    add: async (refresh) => {
      const { _id, ...rest } = rowOf(refresh);
      await retryOnDuplicate(() =>
        refreshes.updateOne({ _id }, { $setOnInsert: rest }, { upsert: true }),
      );
    },
    byId: async (id) => {
      const row = await refreshes.findById(id).lean<RefreshRow>();
      return row && entityOf(row);
    },
    pending: async () => {
      const rows = await refreshes
        .find({ since: isSet }, { userId: 1 })
        .lean<Pick<RefreshRow, "_id" | "userId">[]>();
      return rows.map(entityOf);
    },
    ofUser: async (userId) => {
      const rows = await refreshes.find({ userId }).lean<RefreshRow[]>();
      return rows.map(entityOf);
    },
    remove: async (id) => void (await refreshes.deleteOne({ _id: id })),
    removeOfUser: async (userId) => void (await refreshes.deleteMany({ userId })),
  };
}
