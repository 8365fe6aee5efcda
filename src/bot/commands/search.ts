import { searchTransactions } from "../../usecases/search/search-transactions.ts";
import type { ReportPorts } from "../../usecases/report/report-request.ts";
import { calendarOf } from "../../usecases/users/calendar-of.ts";
import type { UserContext } from "../context.ts";
import { reply } from "../messages/reply.ts";
import type { Message } from "../views/message.ts";
import { noDataYetView } from "../views/no-data-yet-view.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import {
  nothingView,
  refusedSearchView,
  resultsView,
  searchHelpView,
} from "../views/search/search-view.ts";
import type { RunCommand } from "./command.ts";

/** `/search words`: the transactions that it finds, a page at a time; alone how to search. */
export function searchCommand(ports: ReportPorts): RunCommand {
  return async (ctx, words) => reply(ctx, await searchedView(ports, ctx, { text: words }));
}

/** What a search finds, or why it finds nothing. */
export async function searchedView(
  ports: ReportPorts,
  { user, language }: UserContext,
  search: Parameters<typeof searchTransactions>[2],
): Promise<Message> {
  const answer = await searchTransactions(ports, user, search);
  switch (answer.kind) {
    case "found":
      return resultsView(answer, calendarOf(ports, user), viewOptionsOf(user));
    case "nothing":
      return nothingView(answer, viewOptionsOf(user));
    case "empty":
      return searchHelpView(language);
    case "too-long":
    case "bad-amount":
      return refusedSearchView(answer, language);
    case "no-bank":
      return noDataYetView(answer.attempt, language);
  }
}
