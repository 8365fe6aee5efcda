import type { ListedTransaction } from "../../domain/breakdown.ts";
import { dayOfBankDate } from "../../domain/day.ts";
import { transactionKey } from "../../domain/transaction-key.ts";
import { titleOf, type Transaction } from "../../domain/transaction.ts";
import type { User } from "../../domain/user.ts";

/** A transaction as a list shows it: a refund is negative. */
export function listedTransaction(row: Transaction, { timeZone }: User): ListedTransaction {
  const { day, flow, minor, currency, status, instalment } = row;
  const bankDay = dayOfBankDate(row.date, timeZone);
  return {
    key: transactionKey(row),
    day,
    title: titleOf(row),
    minor: flow === "refund" ? -minor : minor,
    currency,
    isPending: status === "PENDING",
    instalment,
    purchaseDay: row.billMonth === null || bankDay === day ? null : bankDay,
  };
}
