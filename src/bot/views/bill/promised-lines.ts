import type { PromisedRange } from "../../../domain/bills/limit-range.ts";
import {
  reliefOf,
  type Promised,
  type PromisedMonth,
  type RunningPlan,
} from "../../../domain/bills/promised.ts";
import type { Day } from "../../../domain/day.ts";
import type { Language } from "../../../domain/language.ts";
import type { Currency } from "../../../domain/money.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { monthName } from "../../../i18n/month-name.ts";
import { fillIn } from "../fill-in.ts";
import { joinHtml, markup, quotation, type Html } from "../html.ts";
import { amountHtml, type ViewOptions } from "../report/view-options.ts";
import { shortTitle } from "../report/section-lines.ts";

const MAX_PLANS = 4;

/** What several cards promise together, in one currency. */
export interface PromisedSum {
  readonly currency: Currency;
  readonly open: number;
  readonly months: readonly PromisedMonth[];
  readonly plans: readonly RunningPlan[];
  readonly range: PromisedRange;
}

/** Adds what cards of one currency promise, month by month. */
export function promisedSum(
  parts: readonly Promised[],
  ranges: readonly PromisedRange[],
  currency: Currency,
): PromisedSum {
  const sums = new Map<string, number>();
  for (const { month, minor } of parts.flatMap(({ months }) => months))
    sums.set(month, (sums.get(month) ?? 0) + minor);
  const months = [...sums].map(([month, minor]) => ({ month, minor }));
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, minor) => sum + minor, 0);
  return {
    currency,
    open: sumOf(parts.map(({ open }) => open)),
    months: months.toSorted((a, b) => a.month.localeCompare(b.month)),
    plans: parts.flatMap(({ plans }) => plans),
    range: {
      low: sumOf(ranges.map(({ low }) => low)),
      high: sumOf(ranges.map(({ high }) => high)),
    },
  };
}

/**
 * What the coming bills hold in all, and from when on less is promised; folded below, the bills month by month
 * and the plans, so that the picture and the bill stay on a phone's screen.
 */
export function promisedLines(
  { currency, open, months, range }: PromisedSum,
  plans: readonly Html[],
  today: Day,
  options: ViewOptions,
): Html {
  const { language } = options;
  const { promised } = catalogFor(language).bill;
  const amountOf = (minor: number) => amountHtml(minor, currency, options);
  const held = months.filter(({ minor }) => minor !== 0);
  const isRange = range.low !== range.high;
  if (held.length === 0 && !isRange) return markup`${promised.nothing}`;
  const lines = held.map(({ month, minor }) =>
    fillIn(({ amount }) => promised.month({ month: monthOf(month, today, language), amount }), {
      amount: amountOf(minor),
    }),
  );
  const total = isRange
    ? fillIn(promised.range, { low: amountOf(range.low), high: amountOf(range.high) })
    : fillIn(promised.total, { amount: amountOf(range.low) });
  const relief = reliefOf(open, months);
  const reliefLines = relief
    ? [
        fillIn(
          ({ amount }) =>
            promised.relief({ month: monthOf(relief.month, today, language), amount }),
          { amount: amountOf(relief.minor) },
        ),
      ]
    : [];
  const folded = [...lines, ...plans];
  const quoted = folded.length === 0 ? [] : [quotation(joinHtml(folded, "\n"))];
  return joinHtml([markup`<b>${promised.title}</b>`, total, ...reliefLines, ...quoted], "\n");
}

/** The largest instalments with their ends. */
export function planLines(
  { plans, currency }: PromisedSum,
  today: Day,
  options: ViewOptions,
): Html[] {
  const { language } = options;
  const { promised } = catalogFor(language).bill;
  return plans
    .slice(0, MAX_PLANS)
    .map(({ name, minor, left, until }) =>
      fillIn(
        (values) => promised.plan({ ...values, left, until: monthOf(until, today, language) }),
        { name: shortTitle(name), amount: amountHtml(minor, currency, options) },
      ),
    );
}

/** `março`, or `março de 2027` in another year than today's. */
function monthOf(month: string, today: Day, language: Language): string {
  const [year = "", number = ""] = month.split("-");
  const name = monthName(Number(number), language);
  if (today.startsWith(year)) return name;
  return language === "pt" ? `${name} de ${year}` : `${name} ${year}`;
}
