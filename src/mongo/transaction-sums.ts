import type { PipelineStage, QueryFilter } from "mongoose";
import type { Transaction } from "../domain/transaction.ts";
import type {
  ListOrder,
  ListPage,
  Span,
  Sum,
  SumField,
  Transactions,
} from "../usecases/ports/transactions.ts";
import {
  COUNTED,
  REPORT_INDEX,
  type TransactionModel,
  type TransactionRow,
} from "./transaction-model.ts";
import { MERCHANT_KEY, MERCHANT_NAME, selected } from "./selected-rows.ts";

/** What is read of a field, where that is not the field alone. Older versions stored no source. */
const READ: Readonly<Partial<Record<string, object>>> = {
  merchant: MERCHANT_KEY,
  bankCategoryId: { $ifNull: ["$bankCategoryId", null] },
  categorySource: { $ifNull: ["$categorySource", "bank"] },
  isFixed: { $ifNull: ["$fixed", false] },
};

/** Of a merchant's names and kinds the last in order, so that it does not depend on the order of rows. */
const MERCHANT = {
  name: { $max: MERCHANT_NAME },
  kind: { $max: { $ifNull: ["$merchantKind", "shop"] } },
};

/** Sums a user's transactions in the database, so that no report loads them. */
export async function transactionSums<Field extends SumField>(
  transactions: TransactionModel,
  userId: string,
  span: Span,
  by: readonly Field[],
): Promise<Sum<Field>[]> {
  const sums: Sum<Field>[] = [];
  const how = { isCovered: isCovered(by, span) };
  for await (const group of groups(transactions, countedIn(userId, span), by, how))
    sums.push(sumOf<Field>(group, by));
  return sums;
}

/** Whether the index of reports has every field that a sum of these days reads. */
export function isCovered(
  by: readonly SumField[],
  { only, where }: Pick<Span, "only" | "where">,
): boolean {
  const names = [
    ...Object.keys(only ?? {}),
    ...by.map((field) => (field === "isFixed" ? "fixed" : field)),
  ];
  return where === undefined && names.every((name) => name in REPORT_INDEX);
}

/** The groups of the matched rows, without loading any; `_id` is what they are grouped by. */
export function groups(
  transactions: TransactionModel,
  match: QueryFilter<TransactionRow>,
  by: readonly SumField[],
  {
    regroup = [],
    isCovered,
  }: { readonly regroup?: readonly PipelineStage[]; readonly isCovered: boolean },
): AsyncIterable<Group> {
  const fields: readonly string[] = ["currency", "flow", ...by];
  const keys = fields.map((field) => [field, READ[field] ?? `$${field}`]);
  return (
    transactions
      .aggregate<Group>([
        { $match: match },
        {
          $group: {
            _id: Object.fromEntries(keys),
            minor: { $sum: "$minor" },
            count: { $sum: 1 },
            ...(by.includes("merchant") && MERCHANT),
          },
        },
        ...regroup,
      ])
      // Another index may look as good to the server, and would make it read each document.
      .option({ batchSize: BATCH_SIZE, ...(isCovered && { hint: REPORT_INDEX }) })
      .cursor()
  );
}

export function sumOf<Field extends SumField>(
  { _id, minor, count, name, kind }: Group,
  by: readonly SumField[],
): Sum<Field> {
  const merchant = by.includes("merchant") && { merchant: { key: _id["merchant"], name, kind } };
  return { ..._id, ...merchant, minor, count } as Sum<Field>;
}

export interface Group {
  readonly _id: Readonly<Record<string, unknown>>;
  readonly minor: number;
  readonly count: number;
  readonly name?: string;
  readonly kind?: string;
}

/** Decoding ten thousand merchants at once would block the event loop. */
const BATCH_SIZE = 1000;

/** The largest expense of each currency that is not fixed; of equal ones the newest. The amount is found from the index. */
export async function largestExpenses(
  transactions: TransactionModel,
  userId: string,
  span: Span,
): Promise<TransactionRow[]> {
  const expenses = {
    ...countedIn(userId, span),
    flow: "spending",
    fixed: { $ne: true },
  } as const;
  const largest = await transactions
    .aggregate<{ _id: string; minor: number }>([
      { $match: expenses },
      { $group: { _id: "$currency", minor: { $max: "$minor" } } },
    ])
    .option(isCovered([], span) ? { hint: REPORT_INDEX } : {});
  const rows = await Promise.all(
    largest.map(({ _id: currency, minor }) =>
      transactions
        .findOne({ ...expenses, currency, minor })
        .sort({ day: -1 })
        .lean<TransactionRow>(),
    ),
  );
  return rows.filter((row) => row !== null);
}

/** A page in order. Rows of one day are in the order of the index, so that pages neither repeat nor skip one. */
export function listedRows(
  transactions: TransactionModel,
  userId: string,
  { currency, flows, merchant, order = "newest", ...span }: Parameters<Transactions["list"]>[1],
  { skip, limit }: ListPage,
): Promise<TransactionRow[]> {
  // A literal, because a name that starts with a dollar would be read as a field.
  const is = (key: string) => ({ $expr: { $eq: [MERCHANT_KEY, { $literal: key }] } });
  return transactions
    .find({
      ...countedIn(userId, span),
      currency,
      flow: { $in: [...flows] },
      ...(merchant !== undefined && is(merchant)),
    })
    .sort(sortBy(order))
    .hint(REPORT_INDEX)
    .skip(skip)
    .limit(limit)
    .lean<TransactionRow[]>();
}

function sortBy(order: ListOrder): Record<string, 1 | -1> {
  const newest = { day: -1, currency: -1, flow: -1, topCategoryId: -1 } as const;
  const last = { accountId: -1 } as const;
  if (order === "newest") return { ...newest, minor: -1, ...last };
  return { minor: order === "largest" ? -1 : 1, ...newest, ...last };
}

/** Matches the rows of a user that count, within days. */
export function countedIn(
  userId: string,
  { first, last, only, where }: Span,
): QueryFilter<TransactionRow> {
  const part: Partial<Transaction> = only ?? {};
  const days = { userId, ...COUNTED, day: { $gte: first, $lte: last }, ...part };
  return where ? { $and: [days, ...selected(where)] } : days;
}
