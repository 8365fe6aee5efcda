import { holdsTerm } from "../../src/domain/search/search-query.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import type {
  SearchedFor,
  SearchedTransactions,
} from "../../src/usecases/ports/searched-transactions.ts";

/** A search in memory, of rows that count. */
export function memorySearch(
  counted: (userId: string) => readonly Transaction[],
  order: (a: Transaction, b: Transaction) => number,
): SearchedTransactions {
  const found = (userId: string, what: SearchedFor) =>
    counted(userId)
      .filter((row) => isSearched(row, what))
      .sort(order);
  return {
    search: async (userId, what, { skip, limit }) =>
      structuredClone(found(userId, what).slice(skip, skip + limit)),
    countSearched: async (userId, what) => found(userId, what).length,
  };
}

function isSearched(row: Transaction, what: SearchedFor): boolean {
  const { terms, taggedIds, amount, direction, days } = what;
  return (
    (taggedIds === null || taggedIds.includes(row.id)) &&
    (amount === null || [row, row.facts.original].some((money) => isAmount(money, amount))) &&
    (direction === null || row.direction === direction) &&
    (days === null || (row.day >= days.first && row.day <= days.last)) &&
    terms.every((term) => holds(row, term))
  );
}

function isAmount(
  money: Pick<Transaction, "minor" | "currency"> | null,
  { minor, currency }: NonNullable<SearchedFor["amount"]>,
): boolean {
  return money?.minor === minor && (currency === null || money.currency === currency);
}

function holds(row: Transaction, term: SearchedFor["terms"][number]): boolean {
  const texts = [row.merchantName, row.description, row.facts.rawDescription ?? ""];
  return (
    texts.some((text) => holdsTerm(text, term)) ||
    row.minor === term.minor ||
    term.notedIds.includes(row.id)
  );
}
