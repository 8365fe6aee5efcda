import { INTERNAL_TRANSFER } from "../domain/category.ts";
import { PAIRED_FLOWS, type Flow } from "../domain/flow.ts";
import type { Leg } from "../domain/leg.ts";
import { entityOf, type Row } from "./row.ts";
import { COUNTED, type TransactionModel } from "./transaction-model.ts";

type SettledLeg = Leg & { readonly flow: Flow };
type LegRow = Omit<Row<SettledLeg>, Optional> & Partial<Pick<SettledLeg, Optional>>;
type Optional = "counterparty" | "otherCredit";

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
  counterparty: 1,
  otherCredit: 1,
  flow: 1,
} as const;

/** Cards have purchases; what their bank calls internal comes from an account of the user. */
const MAY_PAIR = { $or: [{ accountType: "BANK" as const }, { categoryId: INTERNAL_TRANSFER }] };

/** Amounts asked for at once. */
const BATCH_SIZE = 500;

/**
 * The transactions that may belong together in pairs: of every amount that both left the user and
 * came to them, and of those that were paired before. Found in two steps, because users make
 * thousands of transactions and few amounts go both ways.
 */
export async function transferLegs(
  transactions: TransactionModel,
  userId: string,
): Promise<SettledLeg[]> {
  const live = { userId, ...COUNTED };
  const amounts = await twoWayAmounts(transactions, live);
  const legs: SettledLeg[] = [];
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

function legOf({ counterparty = null, otherCredit = null, ...row }: LegRow): SettledLeg {
  return { ...entityOf(row), counterparty, otherCredit };
}
