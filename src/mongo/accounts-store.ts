import type { Connection } from "mongoose";
import type { Account } from "../domain/account.ts";
import type { Accounts } from "../usecases/ports/accounts.ts";
import { entityOf, number, rowOf, strictSchema, text, type Row } from "./row.ts";
import { upsertById } from "./upsert-by-id.ts";

type AccountRow = Row<Account>;

const schema = strictSchema({
  _id: text,
  itemId: text,
  userId: text,
  type: text,
  subtype: String,
  name: text,
  lastDigits: String,
  currency: text,
  balance: number,
  identity: String,
  sharedLimit: String,
  supersededBy: String,
})
  .index({ userId: 1, _id: 1 })
  .index({ itemId: 1, _id: 1 });

export function createAccountsStore(connection: Connection): Accounts {
  const accounts = connection.model<AccountRow>("Account", schema, "accounts");
  const where = async (filter: { userId: string } | { itemId: string }) => {
    const rows = await accounts.find(filter).sort({ _id: 1 }).lean<AccountRow[]>();
    return rows.map(entityOf);
  };
  return {
    ofUser: (userId) => where({ userId }),
    ofItem: (itemId) => where({ itemId }),
    upsertAll: (rows) => upsertById(accounts, rows.map(rowOf), () => ["supersededBy"]),
    setSupersededBy: async (id, supersededBy) =>
      void (await accounts.updateOne({ _id: id }, { $set: { supersededBy } })),
    removeOfItem: async (itemId) => void (await accounts.deleteMany({ itemId })),
  };
}
