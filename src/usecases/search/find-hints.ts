import { vocabularyOf } from "../../domain/questions/vocabulary.ts";
import { mayBeMisspelt, nearName } from "../../domain/search/near-name.ts";
import type { SearchQuery } from "../../domain/search/search-query.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import { searchedFor, type Notes } from "./find-searched.ts";

/** Another search that finds something, where one found nothing. */
export type SearchHint =
  /** The same on all days. */
  | { readonly kind: "all-days"; readonly count: number }
  /** Other words: a name that was misspelt, or one of several words. */
  | { readonly kind: "words"; readonly text: string };

const MAX_HINTS = 3;

/** The nearest searches that find something, the likeliest first. */
export async function findHints(
  ports: Pick<Ports, "transactions">,
  user: Pick<User, "id" | "figuresVersion" | "kept">,
  query: SearchQuery,
  notes: Notes,
): Promise<SearchHint[]> {
  const hints = [
    ...(await onAllDays(ports, user, query, notes)),
    ...(await rightSpellings(ports, user, query)),
  ];
  const several = query.terms.length > 1 ? query.terms : [];
  for (const term of several.slice(0, MAX_HINTS)) {
    if (hints.length >= MAX_HINTS) break;
    const what = searchedFor({ ...ANYTHING, terms: [term] }, notes, user);
    const [found] = await ports.transactions.search(user.id, what, { skip: 0, limit: 1 });
    if (found) hints.push({ kind: "words", text: term.typed });
  }
  return hints.slice(0, MAX_HINTS);
}

async function onAllDays(
  { transactions }: Pick<Ports, "transactions">,
  user: Pick<User, "id" | "kept">,
  query: SearchQuery,
  notes: Notes,
): Promise<SearchHint[]> {
  if (query.period === null) return [];
  const what = searchedFor({ ...query, period: null }, notes, user);
  const count = await transactions.countSearched(user.id, what);
  return count === 0 ? [] : [{ kind: "all-days", count }];
}

async function rightSpellings(
  { transactions }: Pick<Ports, "transactions">,
  user: Pick<User, "id" | "figuresVersion" | "kept">,
  { terms }: SearchQuery,
): Promise<SearchHint[]> {
  const words = terms.flatMap(({ text }) => (mayBeMisspelt(text) ? [text] : []));
  if (words.length === 0) return [];
  const { merchants } = vocabularyOf({
    merchants: await transactions.keptMerchants(user),
    places: [],
  });
  return words.flatMap((word) => {
    // A word that some name has is no misspelling.
    const text = merchants.has(word) ? null : nearName(word, merchants.words());
    return text === null ? [] : [{ kind: "words", text }];
  });
}

const ANYTHING: SearchQuery = {
  terms: [],
  tags: [],
  amount: null,
  direction: null,
  period: null,
};
