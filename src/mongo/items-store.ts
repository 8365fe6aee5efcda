import type { Connection, QueryFilter } from "mongoose";
import type { BankItem } from "../domain/bank-item.ts";
import { BROKEN_STATES, needOf } from "../domain/trouble.ts";
import type { RoutedItem } from "../usecases/job-route.ts";
import type { Items } from "../usecases/ports/items.ts";
import { againOnDuplicate } from "./again-on-duplicate.ts";
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

/** What older versions did not keep. */
type Optional = "unreadableAccounts" | "lagging";
type ItemRow = Omit<Row<BankItem>, Optional> & Partial<Pick<BankItem, Optional>>;

function itemOf({ unreadableAccounts = 0, lagging = [], ...row }: ItemRow): BankItem {
  return { ...entityOf(row), unreadableAccounts, lagging };
}

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
  marks: strictPart({ syncedAt: Date, startedAt: Date }),
  progressMessageId: Number,
  welcomedAt: Date,
  trouble: strictPart({ need: text, code: String, until: Date, since: date }),
  consentWarnedFor: Date,
  leavingAt: Date,
  unreadableAccounts: Number,
})
  .index({ userId: 1, linkedAt: 1, _id: 1 })
  .index({ leavingAt: 1, "marks.syncedAt": 1 })
  .index({ leavingAt: 1, consentExpiresAt: 1 })
  .index({ leavingAt: 1, welcomedAt: 1, "marks.syncedAt": 1 })
  .index({ leavingAt: 1, "state.kind": 1, "trouble.need": 1 });

const STAYING = { leavingAt: null };

/** `troubleNews` as a filter: what it finds and it does not, the job finds out. */
const UNTOLD_TROUBLE: QueryFilter<ItemRow>[] = [
  ...BROKEN_STATES.map((kind) => {
    const need = needOf(kind);
    const untold = need === "patience" ? null : { $ne: need };
    return { ...STAYING, "state.kind": kind, "trouble.need": untold };
  }),
  { ...STAYING, "state.kind": "working", "trouble.need": { $in: BROKEN_STATES.map(needOf) } },
];

function routedItem({
  userId,
  leavingAt,
  marks,
}: Pick<BankItem, "userId" | "leavingAt" | "marks">): RoutedItem {
  return { userId, isLeaving: leavingAt !== null, hasSynced: marks.syncedAt !== null };
}

export function createItemsStore(connection: Connection): Items {
  const items = connection.model<ItemRow>("Item", schema, "items");

  /** Changes the item if it still is as the filter says: of several who try at once, one does. */
  async function swap(id: string, seen: QueryFilter<ItemRow>, next: Partial<ItemRow>) {
    const { matchedCount } = await items.updateOne({ _id: id, ...seen }, { $set: next });
    return matchedCount === 1;
  }

  async function idsWhere(filter: QueryFilter<ItemRow>, sort: Record<string, 1> = {}) {
    const rows = await items.find(filter).sort(sort).select({ _id: 1 }).lean<{ _id: string }[]>();
    return rows.map(({ _id }) => _id);
  }

  return {
    byId: async (id) => {
      const row = await items.findById(id).lean<ItemRow>();
      return row && itemOf(row);
    },
    ofUser: async (userId) => {
      const rows = await items.find({ userId }).sort({ linkedAt: 1, _id: 1 }).lean<ItemRow[]>();
      return rows.map(itemOf);
    },
    add: async (item) => {
      const { _id, ...rest } = rowOf(item);
      await againOnDuplicate(() =>
        items.updateOne({ _id }, { $setOnInsert: rest }, { upsert: true }),
      );
    },
    routes: async (ids) => {
      const rows = await items
        .find({ _id: { $in: ids } })
        .select({ userId: 1, leavingAt: 1, "marks.syncedAt": 1 })
        .lean<Pick<ItemRow, "_id" | "userId" | "leavingAt" | "marks">[]>();
      return new Map(rows.map((row) => [row._id, routedItem(row)]));
    },
    update: async (id, change) => void (await items.updateOne({ _id: id }, { $set: change })),
    swapWelcomedAt: (id, welcomedAt, next) => swap(id, { welcomedAt }, { welcomedAt: next }),
    swapTrouble: (id, seen, trouble) =>
      swap(id, seen ? { "trouble.since": seen.since } : { trouble: null }, { trouble }),
    swapConsentWarnedFor: (id, consentWarnedFor, next) =>
      swap(id, { consentWarnedFor }, { consentWarnedFor: next }),
    // Not "before": that would leave out those that were never synced.
    notSyncedSince: (instant) =>
      idsWhere(
        {
          ...STAYING,
          "marks.syncedAt": { $not: { $gte: instant } },
          "state.kind": { $ne: "removed" },
        },
        { "marks.syncedAt": 1 },
      ),
    consentEndingBefore: (instant) =>
      idsWhere({
        ...STAYING,
        consentExpiresAt: { $lt: instant },
        $expr: { $ne: ["$consentWarnedFor", "$consentExpiresAt"] },
      }),
    unwelcomed: () => idsWhere({ ...STAYING, welcomedAt: null, "marks.syncedAt": isSet }),
    withUntoldTrouble: () => idsWhere({ $or: UNTOLD_TROUBLE }),
    updating: () => idsWhere({ ...STAYING, "state.kind": "updating" }),
    leaving: () => idsWhere({ leavingAt: isSet }),
    remove: async (id) => void (await items.deleteOne({ _id: id })),
  };
}
