import { describe, expect, test } from "vitest";
import { Html, lengthWithoutMarkup } from "../../../../src/bot/views/html.ts";
import {
  overviewCaption,
  reportCaption,
  type Opening,
} from "../../../../src/bot/views/report/report-caption.ts";
import type { ViewOptions } from "../../../../src/bot/views/report/view-options.ts";
import { categoryName } from "../../../../src/domain/category.ts";
import type { Language } from "../../../../src/domain/language.ts";
import type { Report } from "../../../../src/domain/report.ts";
import { formatMoney } from "../../../../src/i18n/format-money.ts";
import { formatShare } from "../../../../src/i18n/format-number.ts";
import { formatDayRange } from "../../../../src/i18n/format-day.ts";
import { REPORTS } from "./judged-reports.ts";

const QUOTATION = /<blockquote expandable>([^]*?)<\/blockquote>/g;

/** The texts of a report, the photo's first. */
function textsOf(report: Report, options: ViewOptions, opening: Opening): readonly string[] {
  const parts = reportCaption(report, options, opening);
  return parts.kind === "caption" ? [parts.caption] : [parts.caption, ...parts.messages];
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

function quotedIn(texts: readonly string[]): string {
  return texts
    .flatMap((text) => [...text.matchAll(QUOTATION)].map(([, inner]) => inner))
    .join("\n");
}

function plain(text: string): string {
  return text.replaceAll(/<[^>]*>/g, "");
}

describe.each(Object.entries(REPORTS))("%s", (_name, report) => {
  describe.each<[Language, Opening]>([
    ["pt", "title"],
    ["en", "title"],
    ["pt", "answer"],
    ["en", "answer"],
  ])("in %s, with the %s first", (language, opening) => {
    const texts = textsOf(report, { language, amounts: "shown" }, opening);
    const [caption = ""] = texts;

    test("has at most five lines outside its quotations, none of them twice", () => {
      const outside = linesOf(texts.join("\n").replaceAll(QUOTATION, ""));
      expect(outside.length).toBeLessThanOrEqual(5);
      const all = linesOf(plain(caption));
      expect(new Set(all).size).toBe(all.length);
    });

    test("has its first and last day in the first two lines, once", () => {
      const days = formatDayRange(report.period.first, report.period.last, language);
      const [first = "", second = ""] = linesOf(plain(caption));
      expect(`${first}\n${second}`.split(days)).toHaveLength(2);
    });

    test("keeps Telegram's limits", () => {
      expect(lengthWithoutMarkup(new Html(caption))).toBeLessThanOrEqual(1024);
      for (const text of texts)
        expect(lengthWithoutMarkup(new Html(text))).toBeLessThanOrEqual(4096);
      for (const text of texts) expect(text.replaceAll(QUOTATION, "")).not.toContain("blockquote");
    });

    test("has every category with its amount and share inside a quotation", () => {
      const quoted = linesOf(plain(quotedIn(texts)));
      for (const { currency, categories } of report.sections)
        for (const { categoryId, minor, share } of categories) {
          const amount = formatMoney(minor, currency, language);
          const shared = share === null ? "" : ` (${formatShare(share, language)})`;
          const line = `${categoryName(categoryId, language)}: ${amount}${shared}`;
          expect(quoted.some((one) => one.startsWith(line))).toBe(true);
        }
    });
  });

  test.each<Language>(["pt", "en"])("an edited message keeps the limits too: %s", (language) => {
    const caption = overviewCaption(report, { language, amounts: "shown" });
    expect(lengthWithoutMarkup(new Html(caption))).toBeLessThanOrEqual(1024);
    expect(linesOf(caption.replaceAll(QUOTATION, "")).length).toBeLessThanOrEqual(5);
  });

  test.each<Opening>(["title", "answer"])("hidden amounts are behind spoilers: %s", (opening) => {
    const texts = textsOf(report, { language: "pt", amounts: "hidden" }, opening);
    const outside = texts.join("\n").replaceAll(/<tg-spoiler>[^<]*<\/tg-spoiler>/g, "");
    expect(outside).not.toMatch(/[$€£¥]/);
  });
});
