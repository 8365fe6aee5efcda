import { CREDIT_CARD_PAYMENT, INVESTMENTS, LOANS, OWN_TRANSFERS, topLevelOf } from "../category.ts";
import type { Direction, Flow } from "../flow.ts";

/** What the user said about a transaction, or about all of a merchant in one direction. */
export type Choice =
  | { readonly kind: "category"; readonly categoryId: string }
  /** Counts nowhere. */
  | { readonly kind: "ignored" }
  | { readonly kind: "own-transfer" }
  /** Money in that lowers spending, in the category of what it gives back. */
  | { readonly kind: "refund" };

/** The flow of a transaction that the user put into a category. */
export function flowOfCategory(categoryId: string, direction: Direction, isRefund: boolean): Flow {
  const top = topLevelOf(categoryId);
  if (categoryId === CREDIT_CARD_PAYMENT) return "bill-payment";
  if (top === OWN_TRANSFERS) return "own-transfer";
  if (top === INVESTMENTS) return "investment";
  if (direction === "out") return "spending";
  if (top === LOANS) return "loan";
  return isRefund ? "refund" : "income";
}
