import { cityKey, findCities, type City } from "./cities.ts";
import { isTimeZone, type TimeZone } from "./day.ts";
import type { Language } from "./language.ts";
import { plainWords } from "./plain-text.ts";

/** The city that a time zone is called by. */
interface ZoneCity extends City {
  /** Where English has a name of its own. */
  readonly english?: string;
}

/** Brazil's zones that are offered, the most people first. */
const OFFERED: readonly ZoneCity[] = [
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
const NAMED: readonly ZoneCity[] = [
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
  return lastPart(zone);
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

/**
 * What the words may mean: cities (`Manaus`, `new york`), or else the IANA name of a zone in any case.
 * None where they are neither, several where cities of one name lie in different zones.
 */
export function findPlaces(words: string): readonly City[] {
  const cities = findCities(words);
  if (cities.length > 0) return cities;
  const wanted = cityKey(words);
  const known = NAMED.find(({ name }) => cityKey(name) === wanted);
  const zone = known?.zone ?? findZone(words);
  return zone === null ? [] : [{ name: lastPart(zone), zone }];
}

function findZone(words: string): TimeZone | null {
  const name = plainWords(words.replaceAll("_", " ")).replaceAll(" ", "_");
  const names = name.includes("/") ? [name] : REGIONS.map((region) => `${region}/${name}`);
  const zone = names.find((one) => isTimeZone(one));
  return zone === undefined ? null : canonicalName(zone);
}

function canonicalName(timeZone: TimeZone): TimeZone {
  return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
}

/** As people write it: IANA writes `Sao_Paulo`. */
function lastPart(zone: TimeZone): string {
  return zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
}
