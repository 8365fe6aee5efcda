import type { CurrencySection, Expense, Report } from "../../../domain/report.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { Screen } from "../../../usecases/report/report-location.ts";
import { budgetButton } from "../budget/budget-codec.ts";
import { exportButton } from "../export/export-button.ts";
import { inRows } from "../in-rows.ts";
import { balanceButton, billButton, todayButton, subscriptionsButton } from "../money-buttons.ts";
import { cardButton } from "./card-screen.ts";
import { locationButton, screenButton, type ScreenButton } from "./location-button.ts";
import { overviewContent } from "./overview-screen.ts";
import { lengthButtons } from "./period-buttons.ts";
import { reconnectRows } from "./reconnect-rows.ts";
import type { ScreenContent, ScreenContext, ScreenDefinition } from "./screen-definition.ts";
import { sectionOf } from "./section-lines.ts";

/** The overview with every other way on. */
export const moreScreen: ScreenDefinition<"more"> = {
  code: "n",
  toArguments: () => [],
  fromArguments: () => ({ kind: "more" }),
  parent: () => ({ kind: "overview" }),
  days: "period",
  render: renderMore,
};

export function renderMore(report: Report, context: ScreenContext): ScreenContent {
  return { ...overviewContent(report, context), buttons: moreRows(report, context) };
}

function moreRows(report: Report, context: ScreenContext): (readonly ScreenButton[])[] {
  const { location, options } = context;
  const section = sectionOf(report, location) ?? report.sections[0];
  const lengths = lengthButtons(location, { ...context, language: options.language });
  return [
    ...reconnectRows(report, options),
    ...currencyRows(report, section, context),
    lengths.map(({ button, isShown }) =>
      isShown ? { ...button, style: "primary" as const } : button,
    ),
    ...inRows(screenButtons(report, section, context), 2),
  ];
}

/** One button for each currency, where there are several. */
function currencyRows(
  { sections }: Report,
  shown: CurrencySection | undefined,
  { location }: ScreenContext,
): ScreenButton[][] {
  if (sections.length < 2) return [];
  const buttons = sections.map(({ currency }) =>
    locationButton(currency === shown?.currency ? `· ${currency} ·` : currency, {
      ...location,
      currency,
    }),
  );
  return inRows(buttons, 4);
}

function screenButtons(
  report: Report,
  section: CurrencySection | undefined,
  { location, calendar, options }: ScreenContext,
): ScreenButton[] {
  const { budget, report: texts } = catalogFor(options.language);
  const { button, received } = texts;
  const to = (label: string, screen: Screen) => screenButton(label, location, screen);
  return [
    ...(section?.before && report.comparedWith ? [to(button.compare, { kind: "comparison" })] : []),
    ...(section
      ? [to(button.accounts, { kind: "accounts" }), to(received, { kind: "income" })]
      : []),
    ...(report.leftOut.length > 0 ? [to(button.leftOut, { kind: "left-out" })] : []),
    to(button.months, { kind: "months" }),
    cardButton(location, { calendar, options }),
    billButton(options.language),
    balanceButton(options.language),
    todayButton(options.language),
    budgetButton(budget.button, { kind: "new" }),
    subscriptionsButton(options.language),
    ...(section?.biggest ? [to(button.biggest, opened(section.biggest))] : []),
    exportButton(location.period, options.language),
  ];
}

function opened({ key }: Expense): Screen {
  return { kind: "transaction", key, step: { kind: "view" }, of: { kind: "more" }, page: 0 };
}
