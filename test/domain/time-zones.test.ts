import { describe, expect, test } from "vitest";
import { CITIES } from "../../src/domain/cities.ts";
import { isTimeZone } from "../../src/domain/day.ts";
import { cityOf, findTimeZone, OFFERED_ZONES } from "../../src/domain/time-zones.ts";

describe("the time zone of what a user writes", () => {
  test.each([
    ["Manaus", "America/Manaus"],
    ["são paulo", "America/Sao_Paulo"],
    ["Brasilia", "America/Sao_Paulo"],
    ["São Paulo / Brasília", "America/Sao_Paulo"],
    ["  RIO   branco ", "America/Rio_Branco"],
    ["Palmas", "America/Araguaina"],
    ["Lisboa", "Europe/Lisbon"],
    ["lisbon", "Europe/Lisbon"],
    ["Nova York", "America/New_York"],
    ["new_york", "America/New_York"],
    ["Bogotá", "America/Bogota"],
    ["Maputo", "Africa/Maputo"],
    ["america/new york", "America/New_York"],
    ["America/New_York", "America/New_York"],
    ["brazil/east", "America/Sao_Paulo"],
    ["etc/gmt+2", "Etc/GMT+2"],
    ["Niterói - RJ", "America/Sao_Paulo"],
    ["campinas/sp", "America/Sao_Paulo"],
    ["Natal, RN", "America/Fortaleza"],
    ["BH", "America/Sao_Paulo"],
    ["Ji-Paraná", "America/Porto_Velho"],
    ["Feira de Santana", "America/Bahia"],
    ["Buenos Aires", "America/Argentina/Buenos_Aires"],
    ["Milão", "Europe/Rome"],
  ])("%s is %s", (words, zone) => {
    expect(findTimeZone(words)).toBe(zone);
  });

  test.each(["", "  ", "/", "Atlântida", "EST", "+03:00", "America/", "Mars/Olympus", "\u0301"])(
    "%j is none",
    (words) => {
      expect(findTimeZone(words)).toBeNull();
    },
  );
});

test.each([
  ["America/Sao_Paulo", "São Paulo / Brasília", "São Paulo / Brasília"],
  ["America/Belem", "Belém", "Belém"],
  ["Europe/Lisbon", "Lisboa", "Lisbon"],
  ["America/Argentina/Buenos_Aires", "Buenos Aires", "Buenos Aires"],
  ["UTC", "UTC", "UTC"],
])("%s is called %s, in English %s", (zone, portuguese, english) => {
  expect(cityOf(zone, "pt")).toBe(portuguese);
  expect(cityOf(zone, "en")).toBe(english);
});

test("every zone that is offered is one, and is found again by its name", () => {
  expect(OFFERED_ZONES.filter((zone) => !isTimeZone(zone))).toEqual([]);
  expect(OFFERED_ZONES.map((zone) => findTimeZone(cityOf(zone, "pt")))).toEqual(OFFERED_ZONES);
});

test.each([
  ["America/Rio_Branco", ["Rio Branco"]],
  ["America/Maceio", ["Maceió", "Aracaju"]],
  ["America/Belem", ["Macapá", "Belém"]],
  ["America/Manaus", ["Manaus"]],
  ["America/Bahia", ["Salvador"]],
  ["America/Fortaleza", ["Fortaleza", "São Luís", "João Pessoa", "Teresina", "Natal"]],
  ["America/Cuiaba", ["Cuiabá"]],
  ["America/Campo_Grande", ["Campo Grande"]],
  ["America/Recife", ["Recife"]],
  ["America/Porto_Velho", ["Porto Velho"]],
  ["America/Boa_Vista", ["Boa Vista"]],
  ["America/Araguaina", ["Palmas"]],
  [
    "America/Sao_Paulo",
    "Brasília, Vitória, Goiânia, Belo Horizonte, Curitiba, Rio de Janeiro, Porto Alegre, Florianópolis, São Paulo".split(
      ", ",
    ),
  ],
])("every capital of Brazil has its zone: %s", (zone, capitals) => {
  for (const capital of capitals) expect([capital, findTimeZone(capital)]).toEqual([capital, zone]);
});

test("every listed city has a zone that exists, and no city has two", () => {
  const zones = new Map<string, string>();
  for (const [zone, names] of CITIES) {
    expect(isTimeZone(zone)).toBe(true);
    for (const name of names.split(", ")) {
      expect([name, zones.get(name) ?? zone]).toEqual([name, zone]);
      zones.set(name, zone);
      expect(findTimeZone(name)).toBe(zone);
    }
  }
  expect(zones.size).toBeGreaterThan(150);
});
