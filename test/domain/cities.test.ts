import { describe, expect, test } from "vitest";
import { BRAZILIAN_CITIES, NAMESAKES } from "../../src/domain/brazilian-cities.ts";
import { cityKey, findCities } from "../../src/domain/cities.ts";
import { isTimeZone } from "../../src/domain/day.ts";
import { WORLD_CITIES } from "../../src/domain/world-cities.ts";
import { CITIES_ABOVE_100_000 } from "./cities-above-100000.ts";

const zonesOf = (words: string) => findCities(words).map(({ zone }) => zone);
const namesOf = (words: string) => findCities(words).map(({ name }) => name);

describe("the capitals of Brazil", () => {
  test.each([
    ["Aracaju", "SE", "America/Maceio"],
    ["Belém", "PA", "America/Belem"],
    ["Belo Horizonte", "MG", "America/Sao_Paulo"],
    ["Boa Vista", "RR", "America/Boa_Vista"],
    ["Brasília", "DF", "America/Sao_Paulo"],
    ["Campo Grande", "MS", "America/Campo_Grande"],
    ["Cuiabá", "MT", "America/Cuiaba"],
    ["Curitiba", "PR", "America/Sao_Paulo"],
    ["Florianópolis", "SC", "America/Sao_Paulo"],
    ["Fortaleza", "CE", "America/Fortaleza"],
    ["Goiânia", "GO", "America/Sao_Paulo"],
    ["João Pessoa", "PB", "America/Fortaleza"],
    ["Macapá", "AP", "America/Belem"],
    ["Maceió", "AL", "America/Maceio"],
    ["Manaus", "AM", "America/Manaus"],
    ["Natal", "RN", "America/Fortaleza"],
    ["Palmas", "TO", "America/Araguaina"],
    ["Porto Alegre", "RS", "America/Sao_Paulo"],
    ["Porto Velho", "RO", "America/Porto_Velho"],
    ["Recife", "PE", "America/Recife"],
    ["Rio Branco", "AC", "America/Rio_Branco"],
    ["Rio de Janeiro", "RJ", "America/Sao_Paulo"],
    ["Salvador", "BA", "America/Bahia"],
    ["São Luís", "MA", "America/Fortaleza"],
    ["São Paulo", "SP", "America/Sao_Paulo"],
    ["Teresina", "PI", "America/Fortaleza"],
    ["Vitória", "ES", "America/Sao_Paulo"],
  ])("%s (%s) has %s, with its state and without", (name, state, zone) => {
    expect(zonesOf(name)).toEqual([zone]);
    expect(zonesOf(`${name} - ${state}`)).toEqual([zone]);
  });
});

test.each([
  ["Cruzeiro do Sul - AC", "America/Rio_Branco"],
  ["Arapiraca", "America/Maceio"],
  ["Itacoatiara", "America/Manaus"],
  ["Tabatinga/AM", "America/Eirunepe"],
  ["Santana - AP", "America/Belem"],
  ["Feira de Santana", "America/Bahia"],
  ["Caucaia", "America/Fortaleza"],
  ["Taguatinga", "America/Sao_Paulo"],
  ["Serra", "America/Sao_Paulo"],
  ["Aparecida de Goiânia", "America/Sao_Paulo"],
  ["Imperatriz", "America/Fortaleza"],
  ["Uberlândia", "America/Sao_Paulo"],
  ["Dourados", "America/Campo_Grande"],
  ["Várzea Grande, MT", "America/Cuiaba"],
  ["Ananindeua", "America/Belem"],
  ["Santarém", "America/Santarem"],
  ["Campina Grande", "America/Fortaleza"],
  ["Jaboatão dos Guararapes", "America/Recife"],
  ["Fernando de Noronha", "America/Noronha"],
  ["Parnaíba", "America/Fortaleza"],
  ["Londrina", "America/Sao_Paulo"],
  ["São Gonçalo", "America/Sao_Paulo"],
  ["Mossoró", "America/Fortaleza"],
  ["Ji-Paraná", "America/Porto_Velho"],
  ["Caxias do Sul", "America/Sao_Paulo"],
  ["Joinville", "America/Sao_Paulo"],
  ["Nossa Senhora do Socorro", "America/Maceio"],
  ["Guarulhos", "America/Sao_Paulo"],
  ["Araguaína", "America/Araguaina"],
])("%s has %s", (words, zone) => {
  expect(zonesOf(words)).toEqual([zone]);
});

test.each(Object.entries(CITIES_ABOVE_100_000))(
  "every city of more than 100,000 people in %s is found with its state",
  (state, names) => {
    const missing = names
      .split(", ")
      .filter((name) => findCities(`${name} - ${state}`).length !== 1);
    expect(missing).toEqual([]);
  },
);

describe("spellings", () => {
  test.each([
    ["SAO PAULO", "São Paulo"],
    ["  sao   luis ", "São Luís"],
    ["cuiaba-mt", "Cuiabá"],
    ["Niterói - RJ", "Niterói"],
    ["campinas/sp", "Campinas"],
    ["Natal, RN", "Natal"],
    ["Natal (RN)", "Natal"],
    ["Ji Parana", "Ji-Paraná"],
    ["Santa Barbara d’Oeste", "Santa Bárbara d'Oeste"],
    ["Santana do Livramento", "Sant'Ana do Livramento"],
    ["Boston, MA", "Boston"],
    ["Porto - PT", "Porto"],
  ])("%j is %s", (words, name) => {
    expect(namesOf(words)).toEqual([name]);
  });

  test.each([
    ["", "nothing"],
    ["Sao Paolo", "a wrong letter"],
    ["Manaus - SP", "a state that has no such city"],
    ["Campinas - XX", "no state"],
    ["Rio de", "a part of a name"],
    ["RJ", "a state alone"],
    ["Mesa", "a usual word"],
  ])("%j is none: %s", (words) => {
    expect(findCities(words)).toEqual([]);
  });
});

describe("one name in several states", () => {
  test.each([
    ["Cascavel", ["Cascavel (CE)", "Cascavel (PR)"]],
    ["santo andre", ["Santo André (SP)", "Santo André (PB)"]],
    ["Várzea Grande", ["Várzea Grande (MT)", "Várzea Grande (PI)"]],
    ["Tabatinga", ["Tabatinga (AM)", "Tabatinga (SP)"]],
  ])("%s is each of them, where their zones differ", (words, names) => {
    expect(namesOf(words)).toEqual(names);
    expect(new Set(zonesOf(words)).size).toBe(2);
  });

  test.each([
    ["Cascavel - CE", "America/Fortaleza"],
    ["Cascavel (PR)", "America/Sao_Paulo"],
    ["Palmas - PR", "America/Sao_Paulo"],
    ["Rio Branco/MT", "America/Cuiaba"],
    ["Campo Grande, AL", "America/Maceio"],
    ["Buenos Aires - PE", "America/Recife"],
    ["Santiago - RS", "America/Sao_Paulo"],
  ])("%s is the one of that state", (words, zone) => {
    expect(zonesOf(words)).toEqual([zone]);
  });

  test("where their zones are equal, it is the larger one, whose state is said", () => {
    expect(namesOf("Santa Rita")).toEqual(["Santa Rita (PB)"]);
  });

  test("a capital is meant, whose state is said", () => {
    expect(namesOf("Campo Grande")).toEqual(["Campo Grande (MS)"]);
  });
});

test.each([
  ["Londres", "Europe/London"],
  ["Nova York", "America/New_York"],
  ["Nova Iorque", "America/New_York"],
  ["Lisboa", "Europe/Lisbon"],
  ["Tóquio", "Asia/Tokyo"],
  ["toquio", "Asia/Tokyo"],
  ["Hamamatsu", "Asia/Tokyo"],
  ["Milão", "Europe/Rome"],
  ["Genebra", "Europe/Zurich"],
  ["Colônia", "Europe/Berlin"],
  ["Valência", "Europe/Madrid"],
  ["Barcelona", "Europe/Madrid"],
  ["Ponta Delgada", "Atlantic/Azores"],
  ["Funchal", "Atlantic/Madeira"],
  ["Orlando", "America/New_York"],
  ["São Francisco", "America/Los_Angeles"],
  ["Cidade do México", "America/Mexico_City"],
  ["Santiago", "America/Santiago"],
  ["Buenos Aires", "America/Argentina/Buenos_Aires"],
  ["Assunção", "America/Asuncion"],
  ["Montevidéu", "America/Montevideo"],
  ["Ciudad del Este", "America/Asuncion"],
  ["Pequim", "Asia/Shanghai"],
  ["Nova Délhi", "Asia/Kolkata"],
  ["Moscou", "Europe/Moscow"],
  ["Luanda", "Africa/Luanda"],
  ["Cidade do Cabo", "Africa/Johannesburg"],
  ["Sydney", "Australia/Sydney"],
  ["Lodz", "Europe/Warsaw"],
])("%s, outside Brazil, has %s", (words, zone) => {
  expect(zonesOf(words)).toEqual([zone]);
});

describe("the lists", () => {
  const linesOf = (list: string) => list.trim().split("\n");
  const headsOf = (list: string) => linesOf(list).map((line) => line.split(": ")[0] ?? "");

  test("every zone exists", () => {
    const heads = [BRAZILIAN_CITIES, NAMESAKES, WORLD_CITIES].flatMap(headsOf);
    const zones = heads.map((head) => head.split(" ").at(-1) ?? "");
    expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([]);
  });

  test("all 27 states are there", () => {
    expect(new Set(headsOf(BRAZILIAN_CITIES).map((head) => head.slice(0, 2))).size).toBe(27);
  });

  test("no city stands twice", () => {
    const keys = linesOf(BRAZILIAN_CITIES + NAMESAKES).flatMap((line) => {
      const [head = "", names = ""] = line.split(": ");
      return names.split(", ").map((name) => `${cityKey(name)} ${head.slice(0, 2)}`);
    });
    expect(keys.length).toBe(new Set(keys).size);
  });
});
