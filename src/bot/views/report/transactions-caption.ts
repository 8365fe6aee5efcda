import type { ListedTransaction } from "../../../domain/breakdown.ts";
import type { Day } from "../../../domain/day.ts";
import type { Language } from "../../../domain/language.ts";
import type { Period } from "../../../domain/period.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDay, formatShortDay } from "../../../i18n/format-day.ts";
import type { TransactionList } from "../../../usecases/report/screen-data.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { labelText } from "./part-lines.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";
import { captionOf, screenHead } from "./screen-head.ts";
import { shortTitle } from "./section-lines.ts";

/** One page of single transactions under their sum. */
export function transactionsCaption(
  list: TransactionList,
  period: Period,
  reader: ViewOptions,
): string {
  const { screen } = catalogFor(reader.language).report;
  const head = screenHead(labelText(list.label, reader), period, reader);
  if (list.rows.length === 0) return captionOf([head, markup`${screen.noTransactions}`]);
  const count = screen.transactions({ count: list.count });
  const sum = markup`${count}: <b>${amountHtml(list.total, list.currency, reader)}</b>`;
  const page = screen.page({ page: list.page + 1, pages: list.pages });
  return captionOf([
    head,
    sum,
    joinHtml(
      list.rows.map((row) => transactionLine(row, reader)),
      "\n",
    ),
    ...(list.pages > 1 ? [markup`<i>${page}</i>`] : []),
  ]);
}

function transactionLine(row: ListedTransaction, reader: ViewOptions): Html {
  const { screen } = catalogFor(reader.language).report;
  const { day, title, minor, currency, isPending, instalment, purchaseDay } = row;
  const notes = [
    ...(instalment && instalment.total > 1 ? [screen.instalment(instalment)] : []),
    ...(purchaseDay
      ? [screen.boughtOn({ day: dayBeside(day, purchaseDay, reader.language) })]
      : []),
    ...(isPending ? [screen.pending] : []),
  ];
  const line = markup`${formatShortDay(day, reader.language)} ${shortTitle(title)}: ${amountHtml(minor, currency, reader)}`;
  return notes.length === 0 ? line : markup`${line} (${notes.join(", ")})`;
}

/** With its year where that is another one. */
function dayBeside(day: Day, other: Day, language: Language): string {
  const isSameYear = day.slice(0, 4) === other.slice(0, 4);
  return isSameYear ? formatShortDay(other, language) : formatDay(other, language);
}
