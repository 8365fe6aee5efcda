import type { Connection } from "mongoose";
import type { ConnectLink } from "../domain/connect-link.ts";
import type { Links } from "../usecases/ports/links.ts";
import { date, strictPart, strictSchema, text } from "./row.ts";

type LinkRow = Omit<ConnectLink, "tokenHash"> & { readonly _id: string };

const DAY_IN_SECONDS = 86_400;

const schema = strictSchema({
  _id: text,
  userId: text,
  purpose: strictPart({ kind: text, itemId: String }),
  expiresAt: date,
  spentOn: String,
})
  // An expired link is told apart from an unknown one for another day.
  .index({ expiresAt: 1 }, { expireAfterSeconds: DAY_IN_SECONDS })
  .index({ userId: 1 })
  .index({ "purpose.itemId": 1 }, { sparse: true })
  .index({ spentOn: 1 });

export function createLinksStore(connection: Connection): Links {
  const links = connection.model<LinkRow>("Link", schema, "links");
  return {
    add: async ({ tokenHash, ...rest }) => {
      await links.insertMany([{ _id: tokenHash, ...rest }]);
    },
    byHash: async (tokenHash) => {
      const row = await links.findById(tokenHash).lean<LinkRow>();
      if (!row) return null;
      const { _id, ...rest } = row;
      return { tokenHash: _id, ...rest };
    },
    spend: async (tokenHash, itemId) => {
      const unspent = { _id: tokenHash, spentOn: null };
      const { modifiedCount } = await links.updateOne(unspent, { $set: { spentOn: itemId } });
      return modifiedCount === 1;
    },
    removeOfItem: async (itemId) => {
      await links.deleteMany({ "purpose.itemId": itemId });
      await links.deleteMany({ spentOn: itemId });
    },
    hashesOfUser: async (userId) => {
      const rows = await links.find({ userId }).select({ _id: 1 }).lean<{ _id: string }[]>();
      return rows.map(({ _id }) => _id);
    },
    removeOfUser: async (userId) => void (await links.deleteMany({ userId })),
  };
}
