import type { Currency } from "../../../domain/money.ts";
import type { CurrencySection, Report } from "../../../domain/report.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { comparedDaysText } from "../../../i18n/picture-days.ts";
import type { Screen } from "../../../usecases/report/report-location.ts";
import { locationButton, screenButton, type ScreenButton } from "./location-button.ts";
import { besideButtons, lengthButtons, type LengthButton } from "./period-buttons.ts";
import { reconnectRows } from "./reconnect-rows.ts";
import type { ScreenContext } from "./screen-definition.ts";

/** More do not fit a phone's screen together with the picture and the text. */
const MAX_BUTTONS = 8;

/**
 * The overview's own rows: where they are too many with those to the periods beside it, other currencies and
 * lengths are left to the screen "more", which has all of them.
 */
export function overviewRows(
  report: Report,
  section: CurrencySection | undefined,
  context: ScreenContext,
): ScreenButton[][] {
  const urgent = urgentButtons(report, context);
  const ways = section ? waysIn(context) : [];
  const beside = besideButtons(context.location, {
    ...context,
    language: context.options.language,
  });
  const more = moreButton(context);
  const room = MAX_BUTTONS - beside.length - urgent.length - ways.length - 1;
  const currencies = currencyButtons(report, context).slice(0, Math.max(0, room));
  const lengths = lengthsThatFit(context, room - currencies.length);
  // Four short labels fit beside each other at a phone's width; three of the longer ones.
  return [...urgent.map((button) => [button]), ways, [...currencies, ...lengths, more]];
}

/** To log in again at a bank, and from a period without data to one that has some. */
function urgentButtons(report: Report, { location, options }: ScreenContext): ScreenButton[] {
  const [reconnect = []] = reconnectRows(report, options);
  const { nearest } = report;
  if (!nearest) return [...reconnect];
  const { button } = catalogFor(options.language).report;
  const period = comparedDaysText(nearest, location.period, options.language);
  return [
    ...reconnect,
    locationButton(button.nearest({ period }), { ...location, period: nearest }),
  ];
}

/** Where the figures are opened. */
function waysIn({ location, options }: ScreenContext): ScreenButton[] {
  const { button } = catalogFor(options.language).report;
  const to = (label: string, screen: Screen) => screenButton(label, location, screen);
  return [
    to(button.categories, { kind: "categories", page: 0 }),
    to(button.days, { kind: "days" }),
    to(button.fixed, { kind: "fixed", page: 0 }),
  ];
}

function moreButton({ location, options }: ScreenContext): ScreenButton {
  const { more } = catalogFor(options.language).report.button;
  return screenButton(more, location, { kind: "more" });
}

/** To the other currencies. */
function currencyButtons({ sections }: Report, { location }: ScreenContext): ScreenButton[] {
  const shown = shownCurrency(sections, location.currency);
  return sections.flatMap(({ currency }) =>
    currency === shown ? [] : [locationButton(currency, { ...location, currency })],
  );
}

/** The chosen currency; where the period has nothing in it, the first one that is shown. */
function shownCurrency(sections: Report["sections"], chosen: Currency): Currency {
  return sections.some(({ currency }) => currency === chosen)
    ? chosen
    : (sections[0]?.currency ?? chosen);
}

/** Which lengths go first, where there is no room for all of them. */
const LENGTH_ORDER: readonly LengthButton["name"][] = ["month", "week", "year", "90d"];

/** To the other lengths. */
function lengthsThatFit(context: ScreenContext, room: number): ScreenButton[] {
  const others = lengthButtons(context.location, {
    ...context,
    language: context.options.language,
  }).filter(({ isShown }) => !isShown);
  const kept = new Set(
    LENGTH_ORDER.filter((name) => others.some((one) => one.name === name)).slice(
      0,
      Math.max(0, room),
    ),
  );
  return others.filter(({ name }) => kept.has(name)).map(({ button }) => button);
}
