import { describe, expect, it } from "vitest";
import type { Picture } from "../../src/charts/picture.ts";
import { reportPicture } from "../../src/charts/report-picture.ts";
import type { Language } from "../../src/domain/language.ts";
import type { Report } from "../../src/domain/report.ts";
import { income, refund, reportOf, spending, USUAL_MONTH } from "../bot/views/report-sample.ts";
import { misplaced } from "./misplaced.ts";
import { pageOf } from "./picture-page.ts";
import { barAmounts, disproportionateBars, minorOf } from "./proportions.ts";
import { readPicture } from "./read-picture.ts";

/** A report, how many bars it has, and what is read in it below its title and days. */
const REPORTS: Readonly<Record<string, [Report, Language, bars: number, lines: string[]]>> = {
  "a usual month": [
    reportOf(USUAL_MONTH),
    "pt",
    6,
    [
      "Gasto",
      "R$ 6.290,61",
      "Recebido | R$ 8.500,00",
      "Moradia | R$ 2.413,90",
      "38,4%",
      "Supermercado | R$ 1.234,56",
      "19,6%",
      "Alimentos e bebidas | R$ 872,15",
      "13,9%",
      "Transporte | R$ 618,40",
      "9,8%",
      "Transferências | R$ 450,00",
      "7,1%",
      "Saúde | R$ 325,90",
      "5,2%",
      "Demais (5) | R$ 560,70",
      "8,9%",
      "Viagens | −R$ 185,00",
      "mais estornos que gastos",
    ],
  ],
  "one category": [
    reportOf([spending("10000000", 12_345), income(400_000)]),
    "pt",
    1,
    ["Gasto", "R$ 123,45", "Recebido | R$ 4.000,00", "Supermercado | R$ 123,45", "100,0%"],
  ],
  nothing: [reportOf([]), "pt", 0, ["Nada gasto neste período"]],
  "income only": [
    reportOf([income(400_000)]),
    "en",
    0,
    ["Spent", "R$0.00", "Received | R$4,000.00", "Nothing spent in this period"],
  ],
  "more refunded than spent": [
    reportOf([spending("10000000", 12_345), refund("08000000", 45_000)]),
    "pt",
    1,
    [
      "Gasto",
      "−R$ 326,55",
      "Recebido | R$ 0,00",
      "Supermercado | R$ 123,45",
      "100,0%",
      "Compras | −R$ 450,00",
      "mais estornos que gastos",
    ],
  ],
  "two currencies": [
    reportOf([...USUAL_MONTH, spending("12000000", 9_900, "USD")], {
      name: "range",
      first: "2025-12-28",
      last: "2026-01-03",
    }),
    "pt",
    5,
    [
      "28/12/2025 – 03/01/2026",
      "Gasto",
      "R$ 6.290,61",
      "Recebido | R$ 8.500,00",
      "Moradia | R$ 2.413,90",
      "38,4%",
      "Supermercado | R$ 1.234,56",
      "19,6%",
      "Alimentos e bebidas | R$ 872,15",
      "13,9%",
      "Transporte | R$ 618,40",
      "9,8%",
      "Demais (7) | R$ 1.336,60",
      "21,2%",
      "Viagens | −R$ 185,00",
      "mais estornos que gastos",
      "Gasto",
      "US$ 99,00",
      "Recebido | US$ 0,00",
      "Viagens | US$ 99,00",
      "100,0%",
    ],
  ],
  "five currencies": [
    reportOf(["BRL", "USD", "EUR", "GBP", "JPY"].map((code) => spending("12000000", 100, code))),
    "pt",
    3,
    [
      "Gasto",
      "R$ 1,00",
      "Recebido | R$ 0,00",
      "Viagens | R$ 1,00",
      "100,0%",
      "Gasto",
      "€ 1,00",
      "Recebido | € 0,00",
      "Viagens | € 1,00",
      "100,0%",
      "Gasto",
      "£ 1,00",
      "Recebido | £ 0,00",
      "Viagens | £ 1,00",
      "100,0%",
      "E mais 2 moedas no texto.",
    ],
  ],
  "huge amounts": [
    reportOf([
      spending("17000000", 123_456_789_012),
      spending("02000000", 98_765_432_109),
      spending("09000000", 1),
    ]),
    "pt",
    3,
    [
      "Gasto",
      "R$ 2.222.222.211,22",
      "Recebido | R$ 0,00",
      "Moradia | R$ 1.234.567.890,12",
      "55,6%",
      "Empréstimos… | R$ 987.654.321,09",
      "44,4%",
      "Serviços digitais | R$ 0,01",
      "0,0%",
    ],
  ],
};

describe.each(Object.entries(REPORTS))(
  "the picture of %s",
  (_name, [report, language, bars, lines]) => {
    const picture = layOut(report, language);

    it("says what is in the report", () => {
      expect(readPicture(picture).slice(-lines.length)).toEqual(lines);
    });

    it("keeps everything within its margins, and no text over anything else", () => {
      expect(misplaced(picture)).toEqual([]);
    });

    it("has bars as long as the amounts above them say", () => {
      expect(barAmounts(picture)).toHaveLength(bars);
      expect(disproportionateBars(barAmounts(picture))).toEqual([]);
    });
  },
);

it("says which days it is of, beside the logo", () => {
  const picture = layOut(reportOf(USUAL_MONTH), "pt");
  expect(readPicture(picture).slice(0, 3)).toEqual([
    "Quanto",
    "Novembro de 2026",
    "1–22 de novembro de 2026",
  ]);
  expect(picture.logos).toHaveLength(1);
});

it("divides currencies by a line across", () => {
  const { rules } = layOut(
    reportOf(["BRL", "USD", "EUR"].map((code) => spending("12000000", 100, code))),
    "pt",
  );
  expect(rules.map(({ x, width }) => [x, width])).toEqual([
    [72, 936],
    [72, 936],
  ]);
});

it("never gives the rest the name of a category, nor the longest bar", () => {
  const ids = ["10", "11", "12", "08", "09", "17", "18", "19", "20", "21", "07", "99"];
  const totals = ids.map((id) =>
    spending(id === "99" ? "99999999" : `${id}000000`, id === "10" ? 1_500 : 1_000),
  );
  const { texts, bars } = layOut(reportOf(totals), "pt");
  const words = texts.map(({ text }) => text);
  expect(words).toContain("Demais (5)");
  expect(words).not.toContain("Outros");
  expect(words[words.indexOf("Demais (5)") + 1]).toBe("R$\u00A050,00");
  expect(bars).toHaveLength(7);
  expect(Math.max(...bars.map(({ width }) => width))).toBe(bars[0]?.width);
});

it("has rows whose amounts add up to the total that is shown above them", () => {
  const { texts } = layOut(reportOf(USUAL_MONTH), "pt");
  const amounts = texts.filter(({ align, text }) => align === "right" && text.includes("R$"));
  const sum = amounts.reduce((all, { text }) => all + minorOf(text), 0);
  expect(amounts).toHaveLength(8);
  expect(sum).toBe(629_061);
  expect(texts.map(({ text }) => text)).toContain("R$\u00A06.290,61");
});

function layOut(report: Report, language: Language): Picture {
  return reportPicture(report, pageOf({ language, theme: "light" }));
}
