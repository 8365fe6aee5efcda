import { describe, expect, it } from "vitest";
import { comparedDaysText, shortDay, shortDays } from "../../src/i18n/picture-days.ts";

const NOW = { first: "2026-11-01", last: "2026-11-22" };

describe("comparedDaysText", () => {
  it.each([
    ["2026-10-01", "2026-10-22", "1–22 de outubro", "1–22 October"],
    ["2026-10-01", "2026-10-31", "outubro", "October"],
    ["2025-11-01", "2025-11-30", "novembro de 2025", "November 2025"],
    ["2024-02-01", "2024-02-29", "fevereiro de 2024", "February 2024"],
    ["2026-02-01", "2026-02-27", "1–27 de fevereiro", "1–27 February"],
    ["2026-09-28", "2026-10-04", "28 de setembro – 4 de outubro", "28 September – 4 October"],
    [
      "2025-12-29",
      "2026-01-04",
      "29 de dezembro de 2025 – 4 de janeiro de 2026",
      "29 December 2025 – 4 January 2026",
    ],
    ["2026-10-01", "2026-10-01", "1º de outubro", "1 October"],
  ])("calls %s to %s %s", (first, last, pt, en) => {
    expect(comparedDaysText({ first, last }, NOW, "pt")).toBe(pt);
    expect(comparedDaysText({ first, last }, NOW, "en")).toBe(en);
  });
});

describe("shortDays", () => {
  it.each([
    ["2026-11-01", "2026-11-22", "1–22 nov", "1–22 Nov"],
    ["2026-10-28", "2026-11-03", "28 out – 3 nov", "28 Oct – 3 Nov"],
    ["2025-11-01", "2025-11-22", "1–22 nov 2025", "1–22 Nov 2025"],
    ["2025-11-22", "2026-11-22", "22 nov 2025 – 22 nov 2026", "22 Nov 2025 – 22 Nov 2026"],
    ["2026-11-05", "2026-11-05", "5 nov", "5 Nov"],
  ])("calls %s to %s %s", (first, last, pt, en) => {
    expect(shortDays({ first, last }, NOW, "pt")).toBe(pt);
    expect(shortDays({ first, last }, NOW, "en")).toBe(en);
  });
});

it("labels a day under a column with date and month", () => {
  expect([shortDay("2026-02-09", "pt"), shortDay("2026-02-09", "en")]).toEqual(["9 fev", "9 Feb"]);
});
