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
import { mentionsReturn } from "./return-words.ts";
import { plainText } from "./plain-text.ts";

/** Whether money left the user or came to them. */
export type Direction = "out" | "in";

/** The flows that a report adds up. A refund lowers the spending of its category. */
export type CountedFlow = "spending" | "refund" | "income";

/** What two transactions may be to each other, each the proof of the other one. */
export const PAIRED_FLOWS = ["own-transfer", "returned"] as const;

export type PairedFlow = (typeof PAIRED_FLOWS)[number];

/** Money that moved without being spent or earned, by why it does not count. */
export type LeftOutFlow = PairedFlow | "bill-payment" | "investment" | "loan" | "ignored";

export type Flow = CountedFlow | LeftOutFlow;

/** A card's entry that is no purchase and no refund: the bill itself was financed, or money was lent. */
export type OtherCredit = "bill-financing" | "loan";

export interface FlowFacts {
  readonly categoryId: string | null;
  readonly direction: Direction;
  readonly accountType: AccountType;
  readonly description: string;
  readonly counterparty: Counterparty | null;
  readonly otherCredit: OtherCredit | null;
  /** What the user said this transaction is, if they did. */
  readonly override?: Flow;
  /** What it is together with another of the user's transactions, if there is such a one. */
  readonly pairedAs?: PairedFlow | undefined;
}

/** What a transaction is, by the first rule that matches. Everything that shows a figure reads this decision. */
export function flowOf(facts: FlowFacts): Flow {
  const { categoryId, direction, accountType, otherCredit } = facts;
  const top = topLevelOf(categoryId);
  if (facts.override) return facts.override;
  if (categoryId === CREDIT_CARD_PAYMENT) return "bill-payment";
  // The purchases on a bill were counted already: a bill that becomes instalments gives nothing back.
  if (otherCredit === "bill-financing") return "bill-payment";
  if (otherCredit === "loan" && direction === "in") return "loan";
  if (top === OWN_TRANSFERS) return "own-transfer";
  if (categoryId === INVESTMENT_PROCEEDS && direction === "in") return "income";
  if (top === INVESTMENTS) return "investment";
  if (facts.pairedAs) return facts.pairedAs;
  if (isToOrFromSelf(facts, top)) return "own-transfer";
  if (top === LOANS && direction === "in") return "loan";
  if (direction === "out") return "spending";
  if (accountType === "CREDIT" || isConsumption(top)) return "refund";
  return isReturned(facts, top) ? "refund" : "income";
}

/** What an amount adds to what was spent; null where it has nothing to do with it. */
export function spendingOf(flow: Flow, minor: number): number | null {
  if (flow === "spending") return minor;
  return flow === "refund" ? -minor : null;
}

/** A transfer whose other side has the user's own document; a salary is one all the same. */
function isToOrFromSelf(facts: FlowFacts, top: string): boolean {
  if (facts.counterparty?.kind !== "own" || facts.accountType !== "BANK") return false;
  return (top === TRANSFERS || top === OTHER) && !mentionsSalary(facts);
}

/** Money that comes back by the bank's words, though its category does not tell what it was spent on. */
function isReturned(facts: FlowFacts, top: string): boolean {
  return (top === TRANSFERS || top === OTHER) && mentionsReturn(facts);
}

/** Top levels 06 (legal obligations) to 21 (leisure): money that comes back there was spent before. */
function isConsumption(topCategoryId: string): boolean {
  return topCategoryId >= "06000000" && topCategoryId <= "21000000";
}

const SALARY_WORDS = /\b(?:salario|folha|portabilidade|proventos?|vencimentos?|remuneracao|13o)\b/;

/** Whether a bank's description says that the money is somebody's pay. */
function mentionsSalary({ description }: { readonly description: string }): boolean {
  return SALARY_WORDS.test(plainText(description));
}
