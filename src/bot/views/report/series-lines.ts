import type { Day } from "../../../domain/day.ts";
import type { PriceStep, RecurringSeries } from "../../../domain/recurrence/recurring-series.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDay, formatShortDay } from "../../../i18n/format-day.ts";
import { monthName } from "../../../i18n/month-name.ts";
import type { Language } from "../../../domain/language.ts";
import { fillIn } from "../fill-in.ts";
import { markup, type Html } from "../html.ts";
import { shortTitle } from "./section-lines.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";

/** A series in a list: name, amount, how often, and when next. */
export function seriesLine(series: RecurringSeries, options: ViewOptions): Html {
  const { fixed } = catalogFor(options.language);
  const { merchantName, minor, previousMinor, currency, status, change } = series;
  const amount = amountHtml(minor, currency, options);
  const before =
    previousMinor === null || change
      ? markup``
      : markup` (${fillIn(fixed.before, { amount: amountHtml(previousMinor, currency, options) })})`;
  const state = status === "new" ? fixed.isNew : nextText(series, options.language);
  const often = cadenceText(series, options.language);
  const line = markup`${shortTitle(merchantName)}: ${amount}${before}, ${joined(often, state)}`;
  return change ? markup`${line}; ${changeText(change, series.last, options)}` : line;
}

/** A change of price, in the currency of origin. */
function changeText(change: PriceStep, last: Day, options: ViewOptions): Html {
  const { language } = options;
  const { before, now, currency, since } = change;
  const name = monthName(Number(since.slice(5, 7)), language);
  const year = since.slice(0, 4);
  const { ofYear } = catalogFor(language).fixed;
  const month = year === last.slice(0, 4) ? name : ofYear({ month: name, year });
  const words = catalogFor(language).fixed.change;
  return fillIn((given) => words({ ...given, isRise: now > before }), {
    before: amountHtml(before, currency, options),
    now: amountHtml(now, currency, options),
    month,
  });
}

/** What kind of series it is, and how often it comes. */
export function seriesSentence(series: RecurringSeries, { language }: ViewOptions): Html {
  const { fixed } = catalogFor(language);
  const isSure = series.status !== "new";
  const state = isSure ? nextText(series, language) : "";
  const about = `${fixed.kind[series.kind]}: ${cadenceText(series, language)}`;
  return markup`${isSure ? `${joined(about, state)}.` : `${about}?`}`;
}

function cadenceText({ cadence, next, status }: RecurringSeries, language: Language): string {
  const { fixed } = catalogFor(language);
  if (cadence === "irregular" || next === null) return fixed.noDate;
  // The next day says it.
  const date = status === "new" ? Number(next.slice(8)) : null;
  return fixed.every[cadence]({ date });
}

function nextText({ status, cadence, next }: RecurringSeries, language: Language): string {
  const { fixed } = catalogFor(language);
  if (next === null) return "";
  const day = cadence === "yearly" ? formatDay(next, language) : formatShortDay(next, language);
  return status === "missed" ? fixed.missed({ day }) : fixed.next({ day });
}

/** The second part may be empty. */
function joined(text: string, more: string): string {
  return more === "" ? text : `${text}; ${more}`;
}
