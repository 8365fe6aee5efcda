import type { Transaction } from "../transaction.ts";
import type { Method } from "./question.ts";

/** Ways of payment that rows of a bank show. */
export type BankMethod = Exclude<Method, "cash">;

/** How an account's row says what it was paid by: one of these suffices. */
export interface MethodMarks {
  /** Open Finance's kind of operation. */
  readonly operationType: string;
  /** Pluggy's categories, where it gives any. */
  readonly categoryIds: readonly string[];
  /** In the bank's description, any case. */
  readonly words: string;
}

/** The marks of money that moved on an account; a card's rows are credit, all of them. */
export const METHOD_MARKS: Readonly<Record<Exclude<BankMethod, "credit">, MethodMarks>> = {
  pix: { operationType: "PIX", categoryIds: ["05070000", "05090004"], words: String.raw`\bpix\b` },
  debit: {
    operationType: "CARTAO",
    categoryIds: ["05090002"],
    words: String.raw`\b(compra|cart)\S* .*\bd[eéÉ]b`,
  },
};

/** Whether a row was paid that way. What is a PIX with the words of a debit card is a PIX. */
export function isPaidBy(
  { accountType, facts, bankCategoryId, description }: Transaction,
  method: BankMethod,
): boolean {
  if (method === "credit") return accountType === "CREDIT";
  const { operationType, categoryIds, words } = METHOD_MARKS[method];
  if (accountType !== "BANK") return false;
  if (facts.operationType !== null && facts.operationType !== OTHER_OPERATION)
    return facts.operationType === operationType;
  const isCategory = bankCategoryId !== null && categoryIds.includes(bankCategoryId);
  return isCategory || new RegExp(words, "i").test(description);
}

/** What banks write where they do not say it. */
export const OTHER_OPERATION = "OUTROS";
