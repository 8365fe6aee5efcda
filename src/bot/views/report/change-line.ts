import type { LeftOutAccount } from "../../../domain/coverage.ts";
import { daysBetween } from "../../../domain/day.ts";
import type { Currency } from "../../../domain/money.ts";
import { unitOf, type Period } from "../../../domain/period.ts";
import type { ComparedDays } from "../../../domain/report.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatShare } from "../../../i18n/format-number.ts";
import { leftOutName } from "../../../i18n/account-name.ts";
import { formatShortDay } from "../../../i18n/format-day.ts";
import { formatList } from "../../../i18n/format-list.ts";
import { markup, type Html } from "../html.ts";
import { fillIn } from "../fill-in.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";

export interface Changed {
  readonly minor: number;
  readonly before: number;
  readonly currency: Currency;
}

/** The change of an amount against the days before: `▼ 11,7% a menos que nos mesmos 22 dias do mês anterior (R$ 5.800,00)`. */
export function changeLine(
  { minor, before, currency }: Changed,
  period: Period,
  compared: ComparedDays,
  options: ViewOptions,
): Html {
  const { report } = catalogFor(options.language);
  // For a range of days, the same days of an earlier time are those of the month before.
  const named = unitOf(period);
  const unit = named === "days" && compared.kind === "same-days" ? "month" : named;
  const length = daysBetween(compared.first, compared.last) + 1;
  const days =
    compared.kind === "same-days"
      ? report.sameDaysBefore({ unit, days: length })
      : report.wholeBefore({ unit, days: length });
  const amount = amountHtml(before, currency, options);
  if (before <= 0) return fillIn(report.nothingBefore, { days });
  // More was refunded than spent: a share of a negative amount means nothing.
  if (minor < 0) return fillIn(report.screen.before, { amount });
  if (minor === before) return fillIn(report.same, { days, amount });
  const share = formatShare(changeOf(minor, before), options.language);
  return fillIn(minor > before ? report.more : report.less, { share, days, amount });
}

/** The accounts that a comparison leaves out, each with its first day with data; empty without any. */
export function withoutLines(
  without: readonly LeftOutAccount[],
  { language }: ViewOptions,
): Html[] {
  if (without.length === 0) return [];
  const { report } = catalogFor(language);
  const named = without.map((one) =>
    report.withoutAccount({
      name: leftOutName(one, language),
      day: formatShortDay(one.since, language),
    }),
  );
  const [first = "", second = ""] = named;
  const accounts =
    named.length > MAX_NAMED ? [first, second, "…"].join(", ") : formatList(named, language);
  return [markup`<i>${report.comparedWithout({ accounts })}</i>`];
}

const MAX_NAMED = 3;

/** `▲ 23,4%` with a non-breaking space; empty where a share of the amount before means nothing. */
export function changeMark(
  minor: number,
  before: number | null,
  { language }: ViewOptions,
): string {
  if (before === null || before <= 0 || minor < 0 || minor === before) return "";
  return `${minor > before ? "▲" : "▼"}\u00A0${formatShare(changeOf(minor, before), language)}`;
}

/** The size of a change in tenths of a percent. */
function changeOf(minor: number, before: number): number {
  return Math.round((Math.abs(minor - before) * 1000) / before);
}
