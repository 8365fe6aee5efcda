import { drawnBreakdown } from "../../../domain/drawn-breakdown.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { FixedData } from "../../../usecases/report/load-fixed.ts";
import type { ReportLocation } from "../../../usecases/report/report-location.ts";
import { fillIn } from "../fill-in.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { inRows } from "../in-rows.ts";
import type { LocationButton } from "./location-button.ts";
import { readPage } from "./screen-arguments.ts";
import { openButton, pageButtons } from "./screen-buttons.ts";
import type { ScreenDefinition } from "./screen-definition.ts";
import { captionOf, screenHead } from "./screen-head.ts";
import { subscriptionsButton } from "../money-buttons.ts";
import { seriesLine } from "./series-lines.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";

/** What recurs, and what was fixed in the period. */
export const fixedScreen: ScreenDefinition<"fixed"> = {
  code: "f",
  toArguments: ({ page }) => [`${page}`],
  fromArguments: ([page = ""]) => ({ kind: "fixed", page: readPage(page) }),
  parent: () => ({ kind: "overview" }),
  days: "period",
  render: (data, { location, options }) => ({
    drawing: { kind: "breakdown", breakdown: drawnBreakdown(data.breakdown) },
    caption: fixedCaption(data, options),
    buttons: [
      ...inRows(openButtons(data, location), 4),
      pageButtons(location, data, (page) => ({ kind: "fixed", page })),
      [subscriptionsButton(options.language)],
    ],
  }),
};

/** One button for each series, to its latest transaction. */
function openButtons({ series, page }: FixedData, location: ReportLocation): LocationButton[] {
  return series.flatMap(({ key }, index) =>
    key === null ? [] : [openButton(location, index, { key, of: { kind: "fixed" }, page })],
  );
}

function fixedCaption(data: FixedData, options: ViewOptions): string {
  const { fixed, report } = catalogFor(options.language);
  const { series, breakdown, page, pages } = data;
  const paged = markup`<i>${report.screen.page({ page: page + 1, pages })}</i>`;
  return captionOf([
    screenHead(fixed.title, breakdown.period, options),
    joinHtml(sumLines(data, options), "\n"),
    series.length === 0
      ? markup`${fixed.none}`
      : joinHtml(
          series.map((one, index) => markup`${String(index + 1)}. ${seriesLine(one, options)}`),
          "\n",
        ),
    ...(pages > 1 ? [paged] : []),
  ]);
}

function sumLines({ breakdown, currency, ...data }: FixedData, options: ViewOptions): Html[] {
  const { fixed } = catalogFor(options.language);
  const bold = (minor: number) => markup`<b>${amountHtml(minor, currency, options)}</b>`;
  return [
    breakdown.parts.length === 0
      ? markup`${fixed.nothingInPeriod}`
      : fillIn(fixed.inPeriod, { amount: bold(breakdown.total) }),
    ...(data.perYear === 0
      ? []
      : [
          fillIn(fixed.perMonthAndYear, {
            month: bold(data.perMonth),
            year: bold(data.perYear),
          }),
        ]),
  ];
}
