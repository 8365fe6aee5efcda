import type { LeftOut } from "../../../domain/left-out.ts";
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
  parent: () => ({ kind: "overview" }),
  days: "period",
  render: ({ report, assumed }, { location, options }) => ({
    drawing: { kind: "report", report },
    caption: leftOutCaption(report, assumed, options),
    buttons: inRows(listButtons(report, location, options), 2),
  }),
};

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

/** Each group of them with its sum and the reason. */
function leftOutCaption(
  { period, leftOut }: Report,
  assumed: number,
  options: ViewOptions,
): string {
  const { leftOut: texts } = catalogFor(options.language).report;
  const head = screenHead(texts.title, period, options);
  if (leftOut.length === 0) return captionOf([head, markup`${texts.nothing}`]);
  const lines = leftOut.map((group) => groupLines(group, options));
  const note = assumed === 0 ? [] : [markup`<i>${texts.assumed({ count: assumed })}</i>`];
  return captionOf([head, markup`${texts.intro}`, ...lines, ...note]);
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
