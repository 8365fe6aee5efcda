import type { Breakdown } from "../../../domain/breakdown.ts";
import { scopeOf } from "../../../domain/category-scope.ts";
import { drawnBreakdown } from "../../../domain/drawn-breakdown.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { ReportLocation } from "../../../usecases/report/report-location.ts";
import { inRows } from "../in-rows.ts";
import { screenButton, type LocationButton } from "./location-button.ts";
import { partsCaption } from "./parts-caption.ts";
import { savingsLines } from "./savings-lines.ts";
import { partButtons, transactionsOf } from "./screen-buttons.ts";
import type { ScreenDefinition } from "./screen-definition.ts";
import type { ViewOptions } from "./view-options.ts";

/** What was received, by category, and the part of it that was not spent. */
export const incomeScreen: ScreenDefinition<"income"> = {
  code: "i",
  toArguments: () => [],
  fromArguments: () => ({ kind: "income" }),
  parent: () => ({ kind: "more" }),
  days: "period",
  render: ({ breakdown, spent }, { location, options }) => {
    const { total, currency } = breakdown;
    const { received } = catalogFor(options.language).report;
    const saved = savingsLines({ received: total, spent }, currency, options);
    return {
      drawing: { kind: "breakdown", breakdown: drawnBreakdown(breakdown) },
      caption: partsCaption(received, breakdown, saved, options),
      buttons: buttonRows(breakdown, location, options),
    };
  },
};

function buttonRows(
  { parts }: Breakdown,
  location: ReportLocation,
  options: ViewOptions,
): LocationButton[][] {
  const { button } = catalogFor(options.language).report;
  const below = partButtons(parts, location, options, ({ key }) =>
    transactionsOf({ kind: "income", scope: scopeOf(key) }),
  );
  const list = transactionsOf({ kind: "income", scope: null });
  const all = parts.length > 0 ? [screenButton(button.transactions, location, list)] : [];
  return [...inRows(below, 2), all];
}
