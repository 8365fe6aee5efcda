import type { Currency } from "../../../domain/money.ts";
import type { CurrencySection, Report } from "../../../domain/report.ts";
import { overviewRows } from "./overview-rows.ts";
import { overviewCaption } from "./report-caption.ts";
import type { ScreenContent, ScreenContext, ScreenDefinition } from "./screen-definition.ts";

export const overviewScreen: ScreenDefinition<"overview"> = {
  code: "o",
  toArguments: () => [],
  fromArguments: () => ({ kind: "overview" }),
  parent: () => null,
  days: "period",
  render: renderOverview,
};

/** The report of a period. Screens of one currency show it where the period has nothing in that currency. */
export function renderOverview(report: Report, context: ScreenContext): ScreenContent {
  const content = overviewContent(report, context);
  const [section] = withFirst(report, context.location.currency).sections;
  return { ...content, buttons: overviewRows(report, section, context) };
}

/** Its picture and caption. */
export function overviewContent(
  report: Report,
  { location, options }: ScreenContext,
): Omit<ScreenContent, "buttons"> {
  const shown = withFirst(report, location.currency);
  return {
    drawing: { kind: "report", report: shown },
    caption: overviewCaption(shown, options),
  };
}

/** The report with the chosen currency first, in the caption and in the picture. */
function withFirst(report: Report, chosen: Currency): Report {
  const isChosen = ({ currency }: CurrencySection) => currency === chosen;
  const others = report.sections.filter((section) => !isChosen(section));
  return { ...report, sections: [...report.sections.filter(isChosen), ...others] };
}
