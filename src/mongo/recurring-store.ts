import type { Connection } from "mongoose";
import type { FoundRecurring, Recurring } from "../usecases/ports/recurring.ts";
import { isDuplicateKey } from "./retry-on-duplicate.ts";
import { date, entityOf, number, rowOf, strictPart, strictSchema, text, type Row } from "./row.ts";

type RecurringRow = Row<FoundRecurring>;

const merchant = strictPart({ merchantKey: text, direction: text, digest: text, fixed: Number });

const series = strictPart({
  merchantKey: text,
  part: number,
  direction: text,
  currency: text,
  kind: text,
  cadence: text,
  status: text,
  said: String,
  merchantName: text,
  topCategoryId: text,
  minor: number,
  previousMinor: Number,
  change: strictPart({ before: number, now: number, currency: text, since: text }),
  count: number,
  first: text,
  last: text,
  next: String,
  isReplaced: Boolean,
});

const schema = strictSchema({
  _id: text,
  version: number,
  wholeAt: date,
  merchants: [merchant],
  series: [series],
});

/** One document for each user. */
export function createRecurringStore(connection: Connection): Recurring {
  const recurring = connection.model<RecurringRow>("Recurring", schema, "recurring");
  return {
    ofUser: async (userId) => {
      const row = await recurring.findById(userId).lean<RecurringRow | null>();
      return row && entityOf(row);
    },
    swap: async (next, seen) => {
      const { _id, ...fields } = rowOf(next);
      try {
        if (seen === null) {
          await recurring.insertMany([{ _id, ...fields }]);
          return true;
        }
        const unchanged = { _id, version: seen };
        const { matchedCount } = await recurring.updateOne(unchanged, { $set: fields });
        return matchedCount === 1;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    removeOfUser: async (userId) => void (await recurring.deleteOne({ _id: userId })),
  };
}
