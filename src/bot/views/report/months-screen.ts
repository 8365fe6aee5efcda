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
  render: (series, { reader }) => ({
    drawing: { kind: "months", series },
    caption: monthsCaption(series, reader),
    buttons: [],
  }),
};

/** Spent and received month by month, and what of the income was left over the same months. */
function monthsCaption({ months, balance, currency }: MonthSeries, reader: ViewOptions): string {
  const { screen } = catalogFor(reader.language).report;
  return captionOf([
    markup`<b>${screen.months}</b>`,
    joinHtml(
      months.toReversed().map((one) => monthLine(one, currency, reader)),
      "\n",
    ),
    ...balanceLines(balance, currency, reader),
    markup`<i>${screen.pictureMonths}</i>`,
  ]);
}

/** Over which months, and what was left or overspent; empty where nothing came in. */
function balanceLines(balance: MonthBalance | null, currency: string, reader: ViewOptions): Html[] {
  if (!balance) return [];
  const { screen } = catalogFor(reader.language).report;
  const over = markup`${screen.lastMonths({ count: balance.months })}`;
  return savingsLines(balance, currency, reader).map((line) => markup`${over}\n${line}`);
}

function monthLine(
  { month, isRunning, spent, received }: MonthTotals,
  currency: string,
  reader: ViewOptions,
): Html {
  const { screen } = catalogFor(reader.language).report;
  const title = monthTitle(month, reader);
  const named = isRunning ? `${title} (${screen.running})` : title;
  const figures = fillIn(screen.monthLine, {
    spent: amountHtml(spent, currency, reader),
    received: amountHtml(received, currency, reader),
  });
  return markup`${named}: ${figures}`;
}

/** `Nov 2026`; the days of a month from payday to payday. */
function monthTitle(month: Month, { language }: ViewOptions): string {
  const { name, first, last } = month;
  if (!isNamedMonth(month)) return shortDays({ first, last }, { first, last }, language);
  return `${capitalized(monthName(Number(name.slice(5)), language)).slice(0, 3)} ${name.slice(0, 4)}`;
}
