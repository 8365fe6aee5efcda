import { CITIES } from "./cities.ts";
import { isTimeZone, type TimeZone } from "./day.ts";
import type { Language } from "./language.ts";
import { plainWords } from "./plain-text.ts";

/** A city that users know a time zone by. */
interface City {
  readonly zone: TimeZone;
  readonly name: string;
  /** Where English has a name of its own. */
  readonly english?: string;
}

/** Brazil's zones that are offered, the most users first. */
const OFFERED: readonly City[] = [
  { zone: "America/Sao_Paulo", name: "São Paulo / Brasília" },
  { zone: "America/Bahia", name: "Salvador" },
  { zone: "America/Fortaleza", name: "Fortaleza" },
  { zone: "America/Recife", name: "Recife" },
  { zone: "America/Belem", name: "Belém" },
  { zone: "America/Manaus", name: "Manaus" },
  { zone: "America/Campo_Grande", name: "Campo Grande" },
  { zone: "America/Cuiaba", name: "Cuiabá" },
  { zone: "America/Porto_Velho", name: "Porto Velho" },
  { zone: "America/Boa_Vista", name: "Boa Vista" },
  { zone: "America/Rio_Branco", name: "Rio Branco" },
  { zone: "America/Noronha", name: "Fernando de Noronha" },
];

/** Zones whose own name says less, or says it in English only. */
const NAMED: readonly City[] = [
  ...OFFERED,
  { zone: "America/Maceio", name: "Maceió" },
  { zone: "America/Araguaina", name: "Palmas" },
  { zone: "America/Santarem", name: "Santarém" },
  { zone: "America/Eirunepe", name: "Eirunepé" },
  { zone: "Europe/Lisbon", name: "Lisboa", english: "Lisbon" },
  { zone: "Europe/London", name: "Londres", english: "London" },
  { zone: "Europe/Madrid", name: "Madri", english: "Madrid" },
  { zone: "America/New_York", name: "Nova York", english: "New York" },
  { zone: "Asia/Tokyo", name: "Tóquio", english: "Tokyo" },
];

export const OFFERED_ZONES: readonly TimeZone[] = OFFERED.map(({ zone }) => zone);

/** What users call a zone: a city, where it has one. */
export function cityOf(zone: TimeZone, language: Language): string {
  const known = NAMED.find((city) => city.zone === zone);
  if (known) return (language === "en" ? known.english : undefined) ?? known.name;
  return lastPart(zone).replaceAll("_", " ");
}

const REGIONS = [
  "America",
  "Europe",
  "Asia",
  "Africa",
  "Australia",
  "Pacific",
  "Atlantic",
  "Indian",
] as const;

const cities = new Map<string, Pick<City, "zone" | "name">>([
  ...CITIES.flatMap(([zone, names]) =>
    names.split(", ").map((name) => [plain(name), { zone, name }] as const),
  ),
  ...NAMED.map(({ zone, name }) => [plain(name), { zone, name }] as const),
]);

/** A city that we know, as it is written; null where the words are something else. */
export function findCity(words: string): Pick<City, "zone" | "name"> | null {
  const wanted = plain(words);
  return cities.get(wanted) ?? cities.get(wanted.replace(STATE, "")) ?? null;
}

/** Users write the state behind a city: `Niterói - RJ`, `Campinas/SP`, `Natal, RN`. */
const STATE = / ?[-,/] ?[a-z]{2}$/;

/** The zone of a city (`Manaus`, `new york`) or of an IANA name in any case; null where we know none. */
export function findTimeZone(words: string): TimeZone | null {
  const known = findCity(words);
  if (known !== null) return known.zone;
  const wanted = plain(words);
  const name = wanted.replaceAll(" ", "_");
  const names = name.includes("/") ? [name] : REGIONS.map((region) => `${region}/${name}`);
  const zone = names.find((one) => isTimeZone(one));
  return zone === undefined ? null : inUsualSpelling(zone);
}

function inUsualSpelling(timeZone: TimeZone): TimeZone {
  return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
}

function lastPart(zone: TimeZone): string {
  return zone.slice(zone.lastIndexOf("/") + 1);
}

/** IANA writes `Sao_Paulo`. */
function plain(text: string): string {
  return plainWords(text.replaceAll("_", " "));
}
