import type { Connection } from "mongoose";
import type { BankItem } from "../domain/bank-item.ts";
import type { Items } from "../usecases/ports.ts";
import { againOnDuplicate } from "./again-on-duplicate.ts";
import { date, entityOf, number, rowOf, strictPart, strictSchema, text, type Row } from "./row.ts";

type ItemRow = Row<BankItem>;

const schema = strictSchema({
  _id: text,
  userId: text,
  bank: text,
  connectorId: number,
  state: strictPart({ kind: text, code: String, until: Date }),
  lastUpdatedAt: Date,
  nextAutoSyncAt: Date,
  consentExpiresAt: Date,
  linkedAt: date,
  marks: strictPart({ watermark: Date, syncedAt: Date, walkedAt: Date }),
  progressMessageId: Number,
  welcomedAt: Date,
  trouble: strictPart({ need: text, code: String, until: Date, since: date }),
  consentWarnedFor: Date,
  leavingAt: Date,
}).index({ userId: 1, linkedAt: 1, _id: 1 });

export function createItemsStore(connection: Connection): Items {
  const items = connection.model<ItemRow>("Item", schema, "items");
  return {
    byId: async (id) => {
      const row = await items.findById(id).lean<ItemRow>();
      return row && entityOf(row);
    },
    ofUser: async (userId) => {
      const rows = await items.find({ userId }).sort({ linkedAt: 1, _id: 1 }).lean<ItemRow[]>();
      return rows.map(entityOf);
    },
    add: async (item) => {
      const { _id, ...rest } = rowOf(item);
      await againOnDuplicate(() =>
        items.updateOne({ _id }, { $setOnInsert: rest }, { upsert: true }),
      );
    },
    update: async (id, change) => void (await items.updateOne({ _id: id }, { $set: change })),
  };
}
