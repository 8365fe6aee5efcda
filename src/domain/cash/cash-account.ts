import { NO_CHECKPOINT, type Account } from "../account.ts";
import { CASH_CURRENCY } from "./typed-cash.ts";

/** The id of a user's account of cash, and of the bank that it would have: no item has it. */
export function cashAccountId(userId: string): string {
  return `cash ${userId}`;
}

/**
 * The account of what a user types of cash. It belongs to no item, so that no sync, no bank's deletion and no
 * list of banks meets it.
 */
export function cashAccount(userId: string): Account {
  const id = cashAccountId(userId);
  return {
    id,
    itemId: id,
    userId,
    type: "CASH",
    subtype: null,
    name: "",
    lastDigits: null,
    currency: CASH_CURRENCY,
    balance: null,
    balanceAt: null,
    funds: null,
    identity: null,
    sharedLimit: null,
    dueDay: null,
    closingDay: null,
    closingDate: null,
    firstDay: null,
    holder: null,
    supersededBy: null,
    closedAt: null,
    syncCheckpoint: NO_CHECKPOINT,
  };
}
