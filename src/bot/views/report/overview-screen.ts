import type { Currency } from "../../../domain/money.ts";
import type { CurrencySection, Expense, Report } from "../../../domain/report.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { ReportLocation, Screen } from "../../../usecases/report/report-location.ts";
import { inRows } from "../in-rows.ts";
import { locationButton, screenButton, type LocationButton } from "./location-button.ts";
import { lengthButtons } from "./period-buttons.ts";
import { reconnectRows } from "./reconnect-rows.ts";
import { overviewCaption } from "./report-caption.ts";
import { categoryRows } from "./screen-buttons.ts";
import type { ScreenContent, ScreenContext, ScreenDefinition } from "./screen-definition.ts";
import type { ViewOptions } from "./view-options.ts";

export const overviewScreen: ScreenDefinition<"overview"> = {
  code: "o",
  toArguments: () => [],
  fromArguments: () => ({ kind: "overview" }),
  parent: () => null,
  days: "period",
  render: renderOverview,
};

/** A phone shows this many categories without scrolling. */
const MAX_CATEGORIES = 6;

/** The report of a period. Screens of one currency show it where the period has nothing in that currency. */
export function renderOverview(report: Report, context: ScreenContext): ScreenContent {
  const { location, options } = context;
  const shown = withFirst(report, location.currency);
  return {
    drawing: { kind: "report", report: shown },
    caption: overviewCaption(shown, options),
    buttons: [
      ...reconnectRows(report, options),
      lengthButtons(location, { ...context, language: options.language }),
      ...overviewRows(report, shown.sections[0], location, options),
    ],
  };
}

/** The report with the chosen currency first, in the caption and in the picture. */
function withFirst(report: Report, chosen: Currency): Report {
  const isChosen = ({ currency }: CurrencySection) => currency === chosen;
  const others = report.sections.filter((section) => !isChosen(section));
  return { ...report, sections: [...report.sections.filter(isChosen), ...others] };
}

/** To the other currencies, the largest categories and the other screens. */
function overviewRows(
  report: Report,
  section: CurrencySection | undefined,
  location: ReportLocation,
  options: ViewOptions,
): LocationButton[][] {
  const { fixed, report: texts } = catalogFor(options.language);
  const { button } = texts;
  const to = (label: string, screen: Screen) => screenButton(label, location, screen);
  const lines = section?.categories ?? [];
  const screens = [
    ...(section?.before && report.comparedWith ? [to(button.compare, { kind: "comparison" })] : []),
    ...(section
      ? [
          to(button.days, { kind: "days" }),
          to(button.accounts, { kind: "accounts" }),
          to(button.income, { kind: "income" }),
          to(fixed.title, { kind: "fixed", page: 0 }),
        ]
      : []),
    ...(report.leftOut.length > 0 ? [to(button.leftOut, { kind: "left-out" })] : []),
    ...(section?.biggest ? [to(button.biggest, opened(section.biggest))] : []),
  ];
  const all =
    lines.length > MAX_CATEGORIES
      ? [[to(button.allCategories, { kind: "categories", page: 0 })]]
      : [];
  return [
    ...currencyRows(report, location),
    ...categoryRows(lines.slice(0, MAX_CATEGORIES), location, options),
    ...all,
    ...inRows(screens, 3),
  ];
}

/** The back button of a transaction without a list leads here. */
function opened({ key }: Expense): Screen {
  return { kind: "transaction", key, step: { kind: "view" }, of: null, page: 0 };
}

/** One button for each currency, where there are several. */
function currencyRows({ sections }: Report, location: ReportLocation): LocationButton[][] {
  if (sections.length < 2) return [];
  const buttons = sections.map(({ currency }) =>
    locationButton(currency === location.currency ? `· ${currency} ·` : currency, {
      ...location,
      currency,
    }),
  );
  return inRows(buttons, 4);
}
