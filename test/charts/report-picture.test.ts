import { describe, expect, it } from "vitest";
import type { Picture, TextMark } from "../../src/charts/picture.ts";
import { reportPicture } from "../../src/charts/report-picture.ts";
import { LIGHT } from "../../src/charts/theme.ts";
import type { Language } from "../../src/domain/language.ts";
import type { Report } from "../../src/domain/report.ts";
import { income, refund, reportOf, spending, USUAL_MONTH } from "../bot/views/report-sample.ts";

/** Near to Inter, but the same on every machine. */
const measure = (text: string, { size }: { size: number }) => text.length * size * 0.58;

const PICTURES: Readonly<Record<string, [Report, Language]>> = {
  "a usual month": [reportOf(USUAL_MONTH), "pt"],
  "a usual month in English": [reportOf(USUAL_MONTH), "en"],
  "one category": [reportOf([spending("10000000", 12_345), income(400_000)]), "pt"],
  nothing: [reportOf([]), "pt"],
  "income only": [reportOf([income(400_000)]), "en"],
  "more refunded than spent": [
    reportOf([spending("10000000", 12_345), refund("08000000", 45_000)]),
    "pt",
  ],
  "two currencies": [
    reportOf([...USUAL_MONTH, spending("12000000", 9_900, "USD")], {
      name: "range",
      first: "2025-12-28",
      last: "2026-01-03",
    }),
    "pt",
  ],
  "five currencies": [
    reportOf(["BRL", "USD", "EUR", "GBP", "JPY"].map((code) => spending("12000000", 100, code))),
    "pt",
  ],
  "huge amounts": [
    reportOf([
      spending("17000000", 123_456_789_012),
      spending("02000000", 98_765_432_109),
      spending("09000000", 1),
    ]),
    "pt",
  ],
};

describe.each(Object.entries(PICTURES))("the picture of %s", (_name, [report, language]) => {
  const picture = reportPicture(report, { language, theme: LIGHT, measure, legible: String });

  it("is laid out as before", () => {
    expect(summary(picture)).toMatchSnapshot();
  });

  it("keeps everything within its margins and nothing above anything else", () => {
    for (const text of picture.texts) {
      const { left, right } = extent(text);
      expect(left).toBeGreaterThanOrEqual(60);
      expect(right).toBeLessThanOrEqual(picture.width - 60);
      expect(text.y).toBeLessThanOrEqual(picture.height - 30);
    }
    for (const [index, a] of picture.texts.entries())
      for (const b of picture.texts.slice(index + 1)) expect(overlap(a, b)).toBe(false);
  });
});

it("never gives the rest the name of a category, nor the longest bar", () => {
  const ids = ["10", "11", "12", "08", "09", "17", "18", "19", "20", "21", "07", "99"];
  const totals = ids.map((id) =>
    spending(id === "99" ? "99999999" : `${id}000000`, id === "10" ? 1_500 : 1_000),
  );
  const { texts, bars } = reportPicture(reportOf(totals), {
    language: "pt",
    theme: LIGHT,
    measure,
    legible: String,
  });
  const words = texts.map(({ text }) => text);
  expect(words).toContain("Demais (5)");
  expect(words).not.toContain("Outros");
  expect(words[words.indexOf("Demais (5)") + 1]).toBe("R$\u00A050,00");
  expect(bars).toHaveLength(7);
  expect(Math.max(...bars.map(({ width }) => width))).toBe(bars[0]?.width);
});

it("has rows whose amounts add up to the total that is shown above them", () => {
  const { texts } = reportPicture(reportOf(USUAL_MONTH), {
    language: "pt",
    theme: LIGHT,
    measure,
    legible: String,
  });
  const amounts = texts.filter(({ align, text }) => align === "right" && text.includes("R$"));
  const sum = amounts.reduce((all, { text }) => all + minorOf(text), 0);
  expect(amounts).toHaveLength(8);
  expect(sum).toBe(629_061);
  expect(texts.map(({ text }) => text)).toContain("R$\u00A06.290,61");
});

function summary({ width, height, texts, bars, rules, logos }: Picture) {
  return {
    size: `${width} × ${height}`,
    texts: texts.map(
      ({ text, x, y, align, size, weight, colour }) =>
        `${text} | ${align} ${Math.round(x)},${y} | ${weight} ${size}px ${colour}`,
    ),
    bars: bars.map(({ x, y, width, colour }) => `${x},${y} ${width}px ${colour}`),
    rules: rules.length,
    logos: logos.length,
  };
}

function extent(mark: TextMark): { left: number; right: number } {
  const width = measure(mark.text, mark);
  const left = mark.x - { left: 0, center: width / 2, right: width }[mark.align];
  return { left, right: left + width };
}

function overlap(a: TextMark, b: TextMark): boolean {
  const [x, y] = [extent(a), extent(b)];
  const sideways = x.left < y.right && y.left < x.right;
  return sideways && a.y - a.size * 0.74 < b.y && b.y - b.size * 0.74 < a.y;
}

function minorOf(amount: string): number {
  const digits = Number(amount.replaceAll(/\D/g, ""));
  return amount.startsWith("\u2212") ? -digits : digits;
}
