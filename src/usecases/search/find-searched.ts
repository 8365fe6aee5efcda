import { holdsTerm, tagsOf, type SearchQuery } from "../../domain/search/search-query.ts";
import type { TaughtNote } from "../../domain/understanding/taught.ts";
import type { Day } from "../../domain/day.ts";
import type { User } from "../../domain/user.ts";
import type { Days } from "../ports/taught-transactions.ts";
import type { Ports } from "../ports.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { SearchedFor } from "../ports/searched-transactions.ts";
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

/** One page of what a search finds. */
export interface SearchedPage {
  readonly rows: readonly Transaction[];
  /** Of all pages. */
  readonly count: number;
  readonly page: number;
  readonly pages: number;
}

/** A page of what a query finds; a page past the end is the last one. */
export async function findSearched(
  { transactions }: Pick<Ports, "transactions">,
  userId: string,
  what: SearchedFor,
  page: number,
): Promise<SearchedPage> {
  const skip = page * MAX_ROWS_PER_PAGE;
  const rows = await transactions.search(userId, what, { skip, limit: MAX_ROWS_PER_PAGE });
  // The last page tells how many there are; any other needs a second scan.
  const isLast = rows.length < MAX_ROWS_PER_PAGE && (rows.length > 0 || page === 0);
  const count = isLast ? skip + rows.length : await transactions.countSearched(userId, what);
  const pages = Math.max(1, Math.ceil(count / MAX_ROWS_PER_PAGE));
  return page < pages
    ? { rows, count, page, pages }
    : findSearched({ transactions }, userId, what, pages - 1);
}

/** What the store has to look for, with the transactions whose notes answer the query. */
export function searchedFor(
  query: SearchQuery,
  notes: Notes,
  { kept }: Pick<User, "kept">,
): SearchedFor {
  const { terms, tags, amount, direction, period } = query;
  return {
    terms: terms.map((term) => ({
      ...term,
      notedIds: idsOf(notes, (note) => holdsTerm(note, term)),
    })),
    taggedIds: tags.length === 0 ? null : idsOf(notes, (note) => hasAll(tagsOf(note), tags)),
    amount,
    direction,
    days: kept === null ? period : daysSince(kept.from, period),
  };
}

/** Days from the first kept one on, those to come too. */
function daysSince(from: Day, days: Days | null): Days {
  if (days === null) return { first: from, last: LAST_DAY };
  return { ...days, first: days.first < from ? from : days.first };
}

const LAST_DAY: Day = "9999-12-31";

function idsOf(notes: Notes, matches: (note: string) => boolean): string[] {
  return [...notes].flatMap(([id, note]) => (matches(note) ? [id] : []));
}

function hasAll(all: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((one) => all.includes(one));
}
