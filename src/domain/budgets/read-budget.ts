import type { Currency } from "../money.ts";
import { plainWords } from "../plain-text.ts";
import { readAmount, type TypedAmount } from "../read-amount.ts";
import { isLimit } from "./budget.ts";
import { meantCategories } from "./meant-categories.ts";

/** What somebody asks of a budget: a limit, that it ends, or to see it. */
export type BudgetWish =
  | { readonly kind: "set"; readonly currency: Currency; readonly limitMinor: number }
  | { readonly kind: "remove" }
  | { readonly kind: "open" };

/** What the words after `/budget` ask for. */
export type BudgetWords =
  | { readonly kind: "list" }
  /** `categoryId` is null for all that the user decides. */
  | { readonly kind: "wish"; readonly categoryId: string | null; readonly wish: BudgetWish }
  /** Which of these categories is meant. */
  | { readonly kind: "unsure"; readonly ids: readonly string[]; readonly wish: BudgetWish }
  | { readonly kind: "unknown-category"; readonly name: string }
  | { readonly kind: "bad-limit" };

const OFF = /^(?:off|desligar|desligado|remover|apagar|tirar|remove|delete)$/;
const ALL = /^(?:tudo|total|geral|all|everything)$/;
/** An amount is at most so many words: `R$ 3 mil`. */
const MAX_AMOUNT_WORDS = 3;

/** Reads `groceries 800`, `800`, `groceries off`, `groceries`, with category and amount in either order. */
export function readBudget(written: string, usual: Currency): BudgetWords {
  const words = plainWords(written).split(" ").filter(Boolean);
  if (words.length === 0) return { kind: "list" };
  const ends = words.findIndex((word) => OFF.test(word));
  if (ends >= 0) return wishOf(words.toSpliced(ends, 1), { kind: "remove" });
  const found = amountIn(words, usual);
  if (!found) {
    const hasNumber = words.some((word) => /\d/.test(word));
    return hasNumber ? { kind: "bad-limit" } : wishOf(words, { kind: "open" });
  }
  const { currency, minor } = found.amount;
  if (!isLimit(minor, currency)) return { kind: "bad-limit" };
  return wishOf(found.rest, { kind: "set", currency, limitMinor: minor });
}

/** The longest amount at the end of the words, else at their start. */
function amountIn(
  words: readonly string[],
  usual: Currency,
): { readonly amount: TypedAmount; readonly rest: readonly string[] } | null {
  const counts = Array.from({ length: MAX_AMOUNT_WORDS }, (_, index) => MAX_AMOUNT_WORDS - index);
  const splits = [
    ...counts.map((count) => ({ given: words.slice(-count), rest: words.slice(0, -count) })),
    ...counts.map((count) => ({ given: words.slice(0, count), rest: words.slice(count) })),
  ];
  for (const { given, rest } of splits) {
    const amount = readAmount(given.join(" "), usual);
    if (amount) return { amount, rest };
  }
  return null;
}

/** Without a name it is about all that the user decides. */
function wishOf(words: readonly string[], wish: BudgetWish): BudgetWords {
  const name = words.join(" ");
  if (name === "" || ALL.test(name)) return { kind: "wish", categoryId: null, wish };
  const { isSure, ids } = meantCategories(name);
  const [first] = ids;
  if (first === undefined) return { kind: "unknown-category", name };
  return isSure ? { kind: "wish", categoryId: first, wish } : { kind: "unsure", ids, wish };
}
