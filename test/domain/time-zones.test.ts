import { describe, expect, test } from "vitest";
import { isTimeZone } from "../../src/domain/day.ts";
import { cityOf, findPlaces, OFFERED_ZONES } from "../../src/domain/time-zones.ts";

const zonesOf = (words: string) => findPlaces(words).map(({ zone }) => zone);

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
    expect(zonesOf(words)).toEqual([zone]);
  });

  test.each(["", "  ", "/", "Atlântida", "EST", "+03:00", "America/", "Mars/Olympus", "\u0301"])(
    "%j is none",
    (words) => {
      expect(findPlaces(words)).toEqual([]);
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
  expect(OFFERED_ZONES.flatMap((zone) => zonesOf(cityOf(zone, "pt")))).toEqual(OFFERED_ZONES);
});
