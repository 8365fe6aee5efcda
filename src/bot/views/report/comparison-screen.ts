import { categoryName } from "../../../domain/category.ts";
import { drawnBreakdown } from "../../../domain/drawn-breakdown.ts";
import { categoriesBreakdown } from "../../../domain/categories-breakdown.ts";
import type { CurrencySection, Report } from "../../../domain/report.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { changeMark, withoutLines } from "./change-line.ts";
import type { ReportTexts } from "../../../i18n/report-texts.ts";
import { arrowsIn, comparedDecisions } from "../../../domain/arrows.ts";
import { judged, usualLine, verdictLine, type JudgedSection } from "./verdict-line.ts";
import { isOfPart } from "../../../domain/verdict.ts";
import { fillIn } from "../fill-in.ts";
import { othersLine } from "./others-line.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";
import { renderOverview } from "./overview-screen.ts";
import type { ScreenDefinition } from "./screen-definition.ts";
import { linesThatFit } from "./lines-that-fit.ts";
import { captionOf, screenHead } from "./screen-head.ts";
import { comparisonLines, sectionOf, spentLine } from "./section-lines.ts";

/** Few enough to be read at a glance: the overview has every category. */
const MAX_LINES = 8;

/** The categories compared with the days before. */
export const comparisonScreen: ScreenDefinition<"comparison"> = {
  code: "v",
  toArguments: () => [],
  fromArguments: () => ({ kind: "comparison" }),
  parent: () => ({ kind: "more" }),
  days: "period",
  render: (report, context) => {
    const section = sectionOf(report, context.location);
    if (!section) return renderOverview(report, context);
    return {
      drawing:
        section.before || section.usual
          ? { kind: "comparison", report, currency: section.currency }
          : { kind: "breakdown", breakdown: drawnBreakdown(categoriesBreakdown(section, report)) },
      caption: comparisonCaption(report, section, context.options),
      buttons: [],
    };
  },
};

interface Compared {
  readonly categoryId: string;
  readonly minor: number;
  readonly before: number;
  readonly hasArrow: boolean;
}

/** Each category in both times, the largest change first; the amounts of each time sum to its total. */
function comparisonCaption(report: Report, section: CurrencySection, options: ViewOptions): string {
  const { screen } = catalogFor(options.language).report;
  const head = screenHead(screen.comparison, report.period, options);
  const known = judged(section);
  if (known) return usualCaption(head, known, report, options);
  if (!section.before)
    return captionOf([head, spentLine(section, options), markup`${screen.nothingToCompare}`]);
  const totals = joinHtml(
    [
      spentLine({ ...section, spent: section.before.comparable.spent }, options),
      ...comparisonLines(section, report, options),
    ],
    "\n",
  );
  const texts = { before: screen.before, currency: section.currency, options };
  return captionOf([
    head,
    totals,
    comparedLines(comparedCategories(section, report), [head, totals], texts),
  ]);
}

/** What was decided in each category against its usual, and what is fixed: they sum to what was spent. */
function usualCaption(
  head: Html,
  known: JudgedSection,
  { period }: Report,
  options: ViewOptions,
): string {
  const { screen } = catalogFor(options.language).report;
  const { usual, currency } = known;
  const totals = joinHtml(
    [
      spentLine({ currency, spent: usual.comparable.spent }, options),
      verdictLine(known, options),
      usualLine(known, period, options),
      ...withoutLines(usual.without, options),
    ],
    "\n",
  );
  const decided = comparedDecisions(known).map(({ now, ...one }) => ({
    ...one,
    minor: now,
  }));
  const fixed = usual.comparable.spent - usual.comparable.free;
  const fixedLines = fixed === 0 ? [] : [fixedLine(fixed, currency, options)];
  const only = isOfPart(usual) ? [markup`${screen.onlyDecided}`] : [];
  const texts = {
    before: usual.count > 1 ? screen.usual : screen.before,
    currency,
    options,
  };
  const lines = comparedLines(decided, [head, totals, ...only, ...fixedLines], texts);
  const compared = decided.length === 0 ? [] : [joinHtml([...only, lines], "\n")];
  return captionOf([head, totals, ...compared, ...fixedLines]);
}

function fixedLine(minor: number, currency: string, options: ViewOptions): Html {
  const { fixedBills } = catalogFor(options.language).picture;
  return markup`${fixedBills}: ${amountHtml(minor, currency, options)}`;
}

interface ComparedTexts {
  readonly before: ReportTexts["screen"]["before"];
  readonly currency: string;
  readonly options: ViewOptions;
}

function comparedLines(
  all: readonly Compared[],
  around: readonly Html[],
  texts: ComparedTexts,
): Html {
  return linesThatFit(all, around, {
    max: MAX_LINES,
    line: (one) => comparedLine(one, texts),
    summed: (rest) => summedLine(rest, texts),
  });
}

function comparedCategories(section: CurrencySection, { period }: Report): Compared[] {
  const arrows = new Set(arrowsIn(section, period).map(({ categoryId }) => categoryId));
  const present = section.categories.map(({ categoryId, comparable, before }) => ({
    categoryId,
    minor: comparable,
    before: before ?? 0,
    hasArrow: arrows.has(categoryId),
  }));
  const gone = section.gone.map((one) => ({ ...one, minor: 0, hasArrow: false }));
  return [...present, ...gone]
    .filter(({ minor, before }) => minor !== 0 || before !== 0)
    .sort((a, b) => Math.abs(b.minor - b.before) - Math.abs(a.minor - a.before));
}

function comparedLine(
  { categoryId, minor, before, hasArrow }: Compared,
  texts: ComparedTexts,
): Html {
  const { currency, options } = texts;
  const was = fillIn(texts.before, { amount: amountHtml(before, currency, options) });
  const mark = hasArrow ? changeMark(minor, before, options) : "";
  const name = categoryName(categoryId, options.language);
  const changed = mark === "" ? name : `${name} ${mark}`;
  return markup`${changed}: ${amountHtml(minor, currency, options)} (${was})`;
}

function summedLine(rest: readonly Compared[], texts: ComparedTexts): Html {
  const { currency, options } = texts;
  const before = rest.reduce((sum, one) => sum + one.before, 0);
  const was = fillIn(texts.before, { amount: amountHtml(before, currency, options) });
  const others = othersLine(
    rest.map(({ minor }) => minor),
    { of: "categories", currency },
    options,
  );
  return markup`${others} (${was})`;
}
