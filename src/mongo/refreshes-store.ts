import type { Connection } from "mongoose";
import type { AskedAnswer, AskedBank, Refresh } from "../domain/refresh.ts";
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
import { inBatches } from "./in-batches.ts";

/** `needs-user` under the name that older versions know. */
type StoredAnswer = Exclude<AskedAnswer, { kind: "needs-user" }> | { kind: "needs-person" };
type StoredBank = Omit<AskedBank, "answer"> & { readonly answer: StoredAnswer };
type RefreshRow = Omit<Row<Refresh>, "banks"> & { readonly banks: readonly StoredBank[] };

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

function storedBank({ answer, ...bank }: AskedBank): StoredBank {
  return { ...bank, answer: answer.kind === "needs-user" ? { kind: "needs-person" } : answer };
}

function bankOf({ answer, ...bank }: StoredBank): AskedBank {
  return { ...bank, answer: answer.kind === "needs-person" ? { kind: "needs-user" } : answer };
}

function refreshOf({ banks, ...row }: RefreshRow): Refresh {
  return { ...entityOf(row), banks: banks.map(bankOf) };
}

export function createRefreshesStore(connection: Connection): Refreshes {
  const refreshes = connection.model<RefreshRow>("Refresh", schema, "refreshes");
  return {
    add: async (refresh) => {
      const { _id, ...rest } = rowOf({ ...refresh, banks: refresh.banks.map(storedBank) });
      await retryOnDuplicate(() =>
        refreshes.updateOne({ _id }, { $setOnInsert: rest }, { upsert: true }),
      );
    },
    byId: async (id) => {
      const row = await refreshes.findById(id).lean<RefreshRow>();
      return row && refreshOf(row);
    },
    pending: () =>
      inBatches(
        refreshes.find({ since: isSet }, { userId: 1 }).lean<Pick<RefreshRow, "_id" | "userId">>(),
        entityOf,
      ),
    ofUser: async (userId) => {
      const rows = await refreshes.find({ userId }).lean<RefreshRow[]>();
      return rows.map(refreshOf);
    },
    remove: async (id) => void (await refreshes.deleteOne({ _id: id })),
    removeOfUser: async (userId) => void (await refreshes.deleteMany({ userId })),
  };
}
