import { INTERNAL_TRANSFER } from "../domain/category.ts";
import { PAIRED_FLOWS, type Flow } from "../domain/flow.ts";
import type { Leg } from "../domain/leg.ts";
import { entityOf, type Row } from "./row.ts";
import { COUNTED, type TransactionModel } from "./transaction-model.ts";

type StoredLeg = Leg & { readonly flow: Flow };
type LegRow = Omit<Row<StoredLeg>, Optional> & Partial<Pick<StoredLeg, Optional>>;
type Optional = "counterparty" | "otherCredit" | "merchantKind" | "categorySource";

const FIELDS = {
  accountId: 1,
  accountType: 1,
  categoryId: 1,
  topCategoryId: 1,
  direction: 1,
  minor: 1,
  currency: 1,
  day: 1,
  description: 1,
  merchant: 1,
  merchantKind: 1,
  categorySource: 1,
  counterparty: 1,
  otherCredit: 1,
  flow: 1,
} as const;

/**
 * Of cards only money in, which may pay a bill, and what the bank categorises as internal, which comes
 * from an account of the user.
 */
const MAY_PAIR = {
  $or: [
    { accountType: "BANK" as const },
    { accountType: "CREDIT" as const, direction: "in" as const },
    { categoryId: INTERNAL_TRANSFER },
  ],
};

/** Amounts per query. */
const BATCH_SIZE = 500;

/**
 * The transactions that may form pairs: of every amount that moved in both directions, and those that
 * were paired before. Two queries, because users have thousands of transactions and few such amounts.
 */
export async function transferLegs(
  transactions: TransactionModel,
  userId: string,
  given: readonly number[] = [],
  only?: readonly number[],
): Promise<StoredLeg[]> {
  const live = { userId, ...COUNTED, ...(only && { minor: { $in: [...only] } }) };
  const amounts = [...new Set([...(await twoWayAmounts(transactions, live)), ...given])];
  const legs: StoredLeg[] = [];
  for (let start = 0; start < amounts.length; start += BATCH_SIZE) {
    const minor = { $in: amounts.slice(start, start + BATCH_SIZE) };
    const rows = await transactions.find({ ...live, ...MAY_PAIR, minor }, FIELDS).lean<LegRow[]>();
    legs.push(...rows.map(legOf));
  }
  return legs;
}

async function twoWayAmounts(
  transactions: TransactionModel,
  live: { readonly userId: string },
): Promise<number[]> {
  const amounts = await transactions.aggregate<{ _id: number }>([
    { $match: { ...live, ...MAY_PAIR } },
    {
      $group: {
        _id: { minor: "$minor", direction: "$direction" },
        paired: { $max: { $in: ["$flow", [...PAIRED_FLOWS]] } },
      },
    },
    { $group: { _id: "$_id.minor", directions: { $sum: 1 }, paired: { $max: "$paired" } } },
    { $match: { $or: [{ directions: 2 }, { paired: true }] } },
  ]);
  return amounts.map(({ _id }) => _id);
}

function legOf({
  counterparty = null,
  otherCredit = null,
  merchantKind = "shop",
  categorySource = "bank",
  ...row
}: LegRow): StoredLeg {
  return { ...entityOf(row), counterparty, otherCredit, merchantKind, categorySource };
}
