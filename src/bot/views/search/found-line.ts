import type { Day } from "../../../domain/day.ts";
import { isCountedFlow } from "../../../domain/flow.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDay, formatShortDay } from "../../../i18n/format-day.ts";
import type { FoundTransaction } from "../../../usecases/search/search-transactions.ts";
import { markup, type Html } from "../html.ts";
import { lineNotes } from "../report/line-notes.ts";
import { shortTitle } from "../report/section-lines.ts";
import { amountHtml, type ViewOptions } from "../report/view-options.ts";

/** A transaction that was found: money in has a plus; what does not count says so, and a note is shown. */
export function foundLine(row: FoundTransaction, today: Day, options: ViewOptions): Html {
  const { day, title, minor, currency, direction, note } = row;
  const { language } = options;
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const shown = isThisYear ? formatShortDay(day, language) : formatDay(day, language);
  const sign = direction === "in" ? "+" : "";
  const notes = [...lineNotes(row, language), ...flowNotes(row, options)];
  const noted = note === null ? markup`` : markup` – <i>${shortTitle(note)}</i>`;
  const line = markup`${shown} ${shortTitle(title)}: ${sign}${amountHtml(Math.abs(minor), currency, options)}`;
  return notes.length === 0
    ? markup`${line}${noted}`
    : markup`${line} (${notes.join(", ")})${noted}`;
}

function flowNotes({ flow }: FoundTransaction, { language }: ViewOptions): string[] {
  const { search, report } = catalogFor(language);
  if (flow === "refund") return [search.refund];
  return isCountedFlow(flow) ? [] : [search.leftOut({ name: report.leftOut.name[flow] })];
}
