import type { DatedMovement } from "../usecases/ports/transactions.ts";
import { entityOf, type Row } from "./row.ts";
import type { TransactionModel } from "./transaction-model.ts";

const BATCH = 1000;

/**
 * The dates of all of a person's movements, a batch in memory at a time. Each batch is a question of
 * its own, by id, so whoever reads may change the days meanwhile.
 */
export async function* movementDates(
  transactions: TransactionModel,
  userId: string,
): AsyncGenerator<readonly DatedMovement[]> {
  for (let after = ""; ;) {
    const rows = await transactions
      .find({ userId, _id: { $gt: after } }, { date: 1, day: 1 })
      .sort({ _id: 1 })
      .limit(BATCH)
      .lean<Row<DatedMovement>[]>();
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(entityOf);
    after = last._id;
  }
}
