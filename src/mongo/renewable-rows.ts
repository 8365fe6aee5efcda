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

/** Older versions kept no month of the bill. */
type StoredRow = Omit<Row<RecomputableRow>, "billMonth"> &
  Partial<Pick<RecomputableRow, "billMonth">>;

/**
 * What can be decided anew of all of a user's transactions, a batch in memory at a time. Each batch is a question of
 * its own, by id, so whoever reads may change them meanwhile.
 */
export async function* renewableRows(
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
