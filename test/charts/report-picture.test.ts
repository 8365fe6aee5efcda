import { describe, expect, it } from "vitest";
import type { Picture } from "../../src/charts/picture.ts";
import { reportPicture } from "../../src/charts/report-picture.ts";
import type { Language } from "../../src/domain/language.ts";
import type { Period } from "../../src/domain/period.ts";
import type { Report } from "../../src/domain/report.ts";
import { income, refund, reportOf, spending, USUAL_MONTH } from "../bot/views/report-sample.ts";
import { misplaced } from "./misplaced.ts";
import { pageOf } from "./picture-page.ts";
import { barAmounts, disproportionateBars, minorOf } from "./proportions.ts";
import { readPicture } from "./read-picture.ts";
import { RUNNING_MONTH, SPLIT_REPORTS } from "./report-samples.ts";

/** A report, how many bars it has, and what is read in it below its title. */
const REPORTS: Readonly<Record<string, [Report, Language, bars: number, lines: string[]]>> = {
  "a month of which nothing is fixed or usual": [
    reportOf(USUAL_MONTH),
    "pt",
    3,
    [
      "1–22 de novembro de 2026",
      "Gasto",
      "R$ 6.290,61",
      "Moradia | R$ 2.413,90",
      "Supermercado | R$ 1.234,56",
      "Alimentos e bebidas | R$ 872,15",
      "Demais 8 categorias | R$ 1.955,00",
      "Viagens | −R$ 185,00",
      "mais estornos que gastos",
      "Recebido | Sobram",
      "R$ 8.500,00 | R$ 2.209,39",
    ],
  ],
  nothing: [reportOf([]), "pt", 0, ["Nada gasto neste período"]],
  "income only": [
    reportOf([income(400_000)]),
    "en",
    0,
    [
      "Spent",
      "R$0.00",
      "Nothing spent in this period",
      "Received | Left",
      "R$4,000.00 | R$4,000.00",
    ],
  ],
  "more refunded than spent": [
    reportOf([spending("10000000", 12_345), refund("08000000", 45_000)]),
    "pt",
    1,
    [
      "Gasto",
      "−R$ 326,55",
      "Supermercado | R$ 123,45",
      "Compras | −R$ 450,00",
      "mais estornos que gastos",
    ],
  ],
  "many refunds": [
    reportOf([
      spending("10000000", 12_345),
      ...["08", "09", "12", "19"].map((id) => refund(`${id}000000`, Number(id) * 100)),
    ]),
    "pt",
    1,
    [
      "Gasto",
      "R$ 75,45",
      "Supermercado | R$ 123,45",
      "Transporte | −R$ 19,00",
      "mais estornos que gastos",
      "Demais estornos | −R$ 29,00",
    ],
  ],
  "two currencies": [
    reportOf([...USUAL_MONTH, spending("12000000", 9_900, "USD")], {
      name: "range",
      first: "2025-12-28",
      last: "2026-01-03",
    }),
    "pt",
    4,
    [
      "28/12/2025 – 03/01/2026",
      "Gasto",
      "R$ 6.290,61",
      "Moradia | R$ 2.413,90",
      "Supermercado | R$ 1.234,56",
      "Alimentos e bebidas | R$ 872,15",
      "Demais 8 categorias | R$ 1.955,00",
      "Viagens | −R$ 185,00",
      "mais estornos que gastos",
      "Recebido | Sobraram",
      "R$ 8.500,00 | R$ 2.209,39",
      "Gasto",
      "US$ 99,00",
      "Viagens | US$ 99,00",
    ],
  ],
  "five currencies": [
    reportOf(["BRL", "USD", "EUR", "GBP", "JPY"].map((code) => spending("12000000", 100, code))),
    "pt",
    3,
    [
      "Gasto",
      "R$ 1,00",
      "Viagens | R$ 1,00",
      "Gasto",
      "€ 1,00",
      "Viagens | € 1,00",
      "Gasto",
      "£ 1,00",
      "Viagens | £ 1,00",
      "E mais 2 moedas no texto.",
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

it.each<readonly [Period["name"], string, string, string]>([
  ["month", "2026-11-01", "2026-11-22", "1–22 de novembro de 2026"],
  ["month", "2026-11-01", "2026-11-30", "Novembro de 2026"],
  ["last-month", "2026-10-01", "2026-10-31", "Outubro de 2026"],
  ["calendar-month", "2026-09-25", "2026-10-24", "25/09/2026 – 24/10/2026"],
  ["week", "2026-11-16", "2026-11-18", "Esta semana | 16–18 nov"],
  ["90d", "2026-08-25", "2026-11-22", "Últimos 90 dias | 25 ago – 22 nov"],
])(
  "says which days it is of in one line, beside the logo: %s from %s to %s",
  (name, first, last, title) => {
    const picture = layOut(reportOf(USUAL_MONTH, { name, first, last }), "pt");
    expect(readPicture(picture).slice(0, 3)).toEqual(["Quanto", title, "Gasto"]);
    expect(picture.logos).toHaveLength(1);
  },
);

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

it("never gives the rest the name of a category, nor a bar", () => {
  const ids = ["10", "11", "12", "08", "09", "17", "18", "19", "20", "21", "07", "99"];
  const totals = ids.map((id) =>
    spending(id === "99" ? "99999999" : `${id}000000`, id === "10" ? 1_500 : 1_000),
  );
  const { texts, bars } = layOut(reportOf(totals), "pt");
  const words = texts.map(({ text }) => text);
  expect(words).toContain("Demais 8 categorias");
  expect(words).not.toContain("Outros");
  expect(words).toContain("R$\u00A080,00");
  expect(bars).toHaveLength(4);
  expect(Math.max(...bars.map(({ width }) => width))).toBe(bars[0]?.width);
});

it("has rows whose amounts add up to what was decided, and with what is fixed to all that was spent", () => {
  const { texts } = layOut(RUNNING_MONTH, "pt");
  const amounts = texts.filter(({ align, text }) => align === "right" && text.includes("R$"));
  const decided = amounts.reduce((sum, { text }) => sum + minorOf(text), 0);
  const [section] = RUNNING_MONTH.sections;
  expect(decided).toBe(section?.split.free);
  expect(decided + (section?.split.fixed ?? 0)).toBe(629_061);
});

it.each(Object.entries(SPLIT_REPORTS).filter(([name]) => !name.includes("currencies")))(
  "is low enough to leave room for a caption and buttons below it: %s",
  (_, report) => {
    expect(layOut(report, "pt").height).toBeLessThanOrEqual(1_090);
  },
);

it("never cuts the name of a category, however large its amount", () => {
  for (const language of ["pt", "en"] as const) {
    const report = SPLIT_REPORTS["report of the largest amounts"];
    if (!report) throw new Error("There is no such report");
    const names = readPicture(layOut(report, language)).join();
    expect(names).not.toContain("…");
  }
});

function layOut(report: Report, language: Language): Picture {
  return reportPicture(report, pageOf({ language, theme: "light" }));
}
