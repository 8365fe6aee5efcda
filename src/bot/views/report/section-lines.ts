import { categoryName } from "../../../domain/category.ts";
import { coveredFirst } from "../../../domain/period.ts";
import { leftOutSums } from "../../../domain/left-out.ts";
import type { CategoryLine, CurrencySection, Insight, Report } from "../../../domain/report.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDay, formatShortDay } from "../../../i18n/format-day.ts";
import { formatShare } from "../../../i18n/format-number.ts";
import type { ReportLocation } from "../../../usecases/report/report-location.ts";
import { markup, type Html } from "../html.ts";
import { changeLine, withoutLines } from "./change-line.ts";
import { fillIn } from "../fill-in.ts";
import { insightLine } from "./insight-line.ts";
import { amountHtml, wholeAmountHtml, type ViewOptions } from "./view-options.ts";

/** The report's part of the chosen currency. */
export function sectionOf(
  { sections }: Report,
  { currency }: Pick<ReportLocation, "currency">,
): CurrencySection | undefined {
  return sections.find((section) => section.currency === currency);
}

/** What was spent. */
export function spentLine(
  { currency, spent }: Pick<CurrencySection, "currency" | "spent">,
  options: ViewOptions,
): Html {
  const { report } = catalogFor(options.language);
  return markup`${report.spent}: <b>${amountHtml(spent, currency, options)}</b>`;
}

/** The change against the days before; empty without a comparison. */
export function comparisonLines(
  { currency, before }: CurrencySection,
  { period, comparedWith }: Report,
  options: ViewOptions,
): Html[] {
  if (!comparedWith || !before) return [];
  const changed = { minor: before.comparable.spent, before: before.spent, currency };
  return [
    changeLine(changed, period, comparedWith, options),
    ...withoutLines(before.without, options),
  ];
}

/** The average of a day. */
export function averageLines(
  { currency, perDay }: CurrencySection,
  { period, dataSince }: Report,
  options: ViewOptions,
): Html[] {
  // The average of one day is its sum.
  if (perDay === null || perDay <= 0 || period.first === period.last) return [];
  const { report } = catalogFor(options.language);
  const since = coveredFirst(period, dataSince);
  const amount = amountHtml(perDay, currency, options);
  const day = formatDay(since, options.language);
  return [
    since === period.first
      ? fillIn(report.perDay, { amount })
      : fillIn(report.perDaySince, { amount, day }),
  ];
}

/** The forecast for the month. */
export function outlookLines({ currency, outlook }: CurrencySection, options: ViewOptions): Html[] {
  if (outlook === null) return [];
  const { report } = catalogFor(options.language);
  const { low, high } = outlook;
  const amount = (minor: number) => wholeAmountHtml(minor, currency, options);
  return [
    low === high
      ? fillIn(report.outlook, { amount: amount(high) })
      : fillIn(report.outlookRange, { low: amount(low), high: amount(high) }),
  ];
}

/** The largest expense that is not fixed. */
export function biggestLines(
  { currency, biggest, split }: CurrencySection,
  options: ViewOptions,
): Html[] {
  if (!biggest) return [];
  const { report } = catalogFor(options.language);
  return [
    fillIn((given) => report.biggest({ isPart: split.fixed !== 0, ...given }), {
      amount: amountHtml(biggest.minor, currency, options),
      day: formatShortDay(biggest.day, options.language),
      title: shortTitle(biggest.title),
    }),
  ];
}

const CHANGES: ReadonlySet<Insight["kind"]> = new Set([
  "category-rose",
  "category-fell",
  "category-new",
]);

/** The insight, except where a verdict says already which category changed. */
export function insightLines(
  { currency, insight, verdict }: CurrencySection,
  options: ViewOptions,
): Html[] {
  if (!insight || (verdict && CHANGES.has(insight.kind))) return [];
  return [markup`💡 ${insightLine(insight, currency, options)}`];
}

/** What moved in the period and counts as neither spent nor received. */
export function leftOutLines(
  { currency }: CurrencySection,
  { leftOut }: Report,
  options: ViewOptions,
): Html[] {
  const { label } = catalogFor(options.language).report.leftOut;
  const sums = leftOutSums(leftOut).filter((sum) => sum.currency === currency && sum.minor > 0);
  return sums.map(({ minor }) => markup`${label}: ${amountHtml(minor, currency, options)}`);
}

/** A category, its amount and its share. */
export function categoryLine(
  { categoryId, minor, share }: CategoryLine,
  currency: string,
  options: ViewOptions,
): Html {
  const name = categoryName(categoryId, options.language);
  const amount = amountHtml(minor, currency, options);
  return share === null
    ? markup`${name}: ${amount}`
    : markup`${name}: ${amount} (${formatShare(share, options.language)})`;
}

/** In graphemes. */
const MAX_TITLE_LENGTH = 32;
/** In UTF-16 code units: 32 graphemes are rarely more than these, and the rest is not segmented. */
const MAX_SEGMENTED = 400;

/** The start of a title, because banks write whole lines of abbreviations. */
export function shortTitle(title: string): string {
  // An emoji is one grapheme to a user, and several code units here.
  const start = title.slice(0, MAX_SEGMENTED).replaceAll(/\s+/g, " ").trim();
  const letters = Array.from(LETTERS.segment(start), toText);
  if (letters.length <= MAX_TITLE_LENGTH) return letters.join("");
  return `${letters
    .slice(0, MAX_TITLE_LENGTH - 1)
    .join("")
    .trimEnd()}…`;
}

const LETTERS = new Intl.Segmenter();

function toText({ segment }: { readonly segment: string }): string {
  return segment;
}
