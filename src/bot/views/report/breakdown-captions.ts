import type { Breakdown } from "../../../domain/breakdown.ts";
import { categoryName } from "../../../domain/category.ts";
import type { Day } from "../../../domain/day.ts";
import { categoryOf } from "../../../domain/category-scope.ts";
import type { CategoryTrend } from "../../../domain/series.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatShortDay } from "../../../i18n/format-day.ts";
import { formatShare } from "../../../i18n/format-number.ts";
import type { AccountReach } from "../../../usecases/report/screen-data.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { fillIn } from "./fill-in.ts";
import { labelText, partLines, totalOf } from "./part-lines.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";
import { captionOf, screenHead } from "./screen-head.ts";

/** A category: its sum, its parts, and what a month of it usually costs. */
export function categoryCaption(
  breakdown: Breakdown,
  trend: CategoryTrend,
  reader: ViewOptions,
): string {
  const name = categoryName(trend.categoryId, reader.language);
  return partsCaption(name, breakdown, averageLines(trend, reader), reader);
}

export function merchantsCaption(breakdown: Breakdown, reader: ViewOptions): string {
  const { screen } = catalogFor(reader.language).report;
  const { of } = breakdown;
  const category =
    of.kind === "merchants" ? categoryName(categoryOf(of.scope), reader.language) : "";
  return partsCaption(screen.merchants({ category }), breakdown, [], reader);
}

/** What each account took, and how far each one's transactions reach. */
export function accountsCaption(
  breakdown: Breakdown,
  reaches: readonly AccountReach[],
  reader: ViewOptions,
): string {
  const { screen } = catalogFor(reader.language).report;
  return partsCaption(screen.accounts, breakdown, reachLines(reaches, reader), reader);
}

/** What was received, and what of it is left. */
export function incomeCaption(breakdown: Breakdown, spent: number, reader: ViewOptions): string {
  const { screen } = catalogFor(reader.language).report;
  const saved = savingsLines({ received: breakdown.total, spent }, breakdown.currency, reader);
  return partsCaption(screen.income, breakdown, saved, reader);
}

/** What of the income was not spent. Empty where nothing came in. */
export function savingsLines(
  { received, spent }: { readonly received: number; readonly spent: number },
  currency: string,
  reader: ViewOptions,
): Html[] {
  const { screen } = catalogFor(reader.language).report;
  if (received <= 0) return [];
  const left = received - spent;
  if (left < 0) return [fillIn(screen.overspent, { amount: amountHtml(-left, currency, reader) })];
  const share = formatShare(Math.round((left * 1000) / received), reader.language);
  return [fillIn(screen.saved, { share, amount: amountHtml(left, currency, reader) })];
}

function partsCaption(
  title: string,
  breakdown: Breakdown,
  after: readonly Html[],
  reader: ViewOptions,
): string {
  const { screen, nothingSpent } = catalogFor(reader.language).report;
  const head = screenHead(title, breakdown.period, reader);
  const below = after.length === 0 ? [] : [joinHtml(after, "\n")];
  if (breakdown.parts.length === 0) {
    const nothing = breakdown.of.kind === "income" ? screen.noIncome : `${nothingSpent}.`;
    return captionOf([head, markup`${nothing}`, ...below]);
  }
  const total = totalOf(breakdown, reader);
  const lines = partLines(breakdown, [head, total, ...below], reader);
  return captionOf([head, total, lines, ...below]);
}

function averageLines({ months, currency }: CategoryTrend, reader: ViewOptions): Html[] {
  const whole = months.filter(({ isWhole }) => isWhole);
  if (whole.length < 2) return [];
  const average = Math.round(whole.reduce((sum, { minor }) => sum + minor, 0) / whole.length);
  const { screen } = catalogFor(reader.language).report;
  return [
    fillIn(screen.perMonth, { amount: amountHtml(average, currency, reader) }),
    markup`<i>${screen.pictureTrend}</i>`,
  ];
}

function reachLines(reaches: readonly AccountReach[], reader: ViewOptions): Html[] {
  const { screen } = catalogFor(reader.language).report;
  const day = (last: Day | null) => (last === null ? "–" : formatShortDay(last, reader.language));
  const lines = reaches.map(({ label, last }) => markup`${labelText(label, reader)}: ${day(last)}`);
  return lines.length === 0 ? [] : [markup`<b>${screen.reaches}</b>`, ...lines];
}
