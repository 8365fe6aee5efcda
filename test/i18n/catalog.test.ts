import { describe, expect, it } from "vitest";
import { catalogFor } from "../../src/i18n/catalog-for.ts";
import type { Language } from "../../src/domain/language.ts";
import { parsePeriod } from "../../src/domain/periods/parse-period.ts";
import { makeCalendar } from "../support/make-calendar.ts";

const LANGUAGES: readonly Language[] = ["pt", "en"];

describe.each(LANGUAGES)("the texts in %s", (language) => {
  const catalog = catalogFor(language);

  it("keep to Telegram's limits", () => {
    expect(catalog.profile.description.length).toBeLessThanOrEqual(512);
    expect(catalog.profile.shortDescription.length).toBeLessThanOrEqual(120);
    expect(catalog.notice.oldButton.length).toBeLessThanOrEqual(200);
    expect(catalog.connection.deleteData.running.length).toBeLessThanOrEqual(200);
    for (const description of Object.values(catalog.commands)) {
      expect(description.length).toBeGreaterThanOrEqual(1);
      expect(description.length).toBeLessThanOrEqual(256);
    }
  });

  it("have only valid examples", () => {
    for (const [typed] of catalog.periodHelp.examples)
      expect(parsePeriod(typed.replace(/^\/\w+/, ""), makeCalendar()).kind).toBe("period");
  });

  it("have no markup, no stray spaces and no straight ellipsis", () => {
    for (const text of textsOf(catalog)) {
      expect(text).not.toMatch(/[<>&]/);
      expect(text).not.toMatch(/^\s|\s$| {2}/);
      expect(text).not.toContain("...");
    }
  });
});

describe("counts", () => {
  it("say that there are no transactions", () => {
    expect(catalogFor("pt").progress.doneEmpty({ bank: "Nubank" })).toBe(
      "Nubank conectado. Ainda não há movimentos.",
    );
    expect(catalogFor("en").progress.doneEmpty({ bank: "Nubank" })).toBe(
      "Nubank connected. There are no transactions yet.",
    );
  });

  it.each([
    [1, "Nubank: 1 movimento…", "Nubank: 1 transaction…"],
    [2, "Nubank: 2 movimentos…", "Nubank: 2 transactions…"],
    [1240, "Nubank: 1.240 movimentos…", "Nubank: 1,240 transactions…"],
  ])("agree with their noun: %i", (transactions, portuguese, english) => {
    expect(catalogFor("pt").progress.fetching({ bank: "Nubank", transactions })).toBe(portuguese);
    expect(catalogFor("en").progress.fetching({ bank: "Nubank", transactions })).toBe(english);
  });
});

/** Every text of a catalog; functions are called with values that contain none of the characters checked. */
function textsOf(node: unknown): string[] {
  if (typeof node === "string") return [node];
  if (typeof node === "function") return [String(node(SAMPLE_VALUES))];
  if (Array.isArray(node)) return node.flatMap(textsOf);
  return Object.values(node as object).flatMap(textsOf);
}

const SAMPLE_VALUES = {
  measure: { kind: "sum" },
  change: { kind: "less", percent: 12 },
  name: "Ana",
  minutes: 30,
  ago: "ago",
  day: "day",
  days: 7,
  digits: "1234",
  month: 3,
  year: "2026",
  banks: "Nubank",
  bank: "Nubank",
  transactions: 3,
  id: "a1b2",
  telegramId: 1,
  count: 2,
  moment: "today, 14:35",
  card: "Gold",
  weekday: 3,
  hour: 9,
  hours: "22–8",
  from: 22,
  to: 8,
  isCalendar: true,
  isOn: true,
};
