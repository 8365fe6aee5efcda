import type { Transactions } from "../usecases/ports/transactions.ts";
import { earliestOf } from "../domain/day.ts";
import { LIVE, type TransactionModel } from "./transaction-model.ts";

const BATCH_SIZE = 1000;

/** Marks transactions as deleted by the bank. Idempotent. */
export function markDeleted(
  transactions: TransactionModel,
): Pick<Transactions, "markDeleted" | "markUnseenDeleted"> {
  return {
    markDeleted: async (accountId, ids, deletedAt) => {
      for (let start = 0; start < ids.length; start += BATCH_SIZE) {
        const _id = { $in: ids.slice(start, start + BATCH_SIZE) };
        await transactions.updateMany({ _id, accountId, ...LIVE }, { $set: { deletedAt } });
      }
    },
    markUnseenDeleted: async (accountId, { first, seenSince }, deletedAt) => {
      const unseen = {
        accountId,
        ...LIVE,
        day: { $gte: first },
        // An instalment that counts in a later month may be dated before the first day of the full sync.
        date: { $gte: earliestOf(first) },
        seenAt: { $lt: seenSince },
      };
      await transactions.updateMany(unseen, { $set: { deletedAt } });
    },
  };
}
