import { INTERNAL_TRANSFER, OWN_TRANSFERS, TRANSFERS } from "../domain/category.ts";
import type { Flow } from "../domain/flow.ts";
import { isTransferLeg, type TransferLeg } from "../domain/internal-transfer.ts";
import { entityOf, type Row } from "./row.ts";
import type { TransactionModel } from "./transaction-model.ts";

type Leg = TransferLeg & { flow: Flow };

const FIELDS = {
  accountId: 1,
  accountType: 1,
  categoryId: 1,
  direction: 1,
  minor: 1,
  currency: 1,
  day: 1,
  flow: 1,
} as const;

/**
 * The person's internal transfers and the other transfers of the same amounts. Asked for in two
 * steps, because people make thousands of transfers and few of them are internal.
 */
export async function transferLegs(transactions: TransactionModel, userId: string): Promise<Leg[]> {
  const live = { userId, deletedAt: null };
  const internal = await transactions
    .find({ ...live, topCategoryId: TRANSFERS, categoryId: INTERNAL_TRANSFER }, FIELDS)
    .lean<Row<Leg>[]>();
  const amounts = [...new Set(internal.map(({ minor }) => minor))];
  if (amounts.length === 0) return [];
  const others = await transactions
    .find(
      {
        ...live,
        topCategoryId: { $in: [OWN_TRANSFERS, TRANSFERS] },
        minor: { $in: amounts },
        categoryId: { $ne: INTERNAL_TRANSFER },
      },
      FIELDS,
    )
    .lean<Row<Leg>[]>();
  return [...internal, ...others]
    .map(entityOf)
    .filter(({ categoryId }) => isTransferLeg(categoryId));
}
