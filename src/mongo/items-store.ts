import type { Connection, QueryFilter } from "mongoose";
import type { BankItem } from "../domain/bank-item.ts";
import { NO_ANSWERS } from "../domain/position-product.ts";
import { BROKEN_STATES, requiredActionOf } from "../domain/connection-issue.ts";
import type { RoutedItem } from "../usecases/jobs/job-route.ts";
import type { Items } from "../usecases/ports/items.ts";
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
import { fromStored, toStored } from "./stored-names.ts";
import { idsInBatches } from "./in-batches.ts";

/** Fields that older versions did not store. */
type Optional = "unreadableAccounts" | "lagging" | "productAnswers";
type ItemRow = Omit<Row<BankItem>, Optional> & Partial<Pick<BankItem, Optional>>;

function itemOf(stored: ItemRow): BankItem {
  const { unreadableAccounts = 0, lagging = [], productAnswers, ...row } = fromStored(stored);
  return {
    ...entityOf(row),
    unreadableAccounts,
    lagging,
    productAnswers: { ...NO_ANSWERS, ...productAnswers },
  };
}

const answer = strictPart({ kind: text, askedAt: date, unreadable: number });

const schema = strictSchema({
  _id: text,
  userId: text,
  bank: text,
  connectorId: number,
  state: strictPart({ kind: text, code: String, until: Date }),
  lastUpdatedAt: Date,
  nextAutoSyncAt: Date,
  consentExpiresAt: Date,
  lagging: [strictPart({ product: text, since: Date })],
  linkedAt: date,
  marks: strictPart({ syncedAt: Date, startedAt: Date, waitedForUser: Boolean }),
  progressMessageId: Number,
  welcomedAt: Date,
  trouble: strictPart({ need: text, code: String, until: Date, since: date }),
  consentWarnedFor: Date,
  leavingAt: Date,
  unreadableAccounts: Number,
  productAnswers: strictPart({ investments: answer, loans: answer }),
})
  .index({ userId: 1, linkedAt: 1, _id: 1 })
  .index({ leavingAt: 1, "marks.syncedAt": 1 })
  .index({ leavingAt: 1, consentExpiresAt: 1 })
  .index({ lastUpdatedAt: 1 })
  .index({ leavingAt: 1, welcomedAt: 1, "marks.syncedAt": 1 })
  .index({ leavingAt: 1, "state.kind": 1, "trouble.need": 1 });

const NOT_DELETED = { deletionRequestedAt: null };

/** `issueChange` as a filter. It may match more; the job then sends nothing. */
const UNREPORTED_ISSUE: QueryFilter<ItemRow>[] = [
  ...BROKEN_STATES.map((kind) => {
    const requiredAction = requiredActionOf(kind);
    const unreported = requiredAction === "patience" ? null : { $ne: requiredAction };
    return { ...NOT_DELETED, "state.kind": kind, "issue.requiredAction": unreported };
  }),
  {
    ...NOT_DELETED,
    "state.kind": "working",
    "issue.requiredAction": { $in: BROKEN_STATES.map(requiredActionOf) },
  },
];

function routedItem({
  userId,
  deletionRequestedAt,
  syncCheckpoint,
}: Pick<BankItem, "userId" | "deletionRequestedAt" | "syncCheckpoint">): RoutedItem {
  return {
    userId,
    isBeingDeleted: deletionRequestedAt !== null,
    hasSynced: syncCheckpoint.syncedAt !== null,
  };
}

export function createItemsStore(connection: Connection): Items {
  const items = connection.model<ItemRow>("Item", schema, "items");

  const idsWhere = (filter: QueryFilter<ItemRow>, sort: Record<string, 1> = {}) =>
    idsInBatches(
      items.find(toStored(filter)).sort(toStored(sort)).select({ _id: 1 }).lean<{ _id: string }>(),
    );

  return {
    byId: async (id) => {
      const row = await items.findById(id).lean<ItemRow>();
      return row && itemOf(row);
    },
    ofUser: async (userId) =>
      (await items.find({ userId }).sort({ linkedAt: 1, _id: 1 }).lean<ItemRow[]>()).map(itemOf),
    add: async (item) => {
      const { _id, ...rest } = toStored(rowOf(item));
      await retryOnDuplicate(() =>
        items.updateOne({ _id }, { $setOnInsert: rest }, { upsert: true }),
      );
    },
    routes: async (ids) => {
      const rows = await items
        .find({ _id: { $in: ids } })
        .select(toStored({ userId: 1, deletionRequestedAt: 1, "syncCheckpoint.syncedAt": 1 }))
        .lean<Pick<ItemRow, "_id" | "userId" | "deletionRequestedAt" | "syncCheckpoint">[]>();
      return new Map(rows.map(fromStored).map((row) => [row._id, routedItem(row)]));
    },
    update: async (id, change) =>
      void (await items.updateOne({ _id: id }, { $set: toStored(change) })),
    // `$not`, because `$lt` would leave out items that were never synced.
    notSyncedSince: (instant) =>
      idsWhere(
        {
          ...NOT_DELETED,
          "syncCheckpoint.syncedAt": { $not: { $gte: instant } },
          "state.kind": { $ne: "removed" },
        },
        { "syncCheckpoint.syncedAt": 1 },
      ),
    consentEndingBefore: (instant) =>
      idsWhere({
        ...NOT_DELETED,
        consentExpiresAt: { $lt: instant },
        $expr: { $ne: ["$consentWarnedFor", "$consentExpiresAt"] },
      }),
    withoutFirstReport: () =>
      idsWhere({ ...NOT_DELETED, welcomedAt: null, "syncCheckpoint.syncedAt": isSet }),
    withUnreportedIssue: () => idsWhere({ $or: UNREPORTED_ISSUE }),
    updating: () => idsWhere({ ...NOT_DELETED, "state.kind": "updating" }),
    withRequestedDeletion: () => idsWhere({ deletionRequestedAt: isSet }),
    remove: async (id) => void (await items.deleteOne({ _id: id })),
  };
}
