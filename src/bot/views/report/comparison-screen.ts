import { categoryName } from "../../../domain/category.ts";
import { drawnBreakdown } from "../../../domain/drawn-breakdown.ts";
import { categoriesBreakdown } from "../../../domain/categories-breakdown.ts";
import type { CurrencySection, Report } from "../../../domain/report.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { changeMark } from "./change-line.ts";
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
      drawing: section.before
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
}

/** Each category in both times, the largest change first; the amounts of each time sum to its total. */
function comparisonCaption(report: Report, section: CurrencySection, options: ViewOptions): string {
  const { screen } = catalogFor(options.language).report;
  const head = screenHead(screen.comparison, report.period, options);
  if (!section.before)
    return captionOf([head, spentLine(section, options), markup`${screen.nothingToCompare}`]);
  const totals = joinHtml(
    [
      spentLine({ ...section, spent: section.before.comparable.spent }, options),
      ...comparisonLines(section, report, options),
    ],
    "\n",
  );
  const lines = linesThatFit(comparedCategories(section), [head, totals], {
    max: MAX_LINES,
    line: (one) => comparedLine(one, section.currency, options),
    summed: (rest) => summedLine(rest, section.currency, options),
  });
  return captionOf([head, totals, lines]);
}

function comparedCategories({ categories, gone }: CurrencySection): Compared[] {
  const present = categories.map(({ categoryId, comparable, before }) => ({
    categoryId,
    minor: comparable,
    before: before ?? 0,
  }));
  return [...present, ...gone.map((one) => ({ ...one, minor: 0 }))]
    .filter(({ minor, before }) => minor !== 0 || before !== 0)
    .sort((a, b) => Math.abs(b.minor - b.before) - Math.abs(a.minor - a.before));
}

function comparedLine(
  { categoryId, minor, before }: Compared,
  currency: string,
  options: ViewOptions,
): Html {
  const { screen } = catalogFor(options.language).report;
  const was = fillIn(screen.before, { amount: amountHtml(before, currency, options) });
  const mark = changeMark(minor, before, options);
  const name = categoryName(categoryId, options.language);
  const changed = mark === "" ? name : `${name} ${mark}`;
  return markup`${changed}: ${amountHtml(minor, currency, options)} (${was})`;
}

function summedLine(rest: readonly Compared[], currency: string, options: ViewOptions): Html {
  const { screen } = catalogFor(options.language).report;
  const before = rest.reduce((sum, one) => sum + one.before, 0);
  const was = fillIn(screen.before, { amount: amountHtml(before, currency, options) });
  const others = othersLine(
    rest.map(({ minor }) => minor),
    { of: "categories", currency },
    options,
  );
  return markup`${others} (${was})`;
}
