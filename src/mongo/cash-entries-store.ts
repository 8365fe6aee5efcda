import type { Connection } from "mongoose";
import type { CashEntry } from "../domain/cash/cash-entry.ts";
import type { CashEntries } from "../usecases/ports/cash-entries.ts";
import { retryOnDuplicate } from "./retry-on-duplicate.ts";
import { date, entityOf, isSet, number, rowOf, strictSchema, text, type Row } from "./row.ts";
import { usersInBatches } from "./in-batches.ts";

type CashRow = Row<CashEntry>;

const schema = strictSchema({
  _id: text,
  userId: text,
  title: text,
  minor: number,
  day: text,
  direction: text,
  state: text,
  typedAt: date,
  expiresAt: Date,
  matchId: String,
  askedAt: Date,
  answeredAt: Date,
  version: number,
  isPending: { type: Boolean, required: true },
})
  .index({ userId: 1, typedAt: 1, _id: 1 })
  .index({ isPending: 1 }, { partialFilterExpression: { isPending: true } })
  .index({ expiresAt: 1 }, { partialFilterExpression: { expiresAt: isSet } })
  .index({ matchId: 1 }, { partialFilterExpression: { matchId: { $gt: "" } } });

/** As `isToAsk` has it. */
const TO_ASK = {
  matchId: { $gt: "" },
  askedAt: null,
  answeredAt: null,
  state: { $in: ["cash" as const, "note" as const] },
};

export function createCashEntriesStore(connection: Connection): CashEntries {
  const entries = connection.model<CashRow>("CashEntry", schema, "cashEntries");
  return {
    add: async (entry) => {
      const { _id, ...rest } = rowOf(entry);
      await retryOnDuplicate(() =>
        entries.updateOne({ _id }, { $setOnInsert: rest }, { upsert: true }),
      );
    },
    byId: async (userId, id) => {
      const row = await entries.findOne({ _id: id, userId }).lean<CashRow | null>();
      return row && entityOf(row);
    },
    ofUser: async (userId) => {
      const rows = await entries.find({ userId }).sort({ typedAt: 1, _id: 1 }).lean<CashRow[]>();
      return rows.map(entityOf);
    },
    replace: async (next) => {
      const { _id, ...fields } = rowOf(next);
      const before = { _id, version: next.version - 1 };
      return (await entries.updateOne(before, { $set: fields })).matchedCount === 1;
    },
    setMatch: async (_id, matchId) =>
      void (await entries.updateOne({ _id, askedAt: null }, { $set: { matchId } })),
    settle: async ({ id: _id, version }) =>
      (await entries.updateOne({ _id, version }, { $set: { isPending: false } })).matchedCount ===
      1,
    remove: async ({ id: _id, version }) =>
      (await entries.deleteOne({ _id, version })).deletedCount === 1,
    usersWithWork: async function* (now) {
      const work = [{ isPending: true }, { expiresAt: { $gte: new Date(0), $lte: now } }, TO_ASK];
      for (const one of work)
        yield* usersInBatches(entries.find(one, { userId: 1 }).lean<Pick<CashRow, "userId">>());
    },
    removeOfUser: async (userId) => void (await entries.deleteMany({ userId })),
  };
}
