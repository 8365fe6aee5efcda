import type { Breakdown } from "../../../domain/breakdown.ts";
import { topOf } from "../../../domain/category-scope.ts";
import { drawnBreakdown } from "../../../domain/drawn-breakdown.ts";
import { scopeLabel } from "../../../domain/scope-label.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { categoryLabel } from "../../../i18n/category-label.ts";
import type { ReportLocation, ScreenOf } from "../../../usecases/report/report-location.ts";
import { inRows } from "../in-rows.ts";
import { screenButton, type LocationButton } from "./location-button.ts";
import { partsCaption } from "./parts-caption.ts";
import { readPage, readScope, scopeArgument } from "./screen-arguments.ts";
import { partButtons, transactionsOf } from "./screen-buttons.ts";
import type { ScreenDefinition } from "./screen-definition.ts";
import type { ViewOptions } from "./view-options.ts";

/** What was spent in a category, by merchant. */
export const merchantsScreen: ScreenDefinition<"merchants"> = {
  code: "m",
  toArguments: ({ scope, page }) => [scopeArgument(scope), `${page}`],
  fromArguments: ([written = "", page = ""]) => {
    const scope = readScope(written);
    return scope && { kind: "merchants", scope, page: readPage(page) };
  },
  parent: ({ scope }) => ({ kind: "category", topCategoryId: topOf(scope) }),
  days: "period",
  render: (breakdown, { location, options }) => {
    const category = categoryLabel(scopeLabel(location.screen.scope), options.language);
    const title = catalogFor(options.language).report.screen.merchants({ category });
    return {
      drawing: { kind: "breakdown", breakdown: drawnBreakdown(breakdown) },
      caption: partsCaption(title, breakdown, [], options),
      buttons: buttonRows(breakdown, location, options),
    };
  },
};

function buttonRows(
  { parts }: Breakdown,
  location: ReportLocation<ScreenOf<"merchants">>,
  options: ViewOptions,
): LocationButton[][] {
  if (parts.length === 0) return [];
  const { scope } = location.screen;
  const below = partButtons(parts, location, options, ({ key }) =>
    transactionsOf({ kind: "merchant", scope, key }),
  );
  const { transactions } = catalogFor(options.language).report.button;
  const all = transactionsOf({ kind: "category", scope });
  return [...inRows(below, 2), [screenButton(transactions, location, all)]];
}
