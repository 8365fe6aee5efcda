import type { CurrencySection, Report } from "../../../domain/report.ts";
import { isRunning, type Period } from "../../../domain/period.ts";
import { leadsWithFree } from "../../../domain/split-spending.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { fillIn } from "../fill-in.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { changeLine } from "./change-line.ts";
import { judged, verdictLine } from "./verdict-line.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";

/** A section's sums and verdict, in at most three lines. */
export function leadLines(section: CurrencySection, report: Report, options: ViewOptions): Html[] {
  return [...sumLines(section, report.period, options), ...verdictLines(section, report, options)];
}

/** What was spent and received and what is left, and how much of it recurs where that leads. */
export function sumLines(section: CurrencySection, period: Period, options: ViewOptions): Html[] {
  const split = leadsWithFree(section.split, period) ? splitLines(section, period, options) : [];
  return [totalsLine(section, period, options), ...split];
}

/** How much recurs, where that does not lead. */
export function splitBelowLines(
  section: CurrencySection,
  period: Period,
  options: ViewOptions,
): Html[] {
  return leadsWithFree(section.split, period) ? [] : splitLines(section, period, options);
}

type Totals = Pick<CurrencySection, "currency" | "spent" | "received" | "split">;

/** `Gasto: R$ 5.339,10 · Recebido: R$ 8.000,00 · Sobram R$ 2.660,90`. */
function totalsLine(totals: Totals, period: Period, options: ViewOptions): Html {
  const { currency, spent, received } = totals;
  const { report } = catalogFor(options.language);
  const amount = amountHtml(spent, currency, options);
  const isSplitMain = leadsWithFree(totals.split, period);
  const pieces = [
    markup`${report.spent}: ${isSplitMain ? amount : markup`<b>${amount}</b>`}`,
    markup`${report.received}: ${amountHtml(received, currency, options)}`,
    ...leftPieces(totals, period, options),
  ];
  return joinHtml(pieces, " · ");
}

/** Nothing is left of no income, and nothing is missing from it. */
function leftPieces(
  { currency, spent, received }: Totals,
  period: Period,
  options: ViewOptions,
): Html[] {
  if (received <= 0) return [];
  const { report } = catalogFor(options.language);
  const left = received - spent;
  const words = left < 0 ? report.missing : report.left;
  return [
    fillIn(({ amount }) => words({ amount, isRunning: isRunning(period) }), {
      amount: amountHtml(Math.abs(left), currency, options),
    }),
  ];
}

/** What the user decided, and what recurs; empty where nothing does. */
function splitLines(totals: Totals, period: Period, options: ViewOptions): Html[] {
  const { currency, split } = totals;
  if (split.fixed === 0) return [];
  const free = amountHtml(split.free, currency, options);
  return [
    fillIn(catalogFor(options.language).report.split, {
      free: leadsWithFree(split, period) ? markup`<b>${free}</b>` : free,
      fixed: amountHtml(split.fixed, currency, options),
    }),
  ];
}

/** Against the usual; else against the days before. */
export function verdictLines(
  section: CurrencySection,
  { period, comparedWith }: Report,
  options: ViewOptions,
): Html[] {
  const known = judged(section);
  if (known) return [verdictLine(known, options)];
  const { before, currency } = section;
  if (!before || !comparedWith) return [];
  const changed = { minor: before.comparable.spent, before: before.spent, currency };
  return [changeLine(changed, period, comparedWith, options)];
}

/** The totals of a report without a transaction, in whichever currency. */
export function zeroLine(period: Period, options: ViewOptions): Html {
  const split = { fixed: 0, free: 0, lines: [] };
  return totalsLine({ currency: "BRL", spent: 0, received: 0, split }, period, options);
}
