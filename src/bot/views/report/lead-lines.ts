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

/** What was spent and received and what is left, and what the user decided where that leads. */
export function sumLines(section: CurrencySection, period: Period, options: ViewOptions): Html[] {
  const { currency, split } = section;
  const totals = totalsLine(section, period, options);
  if (!leadsWithFree(split, period)) return [totals];
  const free = markup`<b>${amountHtml(split.free, currency, options)}</b>`;
  return [totals, fillIn(catalogFor(options.language).report.decided, { free })];
}

/** How much recurs; what the user decided too, where `sumLines` does not say it. */
export function fixedLines(section: CurrencySection, period: Period, options: ViewOptions): Html[] {
  const { currency, split } = section;
  if (split.fixed === 0) return [];
  const { report, fixed } = catalogFor(options.language);
  const amount = amountHtml(split.fixed, currency, options);
  if (leadsWithFree(split, period)) return [markup`${fixed.title}: ${amount}`];
  return [fillIn(report.split, { free: amountHtml(split.free, currency, options), fixed: amount })];
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

/** Against the usual; else against the days before. */
export function verdictLines(
  section: CurrencySection,
  { period, comparedWith }: Report,
  options: ViewOptions,
): Html[] {
  const known = judged(section);
  // The line above says already what is judged.
  const isPartSaid = leadsWithFree(section.split, period);
  if (known) return [verdictLine(known, options, { isPartSaid, period })];
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
