import { BRAZILIAN_CITIES } from "../brazilian-cities.ts";
import { plainText } from "../plain-text.ts";

/** Card networks write the city of a shop in thirteen columns, before the country. */
const CITY_WIDTH = 13;
const MAX_CITY_WORDS = 4;

/**
 * Where the city begins that stands before the country at `country`; `country` where it is no known
 * one. Without a country a name may end in a city, as `DROGARIA SAO PAULO`.
 */
export function cityTail(plain: string, country: number): number {
  if (country === plain.length) return country;
  cities ??= new Set(allCities());
  let city = country;
  let start = country;
  for (let words = 1; words <= MAX_CITY_WORDS; words += 1) {
    start = plain.lastIndexOf(" ", start - 1);
    if (start <= 0) break;
    // The longest: Horizonte and Belo Horizonte are two cities.
    if (cities.has(plain.slice(start + 1, country))) city = start;
  }
  return city;
}

/** Made for the first card's transaction with a country. */
let cities: ReadonlySet<string> | null = null;

function allCities(): string[] {
  const lines = BRAZILIAN_CITIES.trim().split("\n");
  return lines
    .flatMap((line) => line.slice(line.indexOf(":") + 1).split(","))
    .map((name) => plainText(name.trim()).toUpperCase())
    .flatMap((name) => [name, name.slice(0, CITY_WIDTH).trim()]);
}
