import { nearName } from "../../domain/search/near-name.ts";
import type { SearchQuery } from "../../domain/search/search-query.ts";
import type { Ports } from "../ports.ts";
import { findSearched, type Notes } from "./find-searched.ts";

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
  userId: string,
  query: SearchQuery,
  notes: Notes,
): Promise<SearchHint[]> {
  const count = async (other: SearchQuery): Promise<number> =>
    (await findSearched(ports, userId, { query: other, notes, page: 0 })).count;
  const onAllDays = query.period === null ? 0 : await count({ ...query, period: null });
  const names = (await ports.transactions.merchantNames(userId)).map(({ name }) => name);
  const hints: SearchHint[] = [
    ...(onAllDays === 0 ? [] : [{ kind: "all-days", count: onAllDays } as const]),
    ...query.terms.flatMap(({ kind, text }) => {
      const near = kind === "word" ? nearName(text, names) : null;
      return near === null ? [] : [{ kind: "words", text: near } as const];
    }),
  ];
  const several = query.terms.length > 1 ? query.terms : [];
  for (const term of several.slice(0, MAX_HINTS)) {
    if (hints.length >= MAX_HINTS) break;
    const alone = { ...ANYTHING, terms: [term] };
    if ((await count(alone)) > 0) hints.push({ kind: "words", text: term.typed });
  }
  return hints.slice(0, MAX_HINTS);
}

const ANYTHING: SearchQuery = {
  terms: [],
  tags: [],
  amount: null,
  direction: null,
  period: null,
};
