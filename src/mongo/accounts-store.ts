import type { Connection } from "mongoose";
import {
  NO_CHECKPOINT,
  type Account,
  type AccountIdentity,
  type AccountCheckpoint,
} from "../domain/account.ts";
import type { Accounts } from "../usecases/ports/accounts.ts";
import { date, entityOf, rowOf, strictPart, strictSchema, text, type Row } from "./row.ts";
import { fromStored, toStored } from "./stored-names.ts";
import { upsertById } from "./upsert-by-id.ts";

/** Older versions stored fewer fields, and a string as `identity`. */
type AccountRow = Omit<Row<Account>, Optional | "syncCheckpoint" | "identity"> & {
  readonly syncCheckpoint?: Partial<AccountCheckpoint>;
  readonly identity?: AccountIdentity | string | null;
} & Partial<Pick<Account, Optional>>;
type Optional =
  | "firstDay"
  | "closedAt"
  | "holder"
  | "dueDay"
  | "closingDay"
  | "closingDate"
  | "balanceAt"
  | "funds";

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
  balanceAt: Date,
  funds: strictPart({ invested: Number, reserved: Number, overdraftUsed: Number }),
  identity: strictPart({ numbers: [String], brand: String, bankCode: String }),
  sharedLimit: String,
  dueDay: String,
  closingDay: String,
  closingDate: Number,
  firstDay: String,
  holder: String,
  supersededBy: String,
  closedAt: Date,
  marks: strictPart({
    watermark: Date,
    walkedAt: Date,
    factsVersion: Number,
    unreadable: [String],
    failingSince: Date,
    triedAt: Date,
    billsAt: Date,
    walk: strictPart({
      startedAt: date,
      createdFrom: Date,
      after: String,
      watermark: Date,
      oldestDay: String,
    }),
  }),
})
  .index({ userId: 1, _id: 1 })
  .index({ itemId: 1, _id: 1 });

/** Fields that are not the bank's, and that an upsert keeps. */
const KEPT = Object.keys(
  toStored({ supersededBy: true, syncCheckpoint: true, closingDate: true, firstDay: true }),
) as (keyof AccountRow)[];

function accountOf(row: AccountRow): Account {
  const known = fromStored(row);
  const {
    syncCheckpoint,
    identity,
    closedAt = null,
    holder = null,
    dueDay = null,
    closingDay = null,
    closingDate = null,
    firstDay = null,
    balanceAt = null,
    funds = null,
    ...rest
  } = known;
  return {
    ...entityOf(rest),
    syncCheckpoint: { ...NO_CHECKPOINT, ...syncCheckpoint },
    identity: typeof identity === "object" ? identity : null,
    closedAt,
    holder,
    dueDay,
    closingDay,
    closingDate,
    firstDay,
    balanceAt,
    funds,
  };
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
    upsertAll: (rows) => upsertById(accounts, rows.map(rowOf).map(toStored), () => KEPT),
    setSupersededBy: async (id, supersededBy) =>
      void (await accounts.updateOne({ _id: id }, { $set: { supersededBy } })),
    close: async (ids, closedAt) =>
      void (await accounts.updateMany({ _id: { $in: [...ids] } }, { $set: { closedAt } })),
    setSyncCheckpoint: async (id, syncCheckpoint) =>
      void (await accounts.updateOne({ _id: id }, { $set: toStored({ syncCheckpoint }) })),
    setClosingDate: async (id, closingDate) =>
      void (await accounts.updateOne({ _id: id }, { $set: { closingDate } })),
    setFirstDay: async (id, firstDay) =>
      void (await accounts.updateOne({ _id: id }, { $set: { firstDay } })),
    removeOfItem: async (itemId) => void (await accounts.deleteMany({ itemId })),
  };
}
