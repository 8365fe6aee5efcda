import type { Month } from "../../../domain/months.ts";
import type { MonthSeries, MonthTotals } from "../../../domain/series.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDayRange } from "../../../i18n/format-day.ts";
import { capitalized, monthName } from "../../../i18n/month-name.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { savingsLines } from "./breakdown-captions.ts";
import { fillIn } from "./fill-in.ts";
import { amountHtml, type Reader } from "./reader.ts";
import { captionOf } from "./screen-head.ts";

/** Spent and received month by month, and what of the whole months' income was left. */
export function monthsCaption({ months, currency }: MonthSeries, reader: Reader): string {
  const { screen } = catalogFor(reader.language).report;
  const whole = months.filter(({ isRunning }) => !isRunning);
  const sum = (field: "spent" | "received") => whole.reduce((all, one) => all + one[field], 0);
  const saved = savingsLines({ received: sum("received"), spent: sum("spent") }, currency, reader);
  return captionOf([
    markup`<b>${screen.months}</b>`,
    joinHtml(
      months.toReversed().map((one) => monthLine(one, currency, reader)),
      "\n",
    ),
    ...(whole.length > 0 ? saved : []),
    markup`<i>${screen.pictureMonths}</i>`,
  ]);
}

function monthLine(
  { month, isRunning, spent, received }: MonthTotals,
  currency: string,
  reader: Reader,
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

/** A month from payday to payday is told by its days. */
export function monthTitle({ name, first, last }: Month, { language }: Reader): string {
  if (!first.endsWith("-01")) return formatDayRange(first, last, language);
  return `${capitalized(monthName(Number(name.slice(5)), language)).slice(0, 3)} ${name.slice(0, 4)}`;
}
