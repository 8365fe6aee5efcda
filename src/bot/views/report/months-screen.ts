import type { Month } from "../../../domain/months.ts";
import { unitOf, type Period } from "../../../domain/period.ts";
import type { MonthBalance, MonthSeries, MonthTotals } from "../../../domain/series.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { monthsRange } from "../../../i18n/months-range.ts";
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
  parent: () => ({ kind: "more" }),
  days: "last-months",
  render: (series, { location, options }) => ({
    drawing: { kind: "months", series },
    caption: monthsCaption(series, location.period, options),
    buttons: [],
  }),
};

/** Spent and received month by month, and the savings of the same months. */
function monthsCaption(
  { months, balance, currency }: MonthSeries,
  shown: Period,
  options: ViewOptions,
): string {
  const { screen } = catalogFor(options.language).report;
  const days = monthsRange(
    months.map(({ month }) => month),
    options.language,
  );
  const lines = months.toReversed().map((one) => {
    const line = monthLine(one, currency, options);
    return isShown(one, shown) ? markup`<b>${line}</b>` : line;
  });
  return captionOf([
    markup`<b>${screen.months}</b>${days === null ? "" : `\n${days}`}`,
    joinHtml(lines, "\n"),
    ...(balance ? balanceLines(balance, months.length, { currency, options }) : []),
    markup`<i>${screen.pictureMonths}</i>`,
  ]);
}

/** Whether a month is the one that was looked at before. */
function isShown({ month }: MonthTotals, period: Period): boolean {
  return unitOf(period) === "month" && month.first === period.first;
}

/** The number of months and their savings; empty without income. */
function balanceLines(
  balance: MonthBalance,
  listed: number,
  { currency, options }: { readonly currency: string; readonly options: ViewOptions },
): Html[] {
  const { screen } = catalogFor(options.language).report;
  const { months: count, leftOut } = balance;
  const hasCurrent = leftOut !== null;
  const without = listed - count - Number(hasCurrent);
  const over = markup`${screen.lastMonths({ count, hasCurrent, without })}`;
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
