import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportCaption } from "../../../../src/bot/views/report/report-caption.ts";
import type { ViewOptions } from "../../../../src/bot/views/report/view-options.ts";
import { Html, lengthWithoutMarkup } from "../../../../src/bot/views/html.ts";
import { CATEGORIES } from "../../../../src/domain/categories.ts";
import { categoryName } from "../../../../src/domain/category.ts";
import type { Language } from "../../../../src/domain/language.ts";
import type { Report } from "../../../../src/domain/report.ts";
import { formatMoney } from "../../../../src/i18n/format-money.ts";
import { formatShare } from "../../../../src/i18n/format-number.ts";
import { reportOf } from "../report-sample.ts";

const options = (language: Language): ViewOptions => ({ language, amounts: "shown" });
const TOP_LEVELS = CATEGORIES.filter(({ parentId }) => parentId === null).map(({ id }) => id);

describe("any report", () => {
  const minor = fc.integer({ min: 1, max: 10_000_000_000 });
  const currency = fc.constantFrom("BRL", "USD", "EUR", "JPY", "GBP", "ARS", "CLP", "<&>");
  const row = fc.record({
    accountId: fc.constant("account-1"),
    currency,
    flow: fc.constantFrom("spending", "refund", "income"),
    direction: fc.constantFrom("out", "in"),
    topCategoryId: fc.constantFrom(...TOP_LEVELS),
    isFixed: fc.boolean(),
    minor,
    count: fc.constant(1),
  });
  const language = fc.constantFrom("pt", "en");

  it("keeps Telegram's limits and has every figure", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 300 }), language, (rows, language) => {
        const report = reportOf(rows);
        const parts = reportCaption(report, options(language));
        const messages = parts.kind === "caption" ? [] : parts.messages;
        expect(lengthOf(parts.caption)).toBeLessThanOrEqual(1024);
        for (const message of messages) expect(lengthOf(message)).toBeLessThanOrEqual(4096);
        const lines = [parts.caption, ...messages].join("\n").split("\n").map(plain);
        for (const line of expectedLines(report, language))
          expect(
            lines.some(
              (one) =>
                one === line || /^[ ,]/.test(one.startsWith(line) ? one.slice(line.length) : ""),
            ),
          ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

function expectedLines(report: Report, language: "pt" | "en"): string[] {
  return report.sections.flatMap(({ currency, categories }) =>
    categories.map(({ categoryId, minor, share }) => {
      const amount = formatMoney(minor, currency, language);
      const shared = share === null ? "" : ` (${formatShare(share, language)})`;
      return `${categoryName(categoryId, language)}: ${amount}${shared}`;
    }),
  );
}

function lengthOf(html: string): number {
  return lengthWithoutMarkup(new Html(html));
}

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
