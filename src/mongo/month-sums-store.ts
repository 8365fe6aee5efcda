import type { Connection } from "mongoose";
import type { Day } from "../domain/day.ts";
import type { Kept } from "../domain/kept/kept.ts";
import type { MonthDraft, MonthSums } from "../usecases/ports/month-sums.ts";
import { date, number, strictPart, strictSchema, text } from "./row.ts";
import { upsertById } from "./upsert-by-id.ts";

/** `draftOf` is the run of sums that are not adopted; null once they hold for good. */
type MonthRow = Omit<MonthDraft, "run"> & {
  readonly _id: string;
  readonly draftOf: string | null;
};

const schema = strictSchema({
  _id: text,
  userId: text,
  itemId: text,
  accountId: text,
  first: text,
  last: text,
  firstDay: text,
  lastDay: text,
  sums: [
    strictPart({
      currency: text,
      flow: text,
      direction: text,
      topCategoryId: text,
      categoryId: String,
      bankCategoryId: String,
      categorySource: text,
      isFixed: { type: Boolean, required: true },
      minor: number,
      count: number,
    }),
  ],
  draftOf: String,
  writtenAt: date,
})
  .index({ userId: 1, first: 1 })
  .index({ itemId: 1 });

function heldBy(userId: string, { from, run }: Kept) {
  return { userId, first: { $lt: from }, draftOf: { $in: [null, run] } };
}

export function createMonthSumsStore(connection: Connection): MonthSums {
  const months = connection.model<MonthRow>("MonthSum", schema, "monthSums");
  return {
    write: (drafts) =>
      upsertById(
        months,
        drafts.map(({ run, ...draft }) => ({
          _id: `${run} ${draft.accountId} ${draft.first}`,
          ...draft,
          draftOf: run,
        })),
      ),
    ofUser: async ({ id, kept }) => {
      const rows = kept ? await months.find(heldBy(id, kept)).lean<MonthRow[]>() : [];
      return rows.map(({ _id, draftOf: _draftOf, writtenAt: _writtenAt, ...month }) => month);
    },
    daysOfAccounts: async ({ id, kept }) => {
      if (kept === null) return new Map();
      const groups = await months.aggregate<{ _id: string; first: Day; last: Day }>([
        { $match: heldBy(id, kept) },
        {
          $group: {
            _id: "$accountId",
            first: { $min: "$firstDay" },
            last: { $max: "$lastDay" },
          },
        },
      ]);
      return new Map(groups.map(({ _id, ...days }) => [_id, days]));
    },
    adopt: async (userId, run) =>
      void (await months.updateMany({ userId, draftOf: run }, { $set: { draftOf: null } })),
    removeDrafts: async (userId, writtenBefore, except) =>
      void (await months.deleteMany({
        userId,
        draftOf: { $nin: [null, except] },
        writtenAt: { $lt: writtenBefore },
      })),
    removeRun: async (userId, run) => void (await months.deleteMany({ userId, draftOf: run })),
    removeOfItem: async (itemId) => void (await months.deleteMany({ itemId })),
    removeOfUser: async (userId) => void (await months.deleteMany({ userId })),
  };
}
