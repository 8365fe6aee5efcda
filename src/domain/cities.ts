import { BRAZILIAN_CITIES, NAMESAKES } from "./brazilian-cities.ts";
import type { TimeZone } from "./day.ts";
import { groupBy } from "./group-by.ts";
import { plainWords } from "./plain-text.ts";
import { WORLD_CITIES } from "./world-cities.ts";

/** A city and its time zone. The name has the state where another state has a city of that name. */
export interface City {
  readonly name: string;
  readonly zone: TimeZone;
}

/**
 * The cities that the words may mean: none where they name no city, several where the cities of that
 * name lie in different zones. The state may be part of the words: `Niterói - RJ`, `Campinas/SP`,
 * `Natal, RN`, `Cascavel (CE)`. A capital needs none.
 */
export function findCities(words: string): readonly City[] {
  const found = placesCalled(words);
  const [first] = found;
  if (first === undefined) return citiesOfState(words);
  const isClear = found.every(({ zone }) => zone === first.zone);
  if (first.kind === "capital" || first.kind === "abroad" || isClear)
    return [cityAmong(found)(first)];
  return found.map(cityAmong(found));
}

const WITH_STATE = /^(.+?) ?[-–,/(] ?([a-z]{2})\)?$/;

/** Two letters behind a city abroad are its country or its state there. */
function citiesOfState(words: string): readonly City[] {
  const [, name = "", letters = ""] = WITH_STATE.exec(plainWords(words)) ?? [];
  const found = placesCalled(name);
  const place =
    found.find(({ state }) => state === letters.toUpperCase()) ??
    found.find(({ kind }) => kind === "abroad");
  return place ? [cityAmong(found)(place)] : [];
}

interface Place extends City {
  /** Two letters; empty abroad. */
  readonly state: string;
  readonly kind: "capital" | "large" | "abroad" | "namesake";
}

function cityAmong(namesakes: readonly Place[]): (place: Place) => City {
  const isOnlyOne = namesakes.filter(({ state }) => state !== "").length < 2;
  return ({ name, state, zone }) => ({
    name: isOnlyOne || state === "" ? name : `${name} (${state})`,
    zone,
  });
}

/** In the order of their kinds. */
function placesCalled(name: string): readonly Place[] {
  placesByKey ??= groupBy(allPlaces(), (place) => cityKey(place.name));
  return placesByKey.get(cityKey(name)) ?? [];
}

/** Made when the first user names a city. */
let placesByKey: ReadonlyMap<string, readonly Place[]> | undefined;

function allPlaces(): Place[] {
  const states = new Set<string>();
  return [
    ...readLines(BRAZILIAN_CITIES, "large").map((place) => {
      const isFirst = !states.has(place.state);
      states.add(place.state);
      return isFirst ? { ...place, kind: "capital" as const } : place;
    }),
    ...readLines(WORLD_CITIES, "abroad"),
    ...readLines(NAMESAKES, "namesake"),
  ];
}

/** Each line: the state where there is one, the zone, a colon, the names. */
function readLines(lines: string, kind: Place["kind"]): Place[] {
  return Array.from(lines.matchAll(/^(?:([A-Z]{2}) )?(\S+): (.+)$/gm)).flatMap(
    ([, state = "", zone = "", names = ""]) =>
      names.split(", ").map((name) => ({ name, state, zone, kind })),
  );
}

/** Spellings of one name are equal without accents, hyphens and apostrophes. */
export function cityKey(name: string): string {
  return plainWords(name.replaceAll(/['’]/g, "").replaceAll(/[-_]/g, " "));
}
