import type { Connection } from "mongoose";
import { NO_MARKS, type Account, type CopyMarks } from "../domain/account.ts";
import type { Accounts } from "../usecases/ports/accounts.ts";
import { entityOf, rowOf, strictPart, strictSchema, text, type Row } from "./row.ts";
import { upsertById } from "./upsert-by-id.ts";

/** Older versions kept neither marks, the due day nor the holder with an account, or fewer marks. */
type AccountRow = Omit<Row<Account>, "marks" | "holder" | "dueDay"> &
  Partial<Pick<Account, "holder" | "dueDay">> & { readonly marks?: Partial<CopyMarks> };

const schema = strictSchema({
  _id: text,
  itemId: text,
  userId: text,
  type: text,
  subtype: String,
  name: text,
  lastDigits: String,
  currency: text,
  balance: Number,
  identity: String,
  sharedLimit: String,
  dueDay: String,
  holder: String,
  supersededBy: String,
  marks: strictPart({ watermark: Date, walkedAt: Date, unreadable: [String] }),
})
  .index({ userId: 1, _id: 1 })
  .index({ itemId: 1, _id: 1 });

/** What is ours, and not the bank's to change. */
const KEPT = ["supersededBy", "marks"] as const;

function accountOf({ marks, holder = null, dueDay = null, ...row }: AccountRow): Account {
  return { ...entityOf(row), marks: { ...NO_MARKS, ...marks }, holder, dueDay };
}

export function createAccountsStore(connection: Connection): Accounts {
  const accounts = connection.model<AccountRow>("Account", schema, "accounts");
  const where = async (filter: { userId: string } | { itemId: string }) => {
    const rows = await accounts.find(filter).sort({ _id: 1 }).lean<AccountRow[]>();
    return rows.map(accountOf);
  };
  return {
    ofUser: (userId) => where({ userId }),
    ofItem: (itemId) => where({ itemId }),
    upsertAll: (rows) => upsertById(accounts, rows.map(rowOf), () => KEPT),
    setSupersededBy: async (id, supersededBy) =>
      void (await accounts.updateOne({ _id: id }, { $set: { supersededBy } })),
    setMarks: async (id, marks) =>
      void (await accounts.updateOne({ _id: id }, { $set: { marks } })),
    removeOfItem: async (itemId) => void (await accounts.deleteMany({ itemId })),
  };
}
