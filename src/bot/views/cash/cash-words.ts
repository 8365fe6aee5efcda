import { cashTitle } from "../../../domain/cash/cash-transaction.ts";
import { CASH_CURRENCY, type TypedCash } from "../../../domain/cash/typed-cash.ts";
import { addDays, type Day } from "../../../domain/day.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDay, formatShortDay } from "../../../i18n/format-day.ts";
import { markup, type Html } from "../html.ts";
import { amountHtml, type ViewOptions } from "../report/view-options.ts";

/** What is told of typed cash, for the texts about it. */
export function cashValues(
  typed: Pick<TypedCash, "title" | "minor" | "day">,
  today: Day,
  options: ViewOptions,
): Readonly<Record<"title" | "amount" | "day", Html>> {
  return {
    title: markup`<b>${cashTitle(typed)}</b>`,
    amount: amountHtml(typed.minor, CASH_CURRENCY, options),
    day: markup`${dayWords(typed.day, today, options)}`,
  };
}

/** `today`, `yesterday`, or the day. */
export function dayWords(day: Day, today: Day, { language }: ViewOptions): string {
  const { cash } = catalogFor(language);
  if (day === today) return cash.today;
  if (day === addDays(today, -1)) return cash.yesterday;
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return isThisYear ? formatShortDay(day, language) : formatDay(day, language);
}
