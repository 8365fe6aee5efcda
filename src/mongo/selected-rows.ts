import type { QueryFilter } from "mongoose";
import { METHOD_MARKS, OTHER_OPERATION, type BankMethod } from "../domain/questions/paid-by.ts";
import type { Selection } from "../usecases/ports/transactions.ts";
import type { TransactionRow } from "./transaction-model.ts";

type Filter = QueryFilter<TransactionRow>;

/** The merchant's name; rows of older versions have the bank's. */
export const MERCHANT_NAME = { $ifNull: ["$merchantName", "$merchant", "$description"] };

/** What a merchant's transactions are summed by. */
export const MERCHANT_KEY = { $ifNull: ["$merchantKey", MERCHANT_NAME] };

/** The conditions of a selection; all of them hold. */
export function selected(where: Selection): Filter[] {
  const { topCategoryId, categoryIds, merchants, accountIds, method, amount } = where;
  return [
    ...(topCategoryId === undefined ? [] : [{ topCategoryId }]),
    ...(categoryIds ? [{ categoryId: { $in: [...categoryIds] } }] : []),
    ...(merchants ? ofMerchants(merchants) : []),
    ...(accountIds ? [{ accountId: { $in: [...accountIds] } }] : []),
    ...(method ? paidBy(method) : []),
    ...(amount && amount.from !== null ? [{ minor: { $gte: amount.from } }] : []),
    ...(amount && amount.to !== null ? [{ minor: { $lte: amount.to } }] : []),
  ];
}

/** The keys bound the index of merchants; rows without a key are summed by their name. */
function ofMerchants(keys: readonly string[]): Filter[] {
  const isOne = { $in: [MERCHANT_KEY, { $literal: [...keys] }] };
  return [{ merchantKey: { $in: [...keys, null] } }, { $expr: isOne }];
}

/** The same as `isPaidBy`. */
function paidBy(method: BankMethod): Filter[] {
  if (method === "credit") return [{ accountType: "CREDIT" }];
  const { operationType, categoryIds, words } = METHOD_MARKS[method];
  const unsaid = { "facts.operationType": { $in: [null, OTHER_OPERATION] } };
  const byWords = { description: { $regex: words, $options: "i" } };
  const marks: Filter[] = [
    { "facts.operationType": operationType },
    { ...unsaid, bankCategoryId: { $in: [...categoryIds] } },
    { ...unsaid, ...byWords },
  ];
  return [{ accountType: "BANK" }, { $or: marks }];
}
