import type { Connection, Model, QueryFilter } from "mongoose";
import { NOT_PLAYED } from "../domain/game.ts";
import { DEFAULT_PREFERENCES, type User } from "../domain/user.ts";
import type { DueUser, BlockedUser, Users } from "../usecases/ports/users.ts";
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

type UserRow = Row<User>;

const schema = strictSchema({
  _id: text,
  telegramId: number,
  chatId: number,
  telegramLanguage: text,
  chosenLanguage: String,
  timeZone: text,
  pausedAt: Date,
  createdAt: date,
  leavingAt: Date,
  monthStart: strictPart({ kind: text, day: Number, onOrBefore: Number, nth: Number }),
  theme: String,
  amounts: String,
  summaries: strictPart({
    rhythms: [String],
    weekday: number,
    hour: number,
    whenNothingHappened: text,
  }),
  quietHours: strictPart({ from: number, to: number }),
  alerts: strictPart({
    silenced: [strictPart({ kind: text, until: Date })],
    large: Number,
    low: Number,
  }),
  nextSummaryAt: Date,
  knowsOfSummaries: Boolean,
  rowRules: Number,
  figuresVersion: Number,
  cashSince: Date,
  kept: strictPart({ from: text, run: text, at: date }),
  nextLetGoAt: Date,
  game: strictPart({ offeredAt: Date, isRefused: Boolean, skipped: [String] }),
})
  .index({ telegramId: 1 }, { unique: true })
  .index({ rowRules: 1 })
  .index({ nextLetGoAt: 1 })
  .index({ knowsOfSummaries: 1, nextSummaryAt: 1 })
  // Due summaries are queried every minute; users who blocked the bot would accumulate at the front.
  .index({ leavingAt: 1, pausedAt: 1, nextSummaryAt: 1 });

export function createUsersStore(connection: Connection): Users {
  const users = connection.model<UserRow>("User", schema, "users");
  const found = (row: UserRow | null) => row && userOf(row);
  const idsWhere = (filter: QueryFilter<UserRow>) =>
    idsInBatches(users.find(filter, { _id: 1 }).lean<{ _id: string }>());
  return {
    byId: async (id) => found(await users.findById(id).lean<UserRow>()),
    byTelegramId: async (telegramId) => found(await users.findOne({ telegramId }).lean<UserRow>()),
    add: async (user) => {
      const { telegramId, ...rest } = toStored(rowOf(user));
      const stored = await retryOnDuplicate(() =>
        users
          .findOneAndUpdate(
            { telegramId },
            { $setOnInsert: rest },
            { upsert: true, returnDocument: "after" },
          )
          .lean<UserRow>(),
      );
      return userOf(stored);
    },
    update: async (id, change) =>
      void (await users.updateOne({ _id: id }, { $set: toStored(change) })),
    dueForSummary: async (now, limit) => {
      const rows = await users
        .find(
          toStored({ blockedAt: null, deletionRequestedAt: null, nextSummaryAt: { $lte: now } }),
        )
        .sort({ nextSummaryAt: 1 })
        .limit(limit)
        .lean<(UserRow & Pick<DueUser, "nextSummaryAt">)[]>();
      return rows.map((row) => ({ ...userOf(row), nextSummaryAt: row.nextSummaryAt }));
    },
    swapNextSummaryAt: async (id, nextSummaryAt, next) => {
      const seen = { _id: id, nextSummaryAt };
      const { matchedCount } = await users.updateOne(seen, { $set: { nextSummaryAt: next } });
      return matchedCount === 1;
    },
    swapAllNextSummaryAt: async (swaps) => {
      if (swaps.length === 0) return;
      const writes = swaps.map(({ id, seen, next }) => ({
        updateOne: {
          filter: { _id: id, nextSummaryAt: seen },
          update: { $set: { nextSummaryAt: next } },
        },
      }));
      await users.bulkWrite(writes, { ordered: false });
    },
    withoutSummariesNotice: () => idsWhere({ knowsOfSummaries: false, nextSummaryAt: isSet }),
    // `$in`, because `$lt` would leave out users of versions without row rules.
    withOlderRowRules: (rules) => idsWhere({ rowRules: { $in: [null, ...Array(rules).keys()] } }),
    ...figuresOf(users),
    // No later date: users of whom nothing was looked for yet have none.
    dueToLetGo: (now) =>
      idsWhere(toStored({ deletionRequestedAt: null, nextLetGoAt: { $not: { $gt: now } } })),
    ...blockedUsers(users),
    ...gamePlayers(users),
    withRequestedDeletion: () => idsWhere(toStored({ deletionRequestedAt: isSet })),
    remove: async (id) => void (await users.deleteOne({ _id: id })),
  };
}

function blockedUsers(
  users: Model<UserRow>,
): Pick<Users, "blockedBefore" | "requestDeletionWhileBlocked"> {
  return {
    blockedBefore: async (instant, limit) => {
      const rows = await users
        .find(
          toStored({ deletionRequestedAt: null, blockedAt: { $gte: new Date(0), $lt: instant } }),
        )
        .limit(limit)
        .lean<(UserRow & Pick<BlockedUser, "blockedAt">)[]>();
      return rows.map(fromStored).map((row) => ({ ...userOf(row), blockedAt: row.blockedAt }));
    },
    requestDeletionWhileBlocked: async (id, blockedAt, deletionRequestedAt) => {
      const seen = toStored({ _id: id, blockedAt, deletionRequestedAt: null });
      const change = { $set: toStored({ deletionRequestedAt }) };
      return (await users.updateOne(seen, change)).matchedCount === 1;
    },
  };
}

function figuresOf(
  users: Model<UserRow>,
): Pick<Users, "setRowRules" | "countFiguresChange" | "moveKept"> {
  return {
    setRowRules: async ({ id, timeZone, cashSince }, rowRules) =>
      void (await users.updateOne({ _id: id, timeZone, cashSince }, { $set: { rowRules } })),
    countFiguresChange: async (id) =>
      (await users.updateOne({ _id: id }, { $inc: { figuresVersion: 1 } })).matchedCount === 1,
    moveKept: async ({ id, kept: seen, figuresVersion, rowRules }, kept) => {
      const unchanged = {
        ...toStored({ _id: id, deletionRequestedAt: null }),
        "kept.run": seen?.run ?? null,
        // Users of older versions have none.
        figuresVersion: figuresVersion === 0 ? { $in: [0, null] } : figuresVersion,
        rowRules,
      };
      const change = { $set: { kept }, $inc: { figuresVersion: 1 } };
      return (await users.updateOne(unchanged, change)).matchedCount === 1;
    },
  };
}

function gamePlayers(
  users: Model<UserRow>,
): Pick<Users, "swapGameOfferedAt" | "refuseGame" | "skipInGame"> {
  return {
    swapGameOfferedAt: async (id, offeredAt, next) => {
      const seen = { _id: id, "game.offeredAt": offeredAt };
      const { matchedCount } = await users.updateOne(seen, { $set: { "game.offeredAt": next } });
      return matchedCount === 1;
    },
    refuseGame: async (id) =>
      void (await users.updateOne({ _id: id }, { $set: { "game.isRefused": true } })),
    skipInGame: async (id, groupKey, limit) => {
      const unskipped = { _id: id, "game.skipped": { $ne: groupKey } };
      const skipped = { $each: [groupKey], $slice: -limit };
      await users.updateOne(unskipped, { $push: { "game.skipped": skipped } });
    },
  };
}

/** Adds the defaults of fields that older versions did not store. */
function userOf(row: UserRow): User {
  const { game, ...stored } = fromStored(row);
  return entityOf({ ...DEFAULTS, ...stored, game: { ...NOT_PLAYED, ...game } });
}

const DEFAULTS: Partial<UserRow> = {
  blockedAt: null,
  deletionRequestedAt: null,
  ...DEFAULT_PREFERENCES,
  nextSummaryAt: null,
  knowsOfSummaries: true,
  cashSince: null,
  rowRules: 0,
  figuresVersion: 0,
  kept: null,
  nextLetGoAt: null,
};
