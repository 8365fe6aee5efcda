import { arrowsIn } from "../../../domain/arrows.ts";
import { leadingBudget } from "../../../domain/budgets/budget-states.ts";
import type { CategoryLine, CurrencySection, Report } from "../../../domain/report.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { budgetLine } from "../budget/budget-lines.ts";
import { fillIn } from "../fill-in.ts";
import { markup, type Html } from "../html.ts";
import { changeMark, withoutLines } from "./change-line.ts";
import {
  averageLines,
  biggestLines,
  categoryLine,
  insightLines,
  leftOutLines,
  outlookLines,
} from "./section-lines.ts";
import { fixedLines } from "./lead-lines.ts";
import { judged, usualLine } from "./verdict-line.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";

/** How much a quotation says: its extra lines, and what stands beside a category's amount and share. */
export interface Detail {
  readonly extras: number;
  readonly beside: "nothing" | "change" | "fixed and change";
}

/** A caption that is too long takes the next one: the whole is said before its parts are explained. */
export const DETAILS: readonly Detail[] = [
  { extras: 4, beside: "fixed and change" },
  { extras: 3, beside: "fixed and change" },
  { extras: 3, beside: "change" },
  { extras: 3, beside: "nothing" },
  { extras: 2, beside: "nothing" },
  { extras: 1, beside: "nothing" },
  { extras: 0, beside: "nothing" },
];

export const FULL: Detail = { extras: 4, beside: "fixed and change" };

type Extra = (section: CurrencySection, report: Report, options: ViewOptions) => Html[];

/** The first ones are kept longest. */
const EXTRAS: readonly Extra[] = [
  usualLines,
  averageLines,
  (section, _report, options) => [
    ...biggestLines(section, options),
    ...insightLines(section, options),
  ],
  leftOutLines,
];

/** What a section's quotation says: what the lines above leave out, the forecast, a budget, every category with its amount and share, and the extra lines. */
export function quotedLines(
  section: CurrencySection,
  report: Report,
  { extras, beside }: Detail,
  options: ViewOptions,
): Html[] {
  const arrows = new Map(arrowsIn(section, report.period).map((one) => [one.categoryId, one]));
  const lines = section.categories.map((line) => {
    const told = categoryLine(line, section.currency, options);
    const fixed = beside === "fixed and change" ? fixedText(line, section, options) : null;
    const arrow = arrows.get(line.categoryId);
    const isMarked = beside !== "nothing" && arrow !== undefined;
    const marked = isMarked ? changeMark(arrow.now, arrow.before, options) : "";
    const split = fixed === null ? told : markup`${told}, ${fixed}`;
    return marked === "" ? split : markup`${split} ${marked}`;
  });
  return [
    ...fixedLines(section, report.period, options),
    ...outlookLines(section, options),
    ...budgetLines(section, report, options),
    ...lines,
    ...EXTRAS.slice(0, extras).flatMap((extra) => extra(section, report, options)),
  ];
}

/** What is left of the budget that leads, of those in the section's currency. */
function budgetLines(
  { currency }: CurrencySection,
  { budgets, period }: Report,
  options: ViewOptions,
): Html[] {
  const leading = leadingBudget(budgets.filter((one) => one.currency === currency));
  return leading ? [budgetLine(leading, period.last, options)] : [];
}

/** The part of a category that recurs; null where none does. */
function fixedText(
  { categoryId, minor }: CategoryLine,
  { split, currency }: CurrencySection,
  options: ViewOptions,
): Html | null {
  if (split.fixed === 0) return null;
  const { fixedPart, fixedLessRefunds, allFixed } = catalogFor(options.language).report;
  const free = split.lines.find((line) => line.categoryId === categoryId)?.minor ?? 0;
  if (free >= minor) return null;
  if (free === 0) return markup`${allFixed}`;
  const amount = amountHtml(minor - free, currency, options);
  if (free > 0) return fillIn(fixedPart, { amount });
  // What is fixed is more than the whole, which refunds lower.
  return fillIn(fixedLessRefunds, { amount, refunds: amountHtml(-free, currency, options) });
}

/** What is usual, and which accounts a comparison leaves out. */
function usualLines(section: CurrencySection, { period }: Report, options: ViewOptions): Html[] {
  const known = judged(section);
  if (known)
    return [usualLine(known, period, options), ...withoutLines(known.usual.without, options)];
  return section.before ? withoutLines(section.before.without, options) : [];
}
