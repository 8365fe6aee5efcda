import { Schema, type Connection, type Model } from "mongoose";
import type {
  Taught,
  TaughtChoice,
  TaughtMerchant,
  TaughtNote,
  TaughtRecurrence,
  TaughtRule,
} from "../domain/understanding/taught.ts";
import type { TaughtStore } from "../usecases/ports/taught-store.ts";
import { isDuplicateKey } from "./retry-on-duplicate.ts";
import { date, entityOf, number, rowOf, strictPart, strictSchema, text, type Row } from "./row.ts";
import { usersInBatches } from "./in-batches.ts";

const choice = strictPart({ kind: text, categoryId: String });
const merchantName = strictPart({
  name: text,
  joinedTo: String,
  ownName: String,
  joinedBy: String,
});
const common = {
  _id: text,
  userId: text,
  changeId: text,
  at: date,
  previousAt: Date,
  isPending: Boolean,
};

const ofOne = {
  ...common,
  transactionId: text,
  fingerprint: strictPart({
    direction: text,
    minor: number,
    currency: text,
    day: text,
    start: String,
  }),
  movedFrom: String,
};
const OF_ONE = { userId: 1, transactionId: 1 } as const;

const choiceSchema = withPending(strictSchema({ ...ofOne, value: choice, previous: choice })).index(
  OF_ONE,
  { unique: true },
);

const noteSchema = withPending(strictSchema({ ...ofOne, value: String, previous: String })).index(
  OF_ONE,
  { unique: true },
);

const ruleSchema = withPending(
  strictSchema({
    ...common,
    value: choice,
    previous: choice,
    merchantKey: text,
    direction: text,
    name: text,
  }),
).index({ userId: 1, merchantKey: 1, direction: 1 }, { unique: true });

const merchantSchema = withPending(
  strictSchema({ ...common, value: merchantName, previous: merchantName, merchantKey: text }),
).index({ userId: 1, merchantKey: 1 }, { unique: true });

const recurrenceSchema = withPending(
  strictSchema({
    ...common,
    // Older versions stored the decision alone, as text.
    value: Schema.Types.Mixed,
    previous: Schema.Types.Mixed,
    merchantKey: text,
    direction: text,
    name: text,
  }),
).index({ userId: 1, merchantKey: 1, direction: 1 }, { unique: true });

/** Few entries are pending. */
function withPending(schema: Schema): Schema {
  return schema.index(
    { isPending: 1, userId: 1 },
    { partialFilterExpression: { isPending: true } },
  );
}

export function createChoicesStore(connection: Connection): TaughtStore<TaughtChoice> {
  return taughtStore(connection.model<TaughtRow>("Choice", choiceSchema, "choices"));
}

export function createNotesStore(connection: Connection): TaughtStore<TaughtNote> {
  return taughtStore(connection.model<TaughtRow>("Note", noteSchema, "notes"));
}

export function createRulesStore(connection: Connection): TaughtStore<TaughtRule> {
  return taughtStore(connection.model<TaughtRow>("Rule", ruleSchema, "rules"));
}

export function createMerchantsStore(connection: Connection): TaughtStore<TaughtMerchant> {
  return taughtStore(connection.model<TaughtRow>("Merchant", merchantSchema, "merchants"));
}

export function createRecurrencesStore(connection: Connection): TaughtStore<TaughtRecurrence> {
  const model = connection.model<TaughtRow>("Recurrence", recurrenceSchema, "recurrences");
  return taughtStore(model, (row) => ({
    ...row,
    value: saidOf(row.value),
    previous: saidOf(row.previous),
  }));
}

function saidOf(value: unknown): unknown {
  return typeof value === "string" ? { decision: value, amounts: [] } : value;
}

/** What the rows of all kinds have. */
type TaughtRow = Row<Taught<unknown>>;

function taughtStore<Entry extends Taught<unknown>>(
  entries: Model<TaughtRow>,
  current: (row: TaughtRow) => TaughtRow = (row) => row,
): TaughtStore<Entry> {
  return {
    ofUser: async (userId) => {
      const rows = await entries.find({ userId }).lean<TaughtRow[]>();
      return rows.map((row) => entityOf(current(row)) as Entry);
    },
    swap: async (next, seen) => {
      const { _id, ...fields } = rowOf(next);
      try {
        if (seen === null) {
          await entries.insertMany([{ _id, ...fields }]);
          return true;
        }
        const { matchedCount } = await entries.updateOne({ _id, changeId: seen }, { $set: fields });
        return matchedCount === 1;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    markApplied: async ({ id, changeId }) => {
      const unchanged = { _id: id, changeId };
      const { matchedCount } = await entries.updateOne(unchanged, { $set: { isPending: false } });
      return matchedCount === 1;
    },
    usersWithPending: () =>
      usersInBatches(
        entries.find({ isPending: true }, { userId: 1 }).lean<Pick<TaughtRow, "userId">>(),
      ),
    remove: async ({ id, changeId }) => void (await entries.deleteOne({ _id: id, changeId })),
    removeOfUser: async (userId) => void (await entries.deleteMany({ userId })),
  };
}
