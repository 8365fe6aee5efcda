import type { MonthCard } from "../../../domain/month-card.ts";
import { addDays } from "../../../domain/day.ts";
import { periodAround, type Calendar } from "../../../domain/period.ts";
import { cardLackText } from "../../../i18n/card-lack.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { monthWords } from "../../../i18n/month-words.ts";
import type { ReportLocation } from "../../../usecases/report/report-location.ts";
import { markup } from "../html.ts";
import { locationButton, type LocationButton } from "./location-button.ts";
import type { ScreenContext, ScreenDefinition } from "./screen-definition.ts";
import type { ViewOptions } from "./view-options.ts";

/** A month to show to others: a picture without amounts and without people. */
export const cardScreen: ScreenDefinition<"card"> = {
  code: "q",
  toArguments: () => [],
  fromArguments: () => ({ kind: "card" }),
  parent: () => ({ kind: "more" }),
  days: "period",
  render: (card, context) => ({
    drawing: { kind: "card", card },
    caption: cardCaption(card, context.options),
    buttons: earlierButtons(card, context),
  }),
};

/** To the card of the month that the location's period ends in. */
export function cardButton(
  location: ReportLocation,
  { calendar, options }: { readonly calendar: Calendar; readonly options: ViewOptions },
): LocationButton {
  const { button } = catalogFor(options.language).picture.card;
  const period = periodAround("month", location.period.last, calendar);
  return locationButton(button, { ...location, period, screen: { kind: "card" } });
}

/** Two lines without an amount. */
function cardCaption(card: MonthCard, { language }: ViewOptions): string {
  const texts = catalogFor(language).picture.card;
  const title = texts.caption({ month: monthWords(card.month, language) });
  const below = card.kind === "ready" ? texts.forward : cardLackText(card, language);
  return markup`<b>${title}</b>\n${below}`.text;
}

/** From a month that is not over to the card of the one before, which is. */
function earlierButtons(
  card: MonthCard,
  { location, calendar, dataSince, options }: ScreenContext,
): LocationButton[][] {
  const lacksEnd = card.kind === "unready" && card.lacks.kind === "end";
  const day = addDays(card.month.first, -1);
  if (!lacksEnd || dataSince === null || day < dataSince) return [];
  const { cardOf } = catalogFor(options.language).picture.card;
  const month = monthWords(calendar.months.of(day), options.language);
  const period = periodAround("month", day, calendar);
  return [[locationButton(cardOf({ month }), { ...location, period, screen: { kind: "card" } })]];
}
