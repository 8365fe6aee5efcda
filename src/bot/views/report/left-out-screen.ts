import type { LeftOutReport } from "../../../usecases/report/load-left-out.ts";
import { leftOutSums, type LeftOut } from "../../../domain/left-out.ts";
import type { Currency } from "../../../domain/money.ts";
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
  render: (data, { location, options }) => {
    const currency = shownCurrency(data.report, location.currency);
    return {
      drawing: { kind: "left-out", report: data.report },
      caption: leftOutCaption(data, options),
      buttons: inRows(listButtons(data.report, { ...location, currency }, options), 2),
    };
  },
};

/** The chosen currency; where nothing moved in it, one in which something did. */
function shownCurrency({ leftOut }: Report, chosen: Currency): Currency {
  const currencies = leftOutSums(leftOut).map(({ currency }) => currency);
  return currencies.includes(chosen) ? chosen : (currencies[0] ?? chosen);
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

/** Each group of them with its sum and the reason, under the sums that are drawn. */
function leftOutCaption(
  { report: { period, leftOut }, assumed }: LeftOutReport,
  options: ViewOptions,
): string {
  const { leftOut: texts } = catalogFor(options.language).report;
  const head = screenHead(texts.title, period, options);
  if (leftOut.length === 0) return captionOf([head, markup`${texts.nothing}`]);
  const lines = leftOut.map((group) => groupLines(group, options));
  const sums = leftOutSums(leftOut).map(
    ({ minor, currency }) => markup`${texts.label}: <b>${amountHtml(minor, currency, options)}</b>`,
  );
  const told = sums.length === 0 ? [] : [joinHtml(sums, "\n")];
  const note = assumed === 0 ? [] : [markup`<i>${texts.assumed({ count: assumed })}</i>`];
  return captionOf([head, ...told, markup`<i>${texts.intro}</i>`, ...lines, ...note]);
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
