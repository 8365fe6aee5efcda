import type { Day } from "../domain/day.ts";
import type { Flow } from "../domain/flow.ts";
import type { NearestDays } from "../domain/nearest-period.ts";
import type { Days } from "../usecases/ports/taught-transactions.ts";
import { COUNTED, type TransactionModel, type TransactionRow } from "./transaction-model.ts";

/** The nearest days with spending or income before and after a period. */
export async function nearestDays(
  transactions: TransactionModel,
  userId: string,
  { first, last }: Days,
  today: Day,
): Promise<NearestDays> {
  const counted = {
    userId,
    ...COUNTED,
    flow: { $in: ["spending", "refund", "income"] satisfies Flow[] },
    minor: { $gt: 0 },
  };
  const [before, after] = await Promise.all([
    transactions
      .findOne({ ...counted, day: { $lt: first } })
      .sort({ day: -1 })
      .lean<TransactionRow>(),
    transactions
      .findOne({ ...counted, day: { $gt: last, $lte: today } })
      .sort({ day: 1 })
      .lean<TransactionRow>(),
  ]);
  return { before: before?.day ?? null, after: after?.day ?? null };
}
