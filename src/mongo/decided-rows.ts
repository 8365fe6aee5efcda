import type { QueryFilter } from "mongoose";
import { UNPLACED } from "../domain/company-refunds.ts";
import { CASH_TRANSFER, TRANSFERS } from "../domain/category.ts";
import { SAID } from "../domain/categorize/category-source.ts";
import type { Transactions } from "../usecases/ports/transactions.ts";
import {
  COUNTED,
  transactionOf,
  type TransactionModel,
  type TransactionRow,
} from "./transaction-model.ts";
import { writeFields } from "./upsert-by-id.ts";

/** What is decided of transactions by others. */
export function decidedRows(
  transactions: TransactionModel,
): Pick<Transactions, "ofPayingMerchants" | "withdrawals" | "decideUnsaid"> {
  return {
    ofPayingMerchants: async (userId) => {
      const counted = { userId, ...COUNTED };
      const merchantKey = await transactions.distinct("merchantKey", {
        ...counted,
        merchantKey: { $gt: "" },
        merchantKind: "shop",
        direction: "in",
        accountType: "BANK",
        $or: [{ topCategoryId: { $in: [...UNPLACED] } }, { categorySource: "purchase" }],
      });
      if (merchantKey.length === 0) return [];
      const rows = await transactions
        .find({ ...counted, merchantKey: { $in: merchantKey } })
        .lean<TransactionRow[]>();
      return rows.map(transactionOf);
    },
    withdrawals: async (userId, { areMoves }) => {
      const withdrawn = {
        userId,
        topCategoryId: TRANSFERS,
        categoryId: CASH_TRANSFER,
        ...COUNTED,
        direction: "out" as const,
        accountType: { $ne: "CASH" as const },
        flow: areMoves ? { $eq: "withdrawal" as const } : { $ne: "withdrawal" as const },
      } satisfies QueryFilter<TransactionRow>;
      return (await transactions.find(withdrawn).lean<TransactionRow[]>()).map(transactionOf);
    },
    decideUnsaid: (changes) =>
      writeFields(transactions, changes, {
        upsert: false,
        only: { categorySource: { $nin: [...SAID] } },
      }),
  };
}
