import { describe, expect, it } from "vitest";
import { formatDay, formatDayRange } from "../../src/i18n/format-day.ts";

describe("formatDay", () => {
  it("formats a day in short", () => {
    expect(formatDay("2026-11-22", "pt")).toBe("22/11/2026");
    expect(formatDay("2026-11-22", "en")).toBe("22 Nov 2026");
    expect(formatDay("2026-09-01", "en")).toBe("1 Sep 2026");
  });
});

describe("formatDayRange", () => {
  it.each([
    ["2026-11-01", "2026-11-22", "1–22 de novembro de 2026", "1–22 November 2026"],
    ["2026-11-22", "2026-11-22", "22 de novembro de 2026", "22 November 2026"],
    ["2026-11-01", "2026-11-01", "1º de novembro de 2026", "1 November 2026"],
    [
      "2026-10-28",
      "2026-11-03",
      "28 de outubro – 3 de novembro de 2026",
      "28 October – 3 November 2026",
    ],
    [
      "2026-03-01",
      "2026-11-22",
      "1º de março – 22 de novembro de 2026",
      "1 March – 22 November 2026",
    ],
    [
      "2025-12-28",
      "2026-01-03",
      "28 de dezembro de 2025 – 3 de janeiro de 2026",
      "28 December 2025 – 3 January 2026",
    ],
    [
      "2025-11-05",
      "2026-11-05",
      "5 de novembro de 2025 – 5 de novembro de 2026",
      "5 November 2025 – 5 November 2026",
    ],
  ])("%s to %s is %s", (first, last, portuguese, english) => {
    expect(formatDayRange(first, last, "pt")).toBe(portuguese);
    expect(formatDayRange(first, last, "en")).toBe(english);
  });
});
