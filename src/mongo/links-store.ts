import type { Connection } from "mongoose";
import { MAX_HANDED_IN, type ConnectLink } from "../domain/connect-link.ts";
import type { Links } from "../usecases/ports/links.ts";
import { date, strictPart, strictSchema, text } from "./row.ts";

type LinkRow = Omit<ConnectLink, "tokenHash" | "handedIn"> & {
  readonly _id: string;
  /** Older versions stored the latest item only, or null. */
  readonly handedIn: readonly string[] | string | null;
};

const DAY_S = 86_400;

const schema = strictSchema({
  _id: text,
  userId: text,
  purpose: strictPart({ kind: text, itemId: String }),
  expiresAt: date,
  spentOn: String,
  handedIn: [String],
  replacedAt: Date,
})
  // For a day, an expired link is distinguished from an unknown one.
  .index({ expiresAt: 1 }, { expireAfterSeconds: DAY_S })
  .index({ userId: 1 })
  .index({ "purpose.itemId": 1 }, { sparse: true })
  .index({ spentOn: 1 })
  .index({ handedIn: 1 });

/** The fields that links of older versions lack. */
const DEFAULTS = { spentOn: null, replacedAt: null };

export function createLinksStore(connection: Connection): Links {
  const links = connection.model<LinkRow>("Link", schema, "links");
  return {
    add: async ({ tokenHash, ...rest }) => {
      await links.insertMany([{ _id: tokenHash, ...rest }]);
    },
    byHash: async (tokenHash) => {
      const row = await links.findById(tokenHash).lean<LinkRow>();
      if (!row) return null;
      const { _id, handedIn, ...rest } = row;
      return { ...DEFAULTS, tokenHash: _id, ...rest, handedIn: [handedIn ?? []].flat() };
    },
    spend: async (tokenHash, itemId) => {
      const unspent = { _id: tokenHash, spentOn: null };
      const { modifiedCount } = await links.updateOne(unspent, { $set: { spentOn: itemId } });
      return modifiedCount === 1;
    },
    handIn: async (tokenHash, itemId) => {
      const list = { $concatArrays: [othersThan(itemId), [{ $literal: itemId }]] };
      const handedIn = { $slice: [list, -MAX_HANDED_IN] };
      await links.collection.updateOne({ _id: tokenHash as never }, [{ $set: { handedIn } }]);
    },
    spendHandedIn: async (itemId) => {
      const made = { handedIn: itemId, "purpose.kind": "connect" as const, spentOn: null };
      await links.updateMany(made, { $set: { spentOn: itemId } });
    },
    replaceOlder: async ({ userId, purpose, expiresAt }, now) => {
      const same =
        purpose.kind === "update"
          ? { "purpose.itemId": purpose.itemId }
          : { "purpose.kind": purpose.kind };
      const older = { userId, ...same, spentOn: null, replacedAt: null };
      await links.updateMany(
        { ...older, expiresAt: { $lt: expiresAt } },
        { $set: { replacedAt: now } },
      );
    },
    removeOfItem: async (itemId) => {
      await links.deleteMany({ "purpose.itemId": itemId });
      await links.deleteMany({ spentOn: itemId });
      const handedIn = othersThan(itemId);
      await links.collection.updateMany({ handedIn: itemId }, [{ $set: { handedIn } }]);
    },
    hashesOfUser: async (userId) => {
      const rows = await links.find({ userId }).select({ _id: 1 }).lean<{ _id: string }[]>();
      return rows.map(({ _id }) => _id);
    },
    removeOfUser: async (userId) => void (await links.deleteMany({ userId })),
  };
}

/**
 * The other items that were handed in, as the server computes them from what any version stored. For the
 * driver's methods: mongoose would cast the expression.
 */
function othersThan(itemId: string): object {
  const one = [{ $ifNull: ["$handedIn", null] }];
  const stored = { $cond: [{ $isArray: ["$handedIn"] }, "$handedIn", one] };
  return { $setDifference: [stored, [null, { $literal: itemId }]] };
}
