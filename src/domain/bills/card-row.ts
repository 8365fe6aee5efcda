import { CREDIT_CARD_PAYMENT, topLevelOf } from "../category.ts";
import type { Day } from "../day.ts";
import { plainText } from "../plain-text.ts";
import type { Transaction } from "../transaction.ts";
import type { BankFacts } from "../understanding/facts.ts";

/** What bills read of a transaction of a card. */
export interface StoredCardRow extends Pick<
  Transaction,
  | "id"
  | "accountId"
  | "direction"
  | "minor"
  | "currency"
  | "flow"
  | "categoryId"
  | "description"
  | "merchantKey"
  | "merchantName"
  | "instalment"
  | "status"
> {
  readonly facts: Pick<BankFacts, "billId" | "billForecast" | "feeType">;
}

/** A transaction of a card, or several that no bill tells apart, with the sum of their amounts. */
export interface CardRow extends StoredCardRow {
  /** How many transactions it is. */
  readonly count: number;
  /** The day by the bank's date, whatever day it counts on. */
  readonly bankDay: Day;
}

/** What a row is on a bill. */
export type BillPart = "purchase" | "refund" | "charge" | "payment";

/**
 * What a card's transaction is on its bill. A user's word about spending changes nothing here: what
 * they ignore in reports is owed all the same.
 */
export function billPartOf(row: CardRow): BillPart {
  if (row.categoryId === CREDIT_CARD_PAYMENT) return "payment";
  if (row.direction === "in") {
    if (NO_REFUND.has(row.flow)) return "payment";
    return isCharge(row) ? "charge" : "refund";
  }
  return isCharge(row) ? "charge" : "purchase";
}

/** What the row adds to a bill: negative for money in. */
export function signedOf({ direction, minor }: Pick<CardRow, "direction" | "minor">): number {
  return direction === "out" ? minor : -minor;
}

/** Money that came into a card and is no return of a purchase. */
const NO_REFUND: ReadonlySet<CardRow["flow"]> = new Set([
  "bill-payment",
  "own-transfer",
  "loan",
  "investment",
]);

const IOF = "15030000";
const BANK_FEES = "16000000";
const INTEREST: ReadonlySet<string> = new Set(["02010000", "02020000"]);

function isCharge({ categoryId, facts, description }: CardRow): boolean {
  if (categoryId === IOF || topLevelOf(categoryId) === BANK_FEES) return true;
  if (categoryId !== null && INTEREST.has(categoryId)) return true;
  const hasFeeType = facts.feeType !== null && !NO_FEE_TYPES.has(facts.feeType);
  return hasFeeType || CHARGE_WORDS.test(plainText(description));
}

const NO_FEE_TYPES: ReadonlySet<string> = new Set(["OTHER", "OUTRA", "NA"]);
/** Whatever category a user chose for it. */
const CHARGE_WORDS = /^(?:iof|anuidade|multa|juros|encargos?)\b/;
