import type { Connection, Model } from "mongoose";
import type { UpdateInbox, WaitingUpdate } from "../usecases/update-inbox.ts";
import { isDuplicateKey, repeatedRows } from "./again-on-duplicate.ts";
import { date, strictSchema, text } from "./row.ts";

/** A handled update has lost its chat, its content and its attempts. */
interface UpdateRow {
  readonly _id: number;
  readonly receivedAt: Date;
  readonly chat?: string;
  readonly content?: string;
  readonly attempts?: number;
}

/** A chat that a process works on; gone once it was given back. */
interface TurnRow {
  readonly _id: string;
  readonly leaseId: string;
  readonly heldUntil: Date;
}

/** Telegram repeats an update for a day at most. */
const REMEMBERED_S = 2 * 86_400;
/** Leases last for seconds; what a dead process left of one in a chat without updates goes by itself. */
const STALE_TURN_S = 86_400;

/** True of updates that are to be handled only. */
const WAITING = { chat: { $gt: "" } };
/** Earlier than every date that is there, so that an index can answer. */
const ALWAYS = new Date(0);

const updateSchema = strictSchema({
  _id: { type: Number, required: true },
  receivedAt: date,
  chat: String,
  content: String,
  attempts: Number,
})
  .index({ chat: 1, _id: 1 }, { partialFilterExpression: WAITING })
  .index({ receivedAt: 1 }, { expireAfterSeconds: REMEMBERED_S });

const turnSchema = strictSchema({ _id: text, leaseId: text, heldUntil: date }).index(
  { heldUntil: 1 },
  { expireAfterSeconds: STALE_TURN_S },
);

export function createUpdateInbox(connection: Connection): UpdateInbox {
  const updates = connection.model<UpdateRow>("TelegramUpdate", updateSchema, "telegramUpdates");
  const turns = connection.model<TurnRow>("TelegramTurn", turnSchema, "telegramTurns");
  return {
    addAll: (list, now) => addAll(updates, list, now),
    takeChat: async (chat, { leaseId, leasedUntil }, now) => {
      try {
        await turns.updateOne(
          { _id: chat, heldUntil: { $lte: now } },
          { $set: { leaseId, heldUntil: leasedUntil } },
          { upsert: true },
        );
        return true;
      } catch (error) {
        // It is there, and its lease runs.
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    renewChats: async (chats, { leaseId, leasedUntil }) => {
      await turns.updateMany(
        { _id: { $in: chats }, leaseId },
        { $set: { heldUntil: leasedUntil } },
      );
    },
    giveBackChat: async (chat, leaseId) => void (await turns.deleteOne({ _id: chat, leaseId })),
    waitingOf: async (chat) => {
      const rows = await updates.find({ chat }).sort({ _id: 1 }).lean<UpdateRow[]>();
      return rows.map(waitingOf);
    },
    countAttempt: async (id) => {
      await updates.updateOne({ _id: id, ...WAITING }, { $inc: { attempts: 1 } });
    },
    settle: async (id) => {
      const emptied = { $unset: { chat: 1, content: 1, attempts: 1 } } as const;
      await updates.updateOne({ _id: id }, emptied);
    },
    abandonedChats: async (before, now, limit) => {
      const found = await updates.aggregate<{ _id: string }>([
        { $match: { ...WAITING, receivedAt: { $lte: before } } },
        { $group: { _id: "$chat" } },
      ]);
      const chats = found.map(({ _id }) => _id);
      const held = await turns
        .find({ _id: { $in: chats }, heldUntil: { $gt: now } }, { _id: 1 })
        .lean<TurnRow[]>();
      const isHeld = new Set(held.map(({ _id }) => _id));
      return chats.filter((chat) => !isHeld.has(chat)).slice(0, limit);
    },
    leases: async () => {
      const rows = await turns.find({ heldUntil: { $gte: ALWAYS } }).lean<TurnRow[]>();
      return rows.map(({ leaseId }) => leaseId);
    },
    expire: async (leaseIds) => {
      await turns.deleteMany({ heldUntil: { $gte: ALWAYS }, leaseId: { $in: leaseIds } });
    },
  };
}

async function addAll(
  updates: Model<UpdateRow>,
  list: Parameters<UpdateInbox["addAll"]>[0],
  now: Date,
): Promise<ReadonlySet<number>> {
  if (list.length === 0) return new Set();
  const rows = list.map(({ id, ...rest }) => ({ _id: id, ...rest, receivedAt: now }));
  try {
    // The driver's own, whose errors say which rows were there.
    await updates.collection.insertMany(rows as never, { ordered: false });
    return new Set(list.map(({ id }) => id));
  } catch (error) {
    const repeated = repeatedRows(error);
    if (repeated === null) throw error;
    return new Set(list.flatMap(({ id }, index) => (repeated.has(index) ? [] : [id])));
  }
}

function waitingOf({ _id, chat = "", content = "", attempts = 0 }: UpdateRow): WaitingUpdate {
  return { id: _id, chat, content, attempts };
}
