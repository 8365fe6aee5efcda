import { holdsTerm, tagsOf, type SearchQuery } from "../../domain/search/search-query.ts";
import type { TaughtNote } from "../../domain/understanding/taught.ts";
import type { Ports } from "../ports.ts";
import type { SearchedFor, SearchedPage } from "../ports/searched-transactions.ts";
import { MAX_ROWS_PER_PAGE } from "../report/load-transactions.ts";

/** A user's notes, by transaction. */
export type Notes = ReadonlyMap<string, string>;

export function notesByTransaction(notes: readonly TaughtNote[]): Notes {
  return new Map(
    notes.flatMap(({ transactionId, value }) =>
      value === null ? [] : [[transactionId, value] as const],
    ),
  );
}

/** A page of what a query finds, with its number; a page past the end is the last one. */
export async function findSearched(
  { transactions }: Pick<Ports, "transactions">,
  userId: string,
  {
    query,
    notes,
    page,
  }: { readonly query: SearchQuery; readonly notes: Notes; readonly page: number },
): Promise<SearchedPage & { readonly page: number; readonly pages: number }> {
  const what = searchedFor(query, notes);
  const at = async (number: number) => {
    const found = await transactions.search(userId, what, {
      skip: number * MAX_ROWS_PER_PAGE,
      limit: MAX_ROWS_PER_PAGE,
    });
    const pages = Math.max(1, Math.ceil(found.count / MAX_ROWS_PER_PAGE));
    return { ...found, page: number, pages };
  };
  const found = await at(page);
  return found.page < found.pages ? found : at(found.pages - 1);
}

function searchedFor(query: SearchQuery, notes: Notes): SearchedFor {
  const { terms, tags, amount, direction, period } = query;
  return {
    terms: terms.map((term) => ({
      ...term,
      notedIds: idsOf(notes, (note) => holdsTerm(note, term)),
    })),
    taggedIds: tags.length === 0 ? null : idsOf(notes, (note) => hasAll(tagsOf(note), tags)),
    amount,
    direction,
    days: period,
  };
}

function idsOf(notes: Notes, matches: (note: string) => boolean): string[] {
  return [...notes].flatMap(([id, note]) => (matches(note) ? [id] : []));
}

function hasAll(all: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((one) => all.includes(one));
}
