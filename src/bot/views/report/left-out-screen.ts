import type { LeftOut } from "../../../domain/left-out.ts";
import type { Report } from "../../../domain/report.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";
import type { ScreenDefinition } from "./screen-definition.ts";
import { captionOf, screenHead } from "./screen-head.ts";

/** The transactions that count as neither spent nor received. */
export const leftOutScreen: ScreenDefinition<"left-out"> = {
  code: "l",
  toArguments: () => [],
  fromArguments: () => ({ kind: "left-out" }),
  parent: () => ({ kind: "overview" }),
  days: "period",
  render: (report, { options }) => ({
    drawing: { kind: "report", report },
    caption: leftOutCaption(report, options),
    buttons: [],
  }),
};

/** Each group of them with its sum and the reason. */
function leftOutCaption({ period, leftOut }: Report, options: ViewOptions): string {
  const { leftOut: texts } = catalogFor(options.language).report;
  const head = screenHead(texts.title, period, options);
  if (leftOut.length === 0) return captionOf([head, markup`${texts.nothing}`]);
  const lines = leftOut.map((group) => groupLines(group, options));
  return captionOf([head, markup`${texts.intro}`, ...lines]);
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
