import type { Breakdown } from "../../../domain/breakdown.ts";
import { budgetCategories, type BudgetState } from "../../../domain/budgets/budget.ts";
import { categoryName } from "../../../domain/category.ts";
import type { Day } from "../../../domain/day.ts";
import { drawnBreakdown } from "../../../domain/drawn-breakdown.ts";
import type { CategoryTrend } from "../../../domain/series.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { ReportLocation, ScreenOf } from "../../../usecases/report/report-location.ts";
import { budgetButton } from "../budget/budget-codec.ts";
import { budgetLine } from "../budget/budget-lines.ts";
import { fillIn } from "../fill-in.ts";
import { gameButton } from "../game-button.ts";
import { markup, type Html } from "../html.ts";
import { inRows } from "../in-rows.ts";
import { screenButton, type LocationButton, type ScreenButton } from "./location-button.ts";
import { partsCaption } from "./parts-caption.ts";
import { isCategoryId, readPage } from "./screen-arguments.ts";
import { merchantsOf, partButtons, transactionsOf } from "./screen-buttons.ts";
import type { ScreenDefinition } from "./screen-definition.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";

/** A category: its sum, its subcategories, and what it costs in an average month. */
export const categoryScreen: ScreenDefinition<"category"> = {
  code: "c",
  toArguments: ({ topCategoryId, page = 0 }) => [topCategoryId, ...(page > 0 ? [`${page}`] : [])],
  fromArguments: ([id = "", written = ""]) => {
    const page = readPage(written);
    if (!isCategoryId(id)) return null;
    return { kind: "category", topCategoryId: id, ...(page > 0 && { page }) };
  },
  parent: ({ page = 0 }) => ({ kind: "categories", page }),
  days: "period",
  render: ({ breakdown, trend, budget }, { location, options, game = null }) => ({
    drawing: { kind: "trend", trend, breakdown: drawnBreakdown(breakdown) },
    caption: partsCaption(
      categoryName(trend.categoryId, options.language),
      breakdown,
      [...budgetLines(budget, breakdown.period.last, options), ...averageLines(trend, options)],
      options,
    ),
    buttons: [
      ...buttonRows(breakdown, location, options),
      ...budgetRows(location, options),
      ...(game ? [[gameButton(game, "below", options.language)]] : []),
    ],
  }),
};

function budgetLines(budget: BudgetState | null, today: Day, options: ViewOptions): Html[] {
  return budget ? [budgetLine(budget, today, options)] : [];
}

function averageLines({ months, currency }: CategoryTrend, options: ViewOptions): Html[] {
  const whole = months.filter(({ isWhole }) => isWhole);
  if (whole.length < 2) return [];
  const average = Math.round(whole.reduce((sum, { minor }) => sum + minor, 0) / whole.length);
  const { screen } = catalogFor(options.language).report;
  return [
    fillIn(screen.perMonth, { amount: amountHtml(average, currency, options) }),
    markup`<i>${screen.pictureTrend}</i>`,
  ];
}

/** To its budget, in a message of its own. */
function budgetRows(
  { screen: { topCategoryId: categoryId } }: ReportLocation<ScreenOf<"category">>,
  { language }: ViewOptions,
): ScreenButton[][] {
  if (!budgetCategories().includes(categoryId)) return [];
  const { button } = catalogFor(language).budget;
  return [[budgetButton(button, { kind: "new-of", categoryId })]];
}

/** To the subcategories where there are several, the merchants and the transactions. */
function buttonRows(
  { parts }: Breakdown,
  location: ReportLocation<ScreenOf<"category">>,
  options: ViewOptions,
): LocationButton[][] {
  const { button } = catalogFor(options.language).report;
  if (parts.length === 0) return [];
  const scope = { kind: "whole", topCategoryId: location.screen.topCategoryId } as const;
  const below = parts.length > 1 ? partButtons(parts, location, options, merchantsOf) : [];
  return [
    ...inRows(below, 2),
    [
      screenButton(button.merchants, location, { kind: "merchants", scope, page: 0 }),
      screenButton(button.transactions, location, transactionsOf({ kind: "category", scope })),
    ],
  ];
}
