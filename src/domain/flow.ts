import type { AccountType } from "./account.ts";
import {
  CREDIT_CARD_PAYMENT,
  INTERNAL_TRANSFER,
  INVESTMENT_PROCEEDS,
  INVESTMENTS,
  LOANS,
  OWN_TRANSFERS,
  topLevelOf,
} from "./category.ts";

/** Whether money left the person or came to them. */
export type Direction = "out" | "in";

/** The flows that a report adds up. A refund lowers the spending of its category. */
export type CountedFlow = "spending" | "refund" | "income";

/** Money that moved without being spent or earned, by why it does not count. */
export type LeftOutFlow = "bill-payment" | "own-transfer" | "investment" | "loan" | "ignored";

export type Flow = CountedFlow | LeftOutFlow;

export interface FlowFacts {
  readonly categoryId: string | null;
  readonly direction: Direction;
  readonly accountType: AccountType;
  /** What the person said this movement is, if they did. */
  readonly override?: Flow;
  /** Whether the other leg of an internal transfer stands on another of the person's accounts. */
  readonly hasOtherLeg?: boolean;
}

/** What a movement is, by the first rule that matches. Everything that shows a figure reads this decision. */
export function flowOf(facts: FlowFacts): Flow {
  const { categoryId, direction, accountType } = facts;
  const top = topLevelOf(categoryId);
  if (facts.override) return facts.override;
  if (categoryId === CREDIT_CARD_PAYMENT) return "bill-payment";
  if (top === OWN_TRANSFERS) return "own-transfer";
  if (categoryId === INVESTMENT_PROCEEDS && direction === "in") return "income";
  if (top === INVESTMENTS) return "investment";
  if (categoryId === INTERNAL_TRANSFER && facts.hasOtherLeg) return "own-transfer";
  if (top === LOANS && direction === "in") return "loan";
  if (direction === "out") return "spending";
  if (accountType === "CREDIT" || isConsumption(top)) return "refund";
  return "income";
}

/** Top levels 06 (legal obligations) to 21 (leisure): money that comes back there was spent before. */
function isConsumption(topCategoryId: string): boolean {
  return topCategoryId >= "06000000" && topCategoryId <= "21000000";
}
