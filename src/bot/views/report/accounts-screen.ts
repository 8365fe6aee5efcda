import type { Day } from "../../../domain/day.ts";
import { drawnBreakdown } from "../../../domain/drawn-breakdown.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatShortDay } from "../../../i18n/format-day.ts";
import type { AccountReach } from "../../../usecases/report/load-accounts.ts";
import { markup, type Html } from "../html.ts";
import { inRows } from "../in-rows.ts";
import { labelText } from "./part-lines.ts";
import { partsCaption } from "./parts-caption.ts";
import { partButtons, transactionsOf } from "./screen-buttons.ts";
import type { ScreenDefinition } from "./screen-definition.ts";
import type { ViewOptions } from "./view-options.ts";

/** What was spent from each account, and how far its transactions reach. */
export const accountsScreen: ScreenDefinition<"accounts"> = {
  code: "a",
  toArguments: () => [],
  fromArguments: () => ({ kind: "accounts" }),
  parent: () => ({ kind: "more" }),
  days: "period",
  render: ({ breakdown, reaches }, { location, options }) => {
    const { accounts } = catalogFor(options.language).report.screen;
    const below = partButtons(breakdown.parts, location, options, ({ key }) =>
      transactionsOf({ kind: "account", key }),
    );
    return {
      drawing: { kind: "breakdown", breakdown: drawnBreakdown(breakdown) },
      caption: partsCaption(accounts, breakdown, reachLines(reaches, options), options),
      buttons: inRows(below, 1),
    };
  },
};

function reachLines(reaches: readonly AccountReach[], options: ViewOptions): Html[] {
  const { screen } = catalogFor(options.language).report;
  const day = (last: Day | null) => (last === null ? "–" : formatShortDay(last, options.language));
  const lines = reaches.map(
    ({ label, last }) => markup`${labelText(label, options)}: ${day(last)}`,
  );
  return lines.length === 0 ? [] : [markup`<b>${screen.reaches}</b>`, ...lines];
}
