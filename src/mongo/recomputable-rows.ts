import type { RecomputableRow } from "../domain/recompute-row.ts";
import { entityOf, type Row } from "./row.ts";
import type { TransactionModel } from "./transaction-model.ts";

const BATCH_SIZE = 1000;
const FIELDS = {
  accountId: 1,
  date: 1,
  day: 1,
  minor: 1,
  currency: 1,
  description: 1,
  merchant: 1,
  billMonth: 1,
} as const;

/** Older versions stored no `billMonth`. */
type StoredRow = Omit<Row<RecomputableRow>, "billMonth"> &
  Partial<Pick<RecomputableRow, "billMonth">>;

/**
 * All of a user's transactions with the fields that can be recomputed, in batches. Each batch is a query
 * of its own, in the order of ids, so the caller may change rows in between.
 */
export async function* recomputableRows(
  transactions: TransactionModel,
  userId: string,
): AsyncGenerator<readonly RecomputableRow[]> {
  for (let after = ""; ;) {
    const rows = await transactions
      .find({ userId, _id: { $gt: after } }, FIELDS)
      .sort({ _id: 1 })
      .limit(BATCH_SIZE)
      .lean<StoredRow[]>();
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ billMonth = null, ...row }) => ({ ...entityOf(row), billMonth }));
    after = last._id;
  }
}
