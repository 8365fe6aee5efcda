import type { ListedTransaction } from "../../../domain/breakdown.ts";
import { topOf } from "../../../domain/category-scope.ts";
import type { Day } from "../../../domain/day.ts";
import { drawnBreakdown } from "../../../domain/drawn-breakdown.ts";
import type { Language } from "../../../domain/language.ts";
import type { Period } from "../../../domain/period.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDay, formatShortDay } from "../../../i18n/format-day.ts";
import type { TransactionList } from "../../../usecases/report/load-transactions.ts";
import type { Screen, TransactionsOf } from "../../../usecases/report/report-location.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { labelText } from "./part-lines.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";
import { readPage, readScope, scopeArgument } from "./screen-arguments.ts";
import { pageButtons } from "./screen-buttons.ts";
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
    buttons: [pageButtons(location, list, (page) => ({ ...location.screen, page }))],
  }),
};

function parentOf(of: TransactionsOf): Screen {
  switch (of.kind) {
    case "category":
      return { kind: "category", topCategoryId: topOf(of.scope) };
    case "merchant":
      return { kind: "merchants", scope: of.scope, page: 0 };
    case "account":
      return { kind: "accounts" };
    case "income":
      return { kind: "income" };
  }
}

function listArgument(of: TransactionsOf): string {
  switch (of.kind) {
    case "category":
      return `c.${scopeArgument(of.scope)}`;
    case "merchant":
      return `m.${scopeArgument(of.scope)}.${of.key}`;
    case "account":
      return `a.${of.key}`;
    case "income":
      return of.scope ? `i.${scopeArgument(of.scope)}` : "i";
  }
}

function readList(argument: string): TransactionsOf | null {
  const [kind, first = "", key = ""] = argument.split(".");
  if (kind === "a") return first === "" ? null : { kind: "account", key: first };
  if (kind === "i" && first === "") return { kind: "income", scope: null };
  const scope = readScope(first);
  if (!scope) return null;
  if (kind === "c") return { kind: "category", scope };
  if (kind === "i") return { kind: "income", scope };
  return kind === "m" && key !== "" ? { kind: "merchant", scope, key } : null;
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
      list.rows.map((row) => transactionLine(row, options)),
      "\n",
    ),
    ...(list.pages > 1 ? [markup`<i>${page}</i>`] : []),
  ]);
}

function transactionLine(row: ListedTransaction, options: ViewOptions): Html {
  const { screen } = catalogFor(options.language).report;
  const { day, title, minor, currency, isPending, instalment, purchaseDay } = row;
  const notes = [
    ...(instalment && instalment.total > 1 ? [screen.instalment(instalment)] : []),
    ...(purchaseDay
      ? [screen.boughtOn({ day: dayBeside(day, purchaseDay, options.language) })]
      : []),
    ...(isPending ? [screen.pending] : []),
  ];
  const line = markup`${formatShortDay(day, options.language)} ${shortTitle(title)}: ${amountHtml(minor, currency, options)}`;
  return notes.length === 0 ? line : markup`${line} (${notes.join(", ")})`;
}

/** `18/10`; with the year where it differs from the other day's. */
function dayBeside(day: Day, other: Day, language: Language): string {
  const isSameYear = day.slice(0, 4) === other.slice(0, 4);
  return isSameYear ? formatShortDay(other, language) : formatDay(other, language);
}
