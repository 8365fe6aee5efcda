import type { BankItem } from "../../domain/bank-item.ts";
import type { ListedTransaction } from "../../domain/breakdown.ts";
import type { Day } from "../../domain/day.ts";
import type { Direction, Flow } from "../../domain/flow.ts";
import { readSearch, type ReadSearch } from "../../domain/search/read-search.ts";
import type { AskedSearch, SearchQuery } from "../../domain/search/search-query.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { User } from "../../domain/user.ts";
import { latestConnectionAttemptOf } from "../banks/banks-of.ts";
import { listedTransaction } from "../report/listed-transaction.ts";
import { createReportRequest, type ReportPorts } from "../report/report-request.ts";
import { findHints, type SearchHint } from "./find-hints.ts";
import { findSearched, notesByTransaction, searchedFor, type Notes } from "./find-searched.ts";

export interface FoundTransaction extends ListedTransaction {
  readonly direction: Direction;
  readonly flow: Flow;
  readonly note: string | null;
}

/** One page of what was found, newest first. */
export interface SearchResults {
  readonly kind: "found";
  readonly asked: AskedSearch;
  readonly query: SearchQuery;
  readonly rows: readonly FoundTransaction[];
  /** Of all pages. */
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly today: Day;
}

export interface NothingFound {
  readonly kind: "nothing";
  readonly asked: AskedSearch;
  readonly query: SearchQuery;
  readonly hints: readonly SearchHint[];
}

export type SearchAnswer =
  | SearchResults
  | NothingFound
  | Exclude<ReadSearch, { readonly kind: "query" }>
  | { readonly kind: "no-bank"; readonly attempt: BankItem | null };

/**
 * Searches a user's transactions. A search that is continued on another page, maybe on a later day, has
 * the day on which it was asked; a new one has none.
 */
export async function searchTransactions(
  ports: ReportPorts,
  user: User,
  {
    text,
    day = null,
    page = 0,
  }: { readonly text: string; readonly day?: Day | null; readonly page?: number },
): Promise<SearchAnswer> {
  const request = createReportRequest(ports, user);
  const asked = { text, day: day ?? request.calendar.today };
  const calendar = { ...request.calendar, today: asked.day };
  const read = readSearch(text, calendar);
  if (read.kind !== "query") return read;
  if (!(await request.hasFigures()))
    return { kind: "no-bank", attempt: latestConnectionAttemptOf(await request.items()) };
  const notes = notesByTransaction(await ports.notes.ofUser(user.id));
  for (const query of readingsOf(read.query, readSearch(text, calendar, "literal"))) {
    const found = await findSearched(ports, user.id, searchedFor(query, notes, user), page);
    if (found.count === 0) continue;
    const rows = found.rows.map((row) => foundTransaction(row, user, notes));
    return { ...found, kind: "found", asked, query, rows, today: request.calendar.today };
  }
  const hints = await findHints(ports, user, read.query, notes);
  return { kind: "nothing", asked, query: read.query, hints };
}

/** Where a period or a direction was understood, its words may be others: `sexta` is a day and may be a name. */
function readingsOf(query: SearchQuery, literal: ReadSearch): SearchQuery[] {
  const isUnderstood = query.period !== null || query.direction !== null;
  return isUnderstood && literal.kind === "query" ? [query, literal.query] : [query];
}

function foundTransaction(row: Transaction, user: User, notes: Notes): FoundTransaction {
  const { direction, flow } = row;
  const note = notes.get(row.id) ?? null;
  return { ...listedTransaction(row, user), direction, flow, note };
}
