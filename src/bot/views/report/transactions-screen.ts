import type { ListedTransaction } from "../../../domain/breakdown.ts";
import { topOf } from "../../../domain/category-scope.ts";
import { drawnBreakdown } from "../../../domain/drawn-breakdown.ts";
import type { Period } from "../../../domain/period.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatShortDay } from "../../../i18n/format-day.ts";
import type { TransactionList } from "../../../usecases/report/load-transactions.ts";
import type {
  ReportLocation,
  Screen,
  TransactionsOf,
} from "../../../usecases/report/report-location.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { labelText } from "./part-lines.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";
import { readPage } from "./screen-arguments.ts";
import { inRows } from "../in-rows.ts";
import type { LocationButton } from "./location-button.ts";
import { lineNotes } from "./line-notes.ts";
import { listArgument, readList } from "./list-argument.ts";
import { openButton, pageButtons } from "./screen-buttons.ts";
import type { ScreenDefinition } from "./screen-definition.ts";
import { captionOf, screenHead } from "./screen-head.ts";
import { shortTitle } from "./section-lines.ts";

/** The single transactions that a figure is the sum of. */
export const transactionsScreen: ScreenDefinition<"transactions"> = {
  code: "t",
  toArguments: ({ of, page }) => [listArgument(of), `${page}`],
  fromArguments: ([written = "", page = ""]) => {
    const of = readList(written);
    return of && { kind: "transactions", of, page: readPage(page) };
  },
  parent: ({ of }) => parentOf(of),
  days: "period",
  render: (list, { location, options }) => ({
    drawing: { kind: "breakdown", breakdown: drawnBreakdown(list.breakdown) },
    caption: transactionsCaption(list, location.period, options),
    buttons: [
      ...inRows(openButtons(list, location), 4),
      pageButtons(location, list, (page) => ({ ...location.screen, page })),
    ],
  }),
};

export function parentOf(of: TransactionsOf): Screen {
  switch (of.kind) {
    case "category":
      return { kind: "category", topCategoryId: topOf(of.scope) };
    case "merchant":
      return { kind: "merchants", scope: of.scope, page: 0 };
    case "account":
      return { kind: "accounts" };
    case "income":
      return { kind: "income" };
    case "left-out":
      return { kind: "left-out" };
  }
}

/** One button for each transaction of the page, by its number. */
function openButtons(
  { rows, of, page }: TransactionList,
  location: ReportLocation,
): LocationButton[] {
  return rows.map(({ key }, index) => openButton(location, index, { key, of, page }));
}

/** One page of transactions under the sum of all pages. */
function transactionsCaption(list: TransactionList, period: Period, options: ViewOptions): string {
  const { screen } = catalogFor(options.language).report;
  const head = screenHead(labelText(list.label, options), period, options);
  if (list.rows.length === 0) return captionOf([head, markup`${screen.noTransactions}`]);
  const count = screen.transactions({ count: list.count });
  const sum = markup`${count}: <b>${amountHtml(list.total, list.currency, options)}</b>`;
  const page = screen.page({ page: list.page + 1, pages: list.pages });
  return captionOf([
    head,
    sum,
    joinHtml(
      list.rows.map((row, index) => markup`${String(index + 1)}. ${transactionLine(row, options)}`),
      "\n",
    ),
    ...(list.pages > 1 ? [markup`<i>${page}</i>`] : []),
  ]);
}

/** A transaction in one line: `18/10 Uber: R$ 25,00`. */
export function transactionLine(row: ListedTransaction, options: ViewOptions): Html {
  const { day, title, minor, currency } = row;
  const notes = lineNotes(row, options.language);
  const line = markup`${formatShortDay(day, options.language)} ${shortTitle(title)}: ${amountHtml(minor, currency, options)}`;
  return notes.length === 0 ? line : markup`${line} (${notes.join(", ")})`;
}
