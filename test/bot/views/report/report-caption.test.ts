import { describe, expect, it } from "vitest";
import { reportCaption } from "../../../../src/bot/views/report/report-caption.ts";
import type { ViewOptions } from "../../../../src/bot/views/report/view-options.ts";
import { CATEGORIES } from "../../../../src/domain/categories.ts";
import type { Language } from "../../../../src/domain/language.ts";
import type { Report } from "../../../../src/domain/report.ts";
import { makeFacts } from "../../../support/make-report.ts";
import { income, NOVEMBER, reportOf, spending, USUAL_MONTH } from "../report-sample.ts";
import { buildReport } from "../../../../src/domain/build-report.ts";

const options = (language: Language): ViewOptions => ({ language, amounts: "shown" });
const TOP_LEVELS = CATEGORIES.filter(({ parentId }) => parentId === null).map(({ id }) => id);

describe("the caption of a usual month", () => {
  it("holds every figure, in Portuguese", () => {
    expect(captionOf(reportOf(USUAL_MONTH), "pt")).toMatchInlineSnapshot(`
      "<b>1–22 de novembro de 2026</b>
      Gasto: <b>R$ 6.290,61</b> · Recebido: R$ 8.500,00 · Sobram R$ 2.209,39
      <blockquote expandable>Moradia: R$ 2.413,90 (37,3%)
      Supermercado: R$ 1.234,56 (19,1%)
      Alimentos e bebidas: R$ 872,15 (13,5%)
      Transporte: R$ 618,40 (9,5%)
      Transferências: R$ 450,00 (6,9%)
      Saúde: R$ 325,90 (5,0%)
      Compras: R$ 289,70 (4,5%)
      Serviços digitais: R$ 114,70 (1,8%)
      Serviços: R$ 99,90 (1,5%)
      Outros: R$ 43,50 (0,7%)
      Taxas bancárias: R$ 12,90 (0,2%)
      Viagens: -R$ 185,00
      Em média R$ 285,94 por dia
      <i>Tenho dados desde 22/11/2025.</i></blockquote>"
    `);
  });

  it("holds every figure, in English", () => {
    expect(captionOf(reportOf(USUAL_MONTH), "en")).toMatchInlineSnapshot(`
      "<b>1–22 November 2026</b>
      Spent: <b>R$6,290.61</b> · Received: R$8,500.00 · R$2,209.39 left
      <blockquote expandable>Housing: R$2,413.90 (37.3%)
      Groceries: R$1,234.56 (19.1%)
      Food and drinks: R$872.15 (13.5%)
      Transportation: R$618.40 (9.5%)
      Transfers: R$450.00 (6.9%)
      Healthcare: R$325.90 (5.0%)
      Shopping: R$289.70 (4.5%)
      Digital services: R$114.70 (1.8%)
      Services: R$99.90 (1.5%)
      Other: R$43.50 (0.7%)
      Bank fees: R$12.90 (0.2%)
      Travel: -R$185.00
      R$285.94 a day on average
      <i>I have data since 22 Nov 2025.</i></blockquote>"
    `);
  });
});

it("says that a period is empty", () => {
  expect(captionOf(reportOf([]), "pt")).toMatchInlineSnapshot(`
    "<b>1–22 de novembro de 2026</b>
    Gasto: <b>R$ 0,00</b> · Recebido: R$ 0,00
    Nada gasto nem recebido neste período.
    <i>Tenho dados desde 22/11/2025.</i>"
  `);
});

it("has no list of categories where there is only income", () => {
  expect(captionOf(reportOf([income(5_000)]), "en")).toMatchInlineSnapshot(`
    "<b>1–22 November 2026</b>
    Spent: <b>R$0.00</b> · Received: R$50.00 · R$50.00 left
    <blockquote expandable><i>I have data since 22 Nov 2025.</i></blockquote>"
  `);
});

it.each([
  ["pt", "Tenho dados desde 22/11/2025. 3 movimentos do banco não puderam ser lidos."],
  ["en", "I have data since 22 Nov 2025. 3 transactions from the bank could not be read."],
] as const)("says what is missing because it could not be read: %s", (language, text) => {
  const reach = [
    { bankName: "Nubank", last: "2026-11-22", isBehind: false, unreadable: 1 },
    { bankName: "Itaú", last: "2026-11-21", isBehind: false, unreadable: 2 },
  ];
  const { caption } = reportCaption({ ...reportOf(USUAL_MONTH), reach }, options(language));
  expect(caption).toContain(text);
  const alone = { ...reportOf([]), dataSince: null, reach };
  expect(reportCaption(alone, options(language)).caption).toContain(text.slice(text.indexOf("3 ")));
});

it.each([
  [
    "pt",
    "Gold (final 1234) e Conta final 7 não atualizam desde 12/11. Cartão não está atualizando.",
  ],
  [
    "en",
    "Gold (ending in 1234) and Account ending in 7 have not updated since 12 Nov. Card is not updating.",
  ],
] as const)("says which accounts are not updated while others are: %s", (language, text) => {
  const since = "2026-11-12";
  const gold = { name: "Gold", type: "CREDIT", lastDigits: "1234", since } as const;
  const unnamed = { name: "", type: "BANK", lastDigits: "7", since } as const;
  const unknown = { name: "", type: "CREDIT", lastDigits: null, since: null } as const;
  const fresh = { last: "2026-11-22", isBehind: false, unreadable: 0 } as const;
  const reach = [
    { bankName: "Nubank", ...fresh, stale: [gold] },
    { bankName: "Itaú", ...fresh, stale: [unnamed, unknown] },
  ];
  const { caption } = reportCaption({ ...reportOf(USUAL_MONTH), reach }, options(language));
  expect(caption).toContain(text);
});

it.each([
  ["pt", "Nubank: o banco não entregou as contas; falta o que há nelas."],
  ["en", "Nubank: the bank did not deliver the accounts; what is on them is missing."],
] as const)("says that a bank could not report its accounts at all: %s", (language, text) => {
  const nubank = {
    bankName: "Nubank",
    last: "2026-11-22",
    isBehind: false,
    unreadable: 0,
  } as const;
  const reach = [{ ...nubank, missingKinds: ["accounts" as const] }];
  const { caption } = reportCaption({ ...reportOf(USUAL_MONTH), reach }, options(language));
  expect(caption).toContain(text);
});

it("has the days of a range once", () => {
  const range = { name: "range", first: "2026-10-01", last: "2026-10-15" } as const;
  expect(captionOf(reportOf([spending("10000000", 100)], range), "pt")).toMatchInlineSnapshot(`
    "<b>1–15 de outubro de 2026</b>
    Gasto: <b>R$ 1,00</b> · Recebido: R$ 0,00
    <blockquote expandable>Supermercado: R$ 1,00 (100,0%)
    Em média R$ 0,07 por dia
    <i>Tenho dados desde 22/11/2025.</i></blockquote>"
  `);
});

it("has one section per currency", () => {
  const report = reportOf([...USUAL_MONTH.slice(0, 2), spending("12000000", 9_900, "USD")]);
  expect(captionOf(report, "pt")).toMatchInlineSnapshot(`
    "<b>1–22 de novembro de 2026</b>
    Gasto: <b>R$ 3.648,46</b> · Recebido: R$ 0,00
    <blockquote expandable>Moradia: R$ 2.413,90 (66,2%)
    Supermercado: R$ 1.234,56 (33,8%)
    Em média R$ 165,84 por dia
    💡 Moradia leva 66,2% de tudo o que você gastou.</blockquote>
    <blockquote expandable>Gasto: <b>US$ 99,00</b> · Recebido: US$ 0,00
    Viagens: US$ 99,00 (100,0%)
    Em média US$ 4,50 por dia
    <i>Tenho dados desde 22/11/2025.</i></blockquote>"
  `);
});

it("moves the categories to a second message when the caption is too long", () => {
  const everything = TOP_LEVELS.flatMap((id, index) => [
    spending(id, 1_000_000 + index),
    spending(id, 2_000_000 + index, "USD"),
  ]);
  const parts = reportCaption(reportOf(everything), options("pt"));
  expect(parts.kind).toBe("caption-and-messages");
  if (parts.kind !== "caption-and-messages") return;
  expect(parts.caption).toMatchInlineSnapshot(`
    "<b>1–22 de novembro de 2026</b>
    Gasto: <b>US$ 440.002,31</b> · Recebido: US$ 0,00
    <blockquote expandable><i>Os valores por categoria estão na próxima mensagem.</i>
    <i>Tenho dados desde 22/11/2025.</i></blockquote>
    <blockquote expandable>Gasto: <b>R$ 220.002,31</b> · Recebido: R$ 0,00</blockquote>"
  `);
  expect(parts.messages).toHaveLength(1);
});

function captionOf(report: Report, language: "pt" | "en"): string {
  const parts = reportCaption(report, options(language));
  expect(parts.kind).toBe("caption");
  return parts.caption;
}

it("has the first day of an average when the data begin within the period", () => {
  const report = buildReport(
    makeFacts({
      period: NOVEMBER,
      totals: [spending("10000000", 40_000)],
      dataSince: "2026-11-21",
    }),
  );
  expect(captionOf(report, "pt")).toContain("Em média R$\u00A0200,00 por dia desde 21/11/2026\n");
  expect(captionOf(report, "en")).toContain("R$200.00 a day on average since 21 Nov 2026\n");
});

it("has the title of its period", () => {
  expect(captionOf(reportOf([], { ...NOVEMBER, name: "90d" }), "en")).toContain("Last 90 days");
});
