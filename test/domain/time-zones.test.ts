import { describe, expect, test } from "vitest";
import { isTimeZone } from "../../src/domain/day.ts";
import { cityOf, findTimeZone, OFFERED_ZONES } from "../../src/domain/time-zones.ts";

describe("the time zone of what a person writes", () => {
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
