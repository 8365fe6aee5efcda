import type { Connection, Model } from "mongoose";
import type { UpdateInbox, PendingUpdate } from "../usecases/ports/update-inbox.ts";
import { isDuplicateKey, repeatedRows } from "./retry-on-duplicate.ts";
import { date, strictSchema, text } from "./row.ts";

/** A handled update has no chat, content and attempts. */
interface UpdateRow {
  readonly _id: number;
  readonly receivedAt: Date;
  readonly handledAt?: Date;
  readonly chat?: string;
  readonly content?: string;
  readonly attempts?: number;
}

/** The lease of a process on a chat; deleted when it is released. */
interface LeaseRow {
  readonly _id: string;
  readonly leaseId: string;
  readonly heldUntil: Date;
}

/** Telegram repeats an update for a day at most: https://core.telegram.org/bots/api#getting-updates */
const KEEP_HANDLED_S = 86_400;
/** Nobody waits for an answer any more. */
const KEEP_PENDING_S = 2 * 86_400;
/** Leases last for seconds; one of a crashed process on a chat without updates expires by itself. */
const KEEP_LEASE_S = 86_400;

/** Matches updates that are to be handled. */
const PENDING = { chat: { $gt: "" } };
/** Earlier than every stored date, so that an index answers "present". */
const ALWAYS = new Date(0);

const updateSchema = strictSchema({
  _id: { type: Number, required: true },
  receivedAt: date,
  handledAt: Date,
  chat: String,
  content: String,
  attempts: Number,
})
  .index({ chat: 1, _id: 1 }, { partialFilterExpression: PENDING })
  // Of its own, because older versions refuse to start where an index has another time than theirs.
  .index({ handledAt: 1 }, { expireAfterSeconds: KEEP_HANDLED_S })
  .index({ receivedAt: 1 }, { expireAfterSeconds: KEEP_PENDING_S });

const leaseSchema = strictSchema({ _id: text, leaseId: text, heldUntil: date }).index(
  { heldUntil: 1 },
  { expireAfterSeconds: KEEP_LEASE_S },
);

export function createUpdateInbox(connection: Connection): UpdateInbox {
  const updates = connection.model<UpdateRow>("TelegramUpdate", updateSchema, "telegramUpdates");
  const turns = connection.model<LeaseRow>("TelegramTurn", leaseSchema, "telegramTurns");
  return {
    addAll: (list, now) => addAll(updates, list, now),
    claimChat: async (chat, { leaseId, leasedUntil }, now) => {
      try {
        await turns.updateOne(
          { _id: chat, heldUntil: { $lte: now } },
          { $set: { leaseId, heldUntil: leasedUntil } },
          { upsert: true },
        );
        return true;
      } catch (error) {
        // The chat has a lease that is valid.
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    renewChats: async (chats, { leaseId, leasedUntil }) => {
      const ours = { _id: { $in: chats }, leaseId };
      // An extension that was under way for long may arrive after a later one.
      const { matchedCount } = await turns.updateMany(ours, { $max: { heldUntil: leasedUntil } });
      if (matchedCount === chats.length) return chats;
      const rows = await turns.find(ours, { _id: 1 }).lean<LeaseRow[]>();
      return rows.map(({ _id }) => _id);
    },
    releaseChat: async (chat, leaseId) => void (await turns.deleteOne({ _id: chat, leaseId })),
    pendingOf: async (chat) => {
      const rows = await updates.find({ chat }).sort({ _id: 1 }).lean<UpdateRow[]>();
      return rows.map(pendingOf);
    },
    countAttempt: async (id) => {
      await updates.updateOne({ _id: id, ...PENDING }, { $inc: { attempts: 1 } });
    },
    markHandled: async (id) => {
      await updates.updateOne(
        { _id: id },
        { $unset: { chat: 1, content: 1, attempts: 1 }, $currentDate: { handledAt: true } },
      );
    },
    abandonedChats: async (before, now, limit) => {
      const found = await updates.aggregate<{ _id: string }>([
        { $match: { ...PENDING, receivedAt: { $lte: before } } },
        { $group: { _id: "$chat" } },
      ]);
      const chats = found.map(({ _id }) => _id);
      const held = await turns
        .find({ _id: { $in: chats }, heldUntil: { $gt: now } }, { _id: 1 })
        .lean<LeaseRow[]>();
      const isHeld = new Set(held.map(({ _id }) => _id));
      return chats.filter((chat) => !isHeld.has(chat)).slice(0, limit);
    },
    leases: async () => {
      const rows = await turns.find({ heldUntil: { $gte: ALWAYS } }).lean<LeaseRow[]>();
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
    // The driver's method: its errors list the rows that were stored already.
    await updates.collection.insertMany(rows as never, { ordered: false });
    return new Set(list.map(({ id }) => id));
  } catch (error) {
    const repeated = repeatedRows(error);
    if (repeated === null) throw error;
    return new Set(list.flatMap(({ id }, index) => (repeated.has(index) ? [] : [id])));
  }
}

function pendingOf({ _id, chat = "", content = "", attempts = 0 }: UpdateRow): PendingUpdate {
  return { id: _id, chat, content, attempts };
}
