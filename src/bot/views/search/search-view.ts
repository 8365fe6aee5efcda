import type { SearchQuery } from "../../../domain/search/search-query.ts";
import { MAX_SEARCH_LENGTH } from "../../../domain/search/read-search.ts";
import { EARLIEST_MONTH_DAY } from "../../../domain/months.ts";
import type { Language } from "../../../domain/language.ts";
import { namedPeriod, type Calendar } from "../../../domain/period.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDayRange } from "../../../i18n/format-day.ts";
import type { SearchHint } from "../../../usecases/search/find-hints.ts";
import type { NothingFound, SearchResults } from "../../../usecases/search/search-transactions.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { inRows } from "../in-rows.ts";
import { message, type Button, type Message } from "../message.ts";
import { keptSentences } from "../report/kept-line.ts";
import { openButton } from "../report/screen-buttons.ts";
import { withData } from "../report/screen-view.ts";
import type { ViewOptions } from "../report/view-options.ts";
import { foundLine } from "./found-line.ts";
import { fitsButton, searchButton, type SearchStep } from "./search-codec.ts";
import { hiddenSearch } from "./search-place.ts";

/** A page of what was found; each row's number opens its transaction. */
export function resultsView(
  results: SearchResults,
  calendar: Calendar,
  options: ViewOptions,
): Message {
  const { asked, query, rows, count, page, pages, today } = results;
  const { search, report } = catalogFor(options.language);
  const { screen } = report;
  const title = search.title({ what: queryText(query, options.language) });
  const head = markup`${hiddenSearch(asked)}<b>${title}</b> · ${screen.transactions({ count })}`;
  const lines = rows.map(
    (row, index) => markup`${String(index + 1)}. ${foundLine(row, today, options)}`,
  );
  const period = namedPeriod("month", calendar);
  const opening = rows.map(({ key, currency }, index) => {
    const location = { period, currency, screen: { kind: "overview" } } as const;
    return withData(openButton(location, index, { key, of: { kind: "search" }, page }));
  });
  const turning = [
    ...(page > 0 ? [searchButton("‹", { kind: "page", page: page - 1 })] : []),
    ...(page + 1 < pages ? [searchButton("›", { kind: "page", page: page + 1 })] : []),
  ];
  return {
    ...message([
      head,
      joinHtml(lines, "\n"),
      ...(pages > 1 ? [markup`<i>${screen.page({ page: page + 1, pages })}</i>`] : []),
      ...keptNotes(query, options),
    ]),
    buttons: [...inRows(opening, 4), turning].filter((row) => row.length > 0),
  };
}

/** That nothing was found, with the nearest searches that find something. */
export function nothingView({ asked, query, hints }: NothingFound, options: ViewOptions): Message {
  const { language } = options;
  const { search } = catalogFor(language);
  const buttons = hints.flatMap((hint) => hintButton(hint, language));
  const what = search.title({ what: queryText(query, language) });
  return message(
    [
      markup`${hiddenSearch(asked)}<b>${what}</b> · ${search.nothing}`,
      markup`${buttons.length > 0 ? search.nearest : isAmountAlone(query) ? search.amountTip : search.tip}`,
      ...keptNotes(query, options),
    ],
    ...buttons,
  );
}

function isAmountAlone({ terms, tags, amount }: SearchQuery): boolean {
  return amount !== null && terms.length === 0 && tags.length === 0;
}

/** That older movements are not found, where they were searched for. */
function keptNotes({ period }: SearchQuery, options: ViewOptions): Html[] {
  const days = period ?? { first: EARLIEST_MONTH_DAY };
  return keptSentences(days, options).map((sentence) => markup`<i>${sentence}</i>`);
}

function hintButton(hint: SearchHint, language: Language): Button[] {
  const { search } = catalogFor(language);
  if (hint.kind === "all-days")
    return [searchButton(search.allDays({ count: hint.count }), { kind: "all-days" })];
  const step: SearchStep = { kind: "words", text: hint.text };
  return fitsButton(step) ? [searchButton(search.words({ text: hint.text }), step)] : [];
}

/** How to search, with examples. */
export function searchHelpView(language: Language): Message {
  const { search } = catalogFor(language);
  return message([markup`${search.how}`, searchExamples(language)]);
}

/** Why a text is not searched for. */
export function refusedSearchView(
  refused: { readonly kind: "too-long" } | { readonly kind: "bad-amount"; readonly typed: string },
  language: Language,
): Message {
  const { search } = catalogFor(language);
  const why =
    refused.kind === "too-long"
      ? search.tooLong({ max: MAX_SEARCH_LENGTH })
      : search.badAmount({ typed: refused.typed });
  return message([markup`${why}`, searchExamples(language)]);
}

function searchExamples(language: Language): Html {
  const { examples } = catalogFor(language).search;
  return joinHtml(
    examples.map(([typed, meaning]) => markup`<code>${typed}</code> – ${meaning}`),
    "\n",
  );
}

/** How a search was understood. */
function queryText(
  { terms, tags, amount, direction, period }: SearchQuery,
  language: Language,
): string {
  const { search } = catalogFor(language);
  return [
    ...(terms.length > 0 ? [terms.map(({ typed }) => typed).join(" ")] : []),
    ...tags.map((tag) => `#${tag}`),
    ...(amount ? [amount.typed] : []),
    ...(direction ? [search.direction[direction]] : []),
    ...(period ? [formatDayRange(period.first, period.last, language)] : []),
  ].join(" · ");
}
