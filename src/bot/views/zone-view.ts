import type { City } from "../../domain/cities.ts";
import type { TimeZone } from "../../domain/day.ts";
import type { Language } from "../../domain/language.ts";
import { cityOf, OFFERED_ZONES } from "../../domain/time-zones.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { clockTime } from "../../i18n/format-moment.ts";
import { joinHtml, markup, type Html } from "./html.ts";
import { inRows } from "./in-rows.ts";
import { message, type Message } from "./message.ts";
import { settingsBackButton, choice, settingsButton } from "./settings-keyboard.ts";

/** Brazilian cities to choose from, and a button for other places. */
export function zoneView(zone: TimeZone, now: Date, language: Language): Message {
  const { zone: texts } = catalogFor(language).settings;
  const cities = OFFERED_ZONES.map((one) =>
    choice(cityOf(one, language), one === zone, { kind: "zone", zone: one }),
  );
  const time = clockTime(now, zone);
  const text = message([
    markup`<b>${texts.label}: ${cityOf(zone, language)}</b> (${texts.now({ time })})`,
    markup`${texts.question}`,
  ]);
  return {
    ...text,
    buttons: [
      cities.slice(0, 1),
      ...inRows(cities.slice(1), 2),
      [settingsButton(texts.elsewhere, { kind: "open", part: "place" })],
      [settingsBackButton("all", language)],
    ],
  };
}

/** Asks for a location, which the reply keyboard sends. */
export function askLocationText(language: Language): Html {
  const { zone: texts } = catalogFor(language).settings;
  return paragraphs([
    markup`${texts.askLocation}`,
    markup`${texts.locationIsForgotten}`,
    markup`${texts.orWrite}\n${examplesOf(language)}`,
  ]);
}

/** `from` is the source of the new zone: for a location it adds that it was not stored. */
export function zoneChangedText(
  zone: TimeZone,
  now: Date,
  from: "words" | "location",
  language: Language,
): Html {
  const { zone: texts } = catalogFor(language).settings;
  const time = clockTime(now, zone);
  const changed = markup`${texts.changed({ city: cityOf(zone, language), time })}`;
  return from === "words" ? changed : paragraphs([changed, markup`${texts.notStored}`]);
}

/** Asks whether a city that the user wrote is meant as their time zone; of several cities, which one. */
export function askZoneView(cities: readonly City[], now: Date, language: Language): Message {
  const { zone: texts } = catalogFor(language).settings;
  const questions = cities.map(
    ({ name, zone }) => markup`${texts.confirmCity({ city: name, time: clockTime(now, zone) })}`,
  );
  const buttons = cities.map(({ name, zone }) =>
    settingsButton(cities.length === 1 ? texts.useCity : name, { kind: "zone", zone }),
  );
  return message(questions, ...buttons);
}

/** The answer to words or a location that match no time zone. */
export function unknownZoneView(from: "words" | "location", language: Language): Message {
  const { zone: texts } = catalogFor(language).settings;
  return message([
    markup`${from === "words" ? texts.unknown : texts.unknownLocation}`,
    markup`${texts.examplesTitle}\n${examplesOf(language)}`,
  ]);
}

/** As code, which a tap copies: a tap on a command would send it without its argument. */
function examplesOf(language: Language): Html {
  const { examples } = catalogFor(language).settings.zone;
  return joinHtml(
    examples.map((example) => markup`<code>${example}</code>`),
    "\n",
  );
}

function paragraphs(texts: readonly Html[]): Html {
  return joinHtml(texts, "\n\n");
}
