import type { LeftOut } from "../../../domain/left-out.ts";
import type { Report } from "../../../domain/report.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";
import type { ScreenDefinition } from "./screen-definition.ts";
import { captionOf, screenHead } from "./screen-head.ts";

/** What counts as neither spent nor received. */
export const leftOutScreen: ScreenDefinition<"left-out"> = {
  code: "l",
  toArguments: () => [],
  fromArguments: () => ({ kind: "left-out" }),
  parent: () => ({ kind: "overview" }),
  days: "period",
  render: (report, { reader }) => ({
    drawing: { kind: "report", report },
    caption: leftOutCaption(report, reader),
    buttons: [],
  }),
};

/** Each group that counts as neither spent nor received, with its sum and the reason. */
function leftOutCaption({ period, leftOut }: Report, reader: ViewOptions): string {
  const { leftOut: texts } = catalogFor(reader.language).report;
  const head = screenHead(texts.title, period, reader);
  if (leftOut.length === 0) return captionOf([head, markup`${texts.nothing}`]);
  const lines = leftOut.map((group) => groupLines(group, reader));
  return captionOf([head, markup`${texts.intro}`, ...lines]);
}

function groupLines({ why, currency, minor, count }: LeftOut, reader: ViewOptions): Html {
  const { leftOut, screen } = catalogFor(reader.language).report;
  return joinHtml(
    [
      markup`<b>${leftOut.name[why]}: ${amountHtml(minor, currency, reader)}</b>`,
      markup`<i>${screen.transactions({ count })}; ${leftOut.why[why]}</i>`,
    ],
    "\n",
  );
}
