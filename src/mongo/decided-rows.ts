import { UNPLACED } from "../domain/company-refunds.ts";
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
): Pick<Transactions, "ofPayingMerchants" | "decideUnsaid"> {
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
    decideUnsaid: (changes) =>
      writeFields(transactions, changes, {
        upsert: false,
        only: { categorySource: { $nin: [...SAID] } },
      }),
  };
}
