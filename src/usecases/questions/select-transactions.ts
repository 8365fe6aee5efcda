import type { Account } from "../../domain/account.ts";
import { OTHER, topLevelOf } from "../../domain/category.ts";
import { withCategoriesBelow } from "../../domain/questions/category-words.ts";
import type { Question } from "../../domain/questions/question.ts";
import {
  accountsNamed,
  merchantsNamed,
  type Vocabulary,
} from "../../domain/questions/vocabulary.ts";
import type { Selection } from "../ports/transactions.ts";

/** What a question is about. */
export interface Selected {
  readonly where: Selection;
  /** The merchants that its words name, each name once. */
  readonly merchants: readonly string[];
}

/** Looks up the names of a question; null where nothing has one of them. */
export function selectTransactions(
  { scope, amount }: Question,
  vocabulary: Vocabulary,
  accounts: readonly Account[],
): Selected | null {
  const { categoryId, merchant, account, method, text } = scope;
  const merchants = merchant === undefined ? null : merchantsNamed(merchant, vocabulary);
  const inPlace = account === undefined ? null : accountsNamed(account, vocabulary);
  const inCash = method === "cash" ? cashAccounts(accounts) : null;
  const accountIds = inPlace && inCash ? inPlace.filter((id) => inCash.includes(id)) : inPlace;
  const ids = accountIds ?? inCash;
  if (text !== undefined || merchants?.length === 0 || ids?.length === 0) return null;
  return {
    where: {
      ...(categoryId !== undefined && ofCategory(categoryId)),
      ...(merchants && { merchants: merchants.map(({ key }) => key) }),
      ...(ids && { accountIds: ids }),
      ...(method !== undefined && method !== "cash" && { method }),
      ...(amount && { amount }),
    },
    merchants: [...new Set(merchants?.map(({ name }) => name))],
  };
}

/** A top-level category holds rows of categories that are not in the tree as well. */
function ofCategory(categoryId: string): Selection {
  return topLevelOf(categoryId) === categoryId || categoryId === OTHER
    ? { topCategoryId: categoryId }
    : { categoryIds: withCategoriesBelow(categoryId) };
}

/** Accounts of notes and coins: of no kind that banks have. */
function cashAccounts(accounts: readonly Account[]): string[] {
  return accounts
    .filter(({ type }) => type !== "BANK" && type !== "CREDIT")
    .map(({ id }: Account) => id);
}
