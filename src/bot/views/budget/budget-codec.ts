import type { Message } from "grammy/types";
import { budgetCategories, budgetKey, isLimit } from "../../../domain/budgets/budget.ts";
import type { Currency } from "../../../domain/money.ts";
import { hiddenMark, readMark } from "../hidden-mark.ts";
import type { Html } from "../html.ts";
import type { Button } from "../message.ts";

/** Matches the data of any button of `/budget`; those that set the largest limit take 45 of the 64 bytes. */
export const BUDGET_PATTERN = /^budget:1:/;

/** A step in `/budget`. `categoryId` is null for all that the user decides. */
export type BudgetStep =
  | { readonly kind: "list" }
  /** All in a message of their own, or one, from under another message. */
  | { readonly kind: "new" }
  | { readonly kind: "new-of"; readonly categoryId: string | null }
  | { readonly kind: "pick" }
  | { readonly kind: "open"; readonly categoryId: string | null }
  /** Asks for the limit. */
  | { readonly kind: "ask"; readonly categoryId: string | null }
  | { readonly kind: "remove"; readonly categoryId: string | null }
  | {
      readonly kind: "set";
      readonly categoryId: string | null;
      readonly currency: Currency;
      readonly limitMinor: number;
    };

const CODES = { list: "l", new: "n", pick: "p", "new-of": "m", open: "o", ask: "q", remove: "r" };

export function budgetData(step: BudgetStep): string {
  switch (step.kind) {
    case "list":
    case "new":
    case "pick":
      return `budget:1:${CODES[step.kind]}`;
    case "set":
      return `budget:1:s:${budgetKey(step)}:${step.currency}:${step.limitMinor}`;
    case "new-of":
    case "open":
    case "ask":
    case "remove":
      return `budget:1:${CODES[step.kind]}:${budgetKey(step)}`;
  }
}

export function budgetButton(label: string, step: BudgetStep): Button {
  return { kind: "callback", label, data: budgetData(step) };
}

/** Null where the data are invalid. */
export function readBudgetData(data: string): BudgetStep | null {
  const [, , code = "", key = "", currency = "", limit = ""] = data.split(":");
  if (code === CODES.list) return { kind: "list" };
  if (code === CODES.new) return { kind: "new" };
  if (code === CODES.pick) return { kind: "pick" };
  const categoryId = readKey(key);
  if (categoryId === undefined) return null;
  for (const kind of ["new-of", "open", "ask", "remove"] as const)
    if (code === CODES[kind]) return { kind, categoryId };
  const limitMinor = /^\d{1,15}$/.test(limit) ? Number(limit) : 0;
  const isValid = /^[A-Z]{3}$/.test(currency) && isLimit(limitMinor, currency);
  return code === "s" && isValid ? { kind: "set", categoryId, currency, limitMinor } : null;
}

/** What a question for a limit is about, by which its answer is recognised. */
export function hiddenSubject(categoryId: string | null): Html {
  return hiddenMark("budget", budgetKey({ categoryId }));
}

/** What a question for a limit is about; null where it is none. */
export function askedIn(
  question: Pick<Message, "entities">,
): { readonly categoryId: string | null } | null {
  const key = readMark("budget", question.entities);
  const categoryId = key === null ? undefined : readKey(key);
  return categoryId === undefined ? null : { categoryId };
}

/** Undefined where it is no key. */
function readKey(key: string): string | null | undefined {
  return [null, ...budgetCategories()].find((categoryId) => budgetKey({ categoryId }) === key);
}
