import type { Month } from "../../../domain/months.ts";
import type { MonthBalance, MonthSeries, MonthTotals } from "../../../domain/series.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { capitalized, monthName } from "../../../i18n/month-name.ts";
import { isNamedMonth } from "../../../i18n/period-title.ts";
import { shortDays } from "../../../i18n/picture-days.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { savingsLines } from "./savings-lines.ts";
import type { ScreenDefinition } from "./screen-definition.ts";
import { fillIn } from "../fill-in.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";
import { captionOf } from "./screen-head.ts";

/** The last twelve months, whichever period was shown before. */
export const monthsScreen: ScreenDefinition<"months"> = {
  code: "y",
  toArguments: () => [],
  fromArguments: () => ({ kind: "months" }),
  parent: () => ({ kind: "income" }),
  days: "last-months",
  render: (series, { options }) => ({
    drawing: { kind: "months", series },
    caption: monthsCaption(series, options),
    buttons: [],
  }),
};

/** Spent and received month by month, and the savings of the same months. */
function monthsCaption({ months, balance, currency }: MonthSeries, options: ViewOptions): string {
  const { screen } = catalogFor(options.language).report;
  return captionOf([
    markup`<b>${screen.months}</b>`,
    joinHtml(
      months.toReversed().map((one) => monthLine(one, currency, options)),
      "\n",
    ),
    ...balanceLines(balance, currency, options),
    markup`<i>${screen.pictureMonths}</i>`,
  ]);
}

/** The number of months and their savings; empty without income. */
function balanceLines(
  balance: MonthBalance | null,
  currency: string,
  options: ViewOptions,
): Html[] {
  if (!balance) return [];
  const { screen } = catalogFor(options.language).report;
  const over = markup`${screen.lastMonths({ count: balance.months })}`;
  return savingsLines(balance, currency, options).map((line) => markup`${over}\n${line}`);
}

function monthLine(
  { month, isRunning, spent, received }: MonthTotals,
  currency: string,
  options: ViewOptions,
): Html {
  const { screen } = catalogFor(options.language).report;
  const title = monthTitle(month, options);
  const named = isRunning ? `${title} (${screen.running})` : title;
  const figures = fillIn(screen.monthLine, {
    spent: amountHtml(spent, currency, options),
    received: amountHtml(received, currency, options),
  });
  return markup`${named}: ${figures}`;
}

/** `Nov 2026`; the days of a month from payday to payday. */
function monthTitle(month: Month, { language }: ViewOptions): string {
  const { name, first, last } = month;
  if (!isNamedMonth(month)) return shortDays({ first, last }, { first, last }, language);
  return `${capitalized(monthName(Number(name.slice(5)), language)).slice(0, 3)} ${name.slice(0, 4)}`;
}
