import type { LeftOutReport } from "../../../usecases/report/load-left-out.ts";
import type { Breakdown } from "../../../domain/breakdown.ts";
import { movedIn, type LeftOut } from "../../../domain/left-out.ts";
import type { Currency } from "../../../domain/money.ts";
import { leftOutBreakdown } from "../../../domain/report-breakdowns.ts";
import type { Report } from "../../../domain/report.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { ReportLocation } from "../../../usecases/report/report-location.ts";
import { inRows } from "../in-rows.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";
import { screenButton, type LocationButton } from "./location-button.ts";
import { transactionsOf } from "./screen-buttons.ts";
import type { ScreenDefinition } from "./screen-definition.ts";
import { captionOf, screenHead } from "./screen-head.ts";

/** The transactions that count as neither spent nor received. */
export const leftOutScreen: ScreenDefinition<"left-out"> = {
  code: "l",
  toArguments: () => [],
  fromArguments: () => ({ kind: "left-out" }),
  parent: () => ({ kind: "more" }),
  days: "period",
  render: ({ report, assumed }, { location, options }) => {
    const currency = shownCurrency(report, location.currency);
    const breakdown = leftOutBreakdown(report, currency);
    return {
      drawing: { kind: "left-out", report },
      caption: leftOutCaption({ report, assumed }, breakdown, options),
      buttons: inRows(listButtons(report, { ...location, currency }, options), 2),
    };
  },
};

/** The chosen currency; where nothing moved in it, one in which something did. */
function shownCurrency({ leftOut }: Report, chosen: Currency): Currency {
  if (movedIn(leftOut, chosen).length > 0) return chosen;
  return leftOut.find(({ why }) => why !== "future-instalment")?.currency ?? chosen;
}

/** One button for each reason, to its transactions. Future instalments are in no period yet. */
function listButtons(
  { leftOut }: Report,
  location: ReportLocation,
  options: ViewOptions,
): LocationButton[] {
  const { name } = catalogFor(options.language).report.leftOut;
  return leftOut.flatMap(({ why, currency }) =>
    why === "future-instalment" || currency !== location.currency
      ? []
      : [screenButton(name[why], location, transactionsOf({ kind: "left-out", flow: why }))],
  );
}

/** Each group of them with its sum and the reason, under the sum that is drawn. */
function leftOutCaption(
  { report: { period, leftOut }, assumed }: LeftOutReport,
  { total, currency }: Breakdown,
  options: ViewOptions,
): string {
  const { leftOut: texts } = catalogFor(options.language).report;
  const head = screenHead(texts.title, period, options);
  if (leftOut.length === 0) return captionOf([head, markup`${texts.nothing}`]);
  const lines = leftOut.map((group) => groupLines(group, options));
  const sum = markup`${texts.label}: <b>${amountHtml(total, currency, options)}</b>`;
  const sums = total === 0 ? [] : [sum];
  const note = assumed === 0 ? [] : [markup`<i>${texts.assumed({ count: assumed })}</i>`];
  return captionOf([head, ...sums, markup`<i>${texts.intro}</i>`, ...lines, ...note]);
}

function groupLines({ why, currency, minor, count }: LeftOut, options: ViewOptions): Html {
  const { leftOut, screen } = catalogFor(options.language).report;
  return joinHtml(
    [
      markup`<b>${leftOut.name[why]}: ${amountHtml(minor, currency, options)}</b>`,
      markup`<i>${screen.transactions({ count })}; ${leftOut.why[why]}</i>`,
    ],
    "\n",
  );
}
