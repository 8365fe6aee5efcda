import type { AccountType } from "./account.ts";
import {
  CREDIT_CARD_PAYMENT,
  INVESTMENT_PROCEEDS,
  INVESTMENTS,
  LOANS,
  OTHER,
  OWN_TRANSFERS,
  topLevelOf,
  TRANSFERS,
} from "./category.ts";
import type { Counterparty } from "./counterparty.ts";
import { isWithSelf, mentionsSalary } from "./own-money.ts";
import { mentionsReturn } from "./return-words.ts";

/** Whether money left the user or came in. */
export type Direction = "out" | "in";

/** The flows that a report adds up. A refund lowers the spending of its category. */
export const COUNTED_FLOWS = ["spending", "refund", "income"] as const;

export type CountedFlow = (typeof COUNTED_FLOWS)[number];

export function isCountedFlow(flow: Flow): flow is CountedFlow {
  return COUNTED_FLOWS.some((counted) => counted === flow);
}

/** The flows that two transactions may have as a pair. */
export const PAIRED_FLOWS = ["own-transfer", "returned", "bill-payment"] as const;

export type PairedFlow = (typeof PAIRED_FLOWS)[number];

export function isPairedFlow(flow: Flow): flow is PairedFlow {
  return PAIRED_FLOWS.some((paired) => paired === flow);
}

/** Flows that are neither spending nor income, by reason. With cash on, a withdrawal becomes cash. */
export type LeftOutFlow = PairedFlow | "withdrawal" | "investment" | "loan" | "ignored";

export type Flow = CountedFlow | LeftOutFlow;

/** A card entry that is neither purchase nor refund: the bill was financed, or money was lent. */
export type OtherCredit = "bill-financing" | "loan";

export interface FlowFacts {
  readonly categoryId: string | null;
  readonly direction: Direction;
  readonly accountType: AccountType;
  readonly description: string;
  readonly counterparty: Counterparty | null;
  readonly otherCredit: OtherCredit | null;
  /** The flow it has as one of a pair, if any. */
  readonly pairedAs?: PairedFlow | undefined;
}

/**
 * The flow of a transaction: the first rule that matches. Everything that shows amounts relies on
 * it.
 */
export function flowOf(facts: FlowFacts): Flow {
  const { categoryId, direction, accountType, otherCredit } = facts;
  const top = topLevelOf(categoryId);
  if (categoryId === CREDIT_CARD_PAYMENT) return "bill-payment";
  // The purchases on the bill are counted already, so financing the bill is no income.
  if (otherCredit === "bill-financing") return "bill-payment";
  if (otherCredit === "loan" && direction === "in") return "loan";
  if (top === OWN_TRANSFERS) return "own-transfer";
  if (categoryId === INVESTMENT_PROCEEDS && direction === "in") return "income";
  if (top === INVESTMENTS) return "investment";
  if (facts.pairedAs) return facts.pairedAs;
  if (isToOrFromSelf(facts, top)) return "own-transfer";
  if (top === LOANS && direction === "in") return "loan";
  if (direction === "out") return "spending";
  if (accountType === "CREDIT" || isRefundCategory(categoryId)) return "refund";
  return isReturned(facts, top) ? "refund" : "income";
}

/** What an amount adds to spending: negative for a refund, null for a flow that is no spending. */
export function spendingOf(flow: Flow, minor: number): number | null {
  if (flow === "spending") return minor;
  return flow === "refund" ? -minor : null;
}

/** A transfer whose counterparty has the user's own document, unless it is a salary. */
function isToOrFromSelf(facts: FlowFacts, top: string): boolean {
  if (!isWithSelf(facts)) return false;
  return (top === TRANSFERS || top === OTHER) && !mentionsSalary(facts);
}

/**
 * Money that the description calls a return, though its category does not say of which purchase.
 */
function isReturned(facts: FlowFacts, top: string): boolean {
  return (top === TRANSFERS || top === OTHER) && mentionsReturn(facts);
}

/**
 * Top-level categories 06 (legal obligations) to 21 (leisure): money in there is a refund of
 * earlier spending.
 */
export function isRefundCategory(categoryId: string | null): boolean {
  const top = topLevelOf(categoryId);
  return top >= "06000000" && top <= "21000000";
}
