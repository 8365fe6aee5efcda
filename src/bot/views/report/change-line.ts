import { changeOf } from "../../../domain/change.ts";
import type { LeftOutAccount } from "../../../domain/coverage.ts";
import { dayCount } from "../../../domain/day.ts";
import type { Currency } from "../../../domain/money.ts";
import { unitOf, type Period } from "../../../domain/period.ts";
import type { ComparedDays } from "../../../domain/report.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatPercent } from "../../../i18n/format-number.ts";
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

/** The change of an amount against the days before: `▼ 12% a menos que nos mesmos 22 dias do mês anterior (R$ 5.800,00)`. */
export function changeLine(
  { minor, before, currency }: Changed,
  period: Period,
  compared: ComparedDays,
  options: ViewOptions,
): Html {
  const { report } = catalogFor(options.language);
  const days = comparedDays(period, compared, options);
  const amount = amountHtml(before, currency, options);
  if (before <= 0) return fillIn(report.nothingBefore, { days });
  // More was refunded than spent: a share of a negative amount means nothing.
  if (minor < 0) return fillIn(report.screen.before, { amount });
  const percent = percentOf(minor - before, before);
  if (percent === 0) return fillIn(report.same, { days, amount });
  if (isManyTimes(minor, before)) return fillIn(report.times, { days, amount });
  const share = formatPercent(percent, options.language);
  return fillIn(minor > before ? report.more : report.less, { share, days, amount });
}

/** The days that a period is compared with: `nos mesmos 22 dias do mês anterior`. */
export function comparedDays(
  period: Period,
  compared: ComparedDays,
  { language }: ViewOptions,
): string {
  const { report } = catalogFor(language);
  // For a range of days, the same days of an earlier time are those of the month before.
  const named = unitOf(period);
  const unit = named === "days" && compared.kind === "same-days" ? "month" : named;
  const length = dayCount(compared);
  return compared.kind === "same-days"
    ? report.sameDaysBefore({ unit, days: length })
    : report.wholeBefore({ unit, days: length });
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

/** `▲ 23%` with a non-breaking space; empty where a share of the amount before means nothing. */
export function changeMark(
  minor: number,
  before: number | null,
  { language }: ViewOptions,
): string {
  const change = changeOf(minor, before);
  if (change === null || change.kind === "same" || change.kind === "new") return "";
  const arrow = change.kind === "less" ? "▼" : "▲";
  return `${arrow}\u00A0${catalogFor(language).picture.change(change)}`;
}

/** Whether an amount is so many times the one before that a share of it says nothing. */
export function isManyTimes(minor: number, before: number): boolean {
  return changeOf(minor, before)?.kind === "times";
}

/** The size of a change in whole percent, as pictures round it. */
export function percentOf(by: number, before: number): number {
  return Math.abs(Math.round((by * 100) / before));
}
