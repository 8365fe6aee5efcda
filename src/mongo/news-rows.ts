import type { Transactions } from "../usecases/ports/transactions.ts";
import {
  LIVE,
  transactionOf,
  type TransactionModel,
  type TransactionRow,
} from "./transaction-model.ts";

/** As the partial index has it. */
const IS_NEWS = { newsAt: { $gt: new Date(0) } };

/** Transactions that came as news. */
export function newsRows(
  transactions: TransactionModel,
): Pick<Transactions, "newsOfUser" | "endNews" | "storedByIds" | "goneSince"> {
  return {
    newsOfUser: async (userId) => {
      const news = { userId, ...IS_NEWS, ...LIVE };
      const rows = await transactions.find(news).sort({ newsAt: 1 }).lean<TransactionRow[]>();
      return rows.map(transactionOf);
    },
    storedByIds: async (userId, ids) => {
      if (ids.length === 0) return [];
      const stored = { _id: { $in: [...ids] }, userId };
      return (await transactions.find(stored).lean<TransactionRow[]>()).map(transactionOf);
    },
    goneSince: async (userId, since) => {
      const gone = { userId, deletedAt: { $gte: since }, newsAt: null };
      return (await transactions.find(gone).lean<TransactionRow[]>()).map(transactionOf);
    },
    endNews: async (ids) => {
      if (ids.length > 0)
        await transactions.updateMany({ _id: { $in: [...ids] } }, { $unset: { newsAt: "" } });
    },
  };
}
