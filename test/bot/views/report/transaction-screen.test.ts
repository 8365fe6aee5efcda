import { describe, expect, test } from "vitest";
import { screenView } from "../../../../src/bot/views/report/screen-view.ts";
import { toldText } from "../../../../src/bot/views/report/told-lines.ts";
import { CATEGORY_SOURCES } from "../../../../src/domain/categorize/category-source.ts";
import type { Flow } from "../../../../src/domain/flow.ts";
import { LANGUAGES, type Language } from "../../../../src/domain/language.ts";
import type { Transaction } from "../../../../src/domain/transaction.ts";
import { NO_FACTS } from "../../../../src/domain/understanding/facts.ts";
import type { TransactionData } from "../../../../src/usecases/report/load-transaction.ts";
import type { TransactionStep } from "../../../../src/usecases/report/report-location.ts";
import type { Told } from "../../../../src/usecases/teaching/teach-transaction.ts";
import { makeSeries } from "../../../support/make-series.ts";
import { calendar, oneTransaction, period } from "./sample-figures.ts";

const SHOPPING = { kind: "category", categoryId: "08000000" } as const;

function shown(
  step: TransactionStep,
  data: TransactionData | null,
  { language = "pt", told = null }: { language?: Language; told?: Told | null } = {},
): string {
  const screen = { kind: "transaction", key: "7k8abc1234", step, of: null, page: 0 } as const;
  const options = { language, amounts: "shown" } as const;
  const location = { period, currency: "BRL", screen };
  const view = screenView(data, { location, calendar, dataSince: null, options, told });
  const rows = view.buttons.map((row) => row.map(({ label }) => `[${label}]`).join(" "));
  return [view.caption, ...rows].join("\n").replaceAll("\u00A0", " ");
}

const view = (given: Partial<Transaction>, language: Language = "pt") => {
  const data = oneTransaction();
  const row = { ...data.row, ...given };
  const { categorySource } = row;
  const said: TransactionData["said"] =
    categorySource === "choice" ? { choice: SHOPPING, source: categorySource } : null;
  return shown({ kind: "view" }, { ...data, row, categorySource, said }, { language });
};

describe.each(LANGUAGES)("in %s", (language) => {
  test.each<[string, TransactionStep]>([
    ["the likeliest categories", { kind: "likely" }],
    ["all categories", { kind: "tops" }],
    ["the categories below one", { kind: "below", topCategoryId: "11000000" }],
    ["only this one or always", { kind: "scope", choice: SHOPPING }],
  ])("a step asks for %s", (_what, step) => {
    const data = oneTransaction({
      counts: { ruled: 34, chosen: 2 },
      likely: ["11010000", "08000000"],
    });
    expect(shown(step, data, { language })).toMatchSnapshot();
  });

  test("everything that is known of a transaction is shown", () => {
    const row: Partial<Transaction> = {
      direction: "in",
      flow: "refund",
      categorySource: "choice",
      status: "PENDING",
      instalment: { number: 2, total: 5 },
      billMonth: "2026-12",
      day: "2026-12-05",
      facts: {
        ...NO_FACTS,
        rawDescription: "IFD*IFOOD <b>",
        original: { minor: 1000, currency: "USD" },
      },
    };
    expect(view(row, language)).toMatchSnapshot();
  });

  test("what a press changed is told, with correct plurals", () => {
    const ruled = { kind: "ruled", name: "iFood", changeId: "change-1" } as const;
    const told: Told[] = [
      { kind: "chosen", choice: SHOPPING, changeId: "change-1" },
      { kind: "chosen", choice: { kind: "own-transfer" }, changeId: "change-1" },
      { kind: "chosen", choice: null, changeId: "change-1" },
      { ...ruled, choice: SHOPPING, ruled: 34, chosen: 2, replaced: { kind: "ignored" } },
      { ...ruled, choice: { kind: "ignored" }, ruled: 1, chosen: 1, replaced: null },
      { ...ruled, choice: { kind: "refund" }, ruled: 2, chosen: 0, replaced: null },
      { ...ruled, choice: { kind: "refund" }, ruled: 1, chosen: 0, replaced: null },
      { ...ruled, choice: { kind: "own-transfer" }, ruled: 3, chosen: 0, replaced: SHOPPING },
      { ...ruled, choice: SHOPPING, ruled: 0, chosen: 0, replaced: null },
      { kind: "fixed-said", decision: "confirmed", name: "iFood", changeId: "change-1" },
      { kind: "fixed-said", decision: "dismissed", name: "iFood", changeId: "change-1" },
      { kind: "noted", note: "presente da Bia", changeId: "change-1" },
      { kind: "noted", note: null, changeId: "change-1" },
      { kind: "undone" },
      { kind: "late" },
      { kind: "unidentified" },
      { kind: "gone" },
    ];
    expect(told.map((one) => toldText(one, language).text).join("\n")).toMatchSnapshot();
  });

  test("why it is in its category is said of every source", () => {
    const facts = { ...NO_FACTS, mcc: "5411" };
    const lines = CATEGORY_SOURCES.map(
      (categorySource) => view({ categorySource, facts }, language).match(/ – (.*)\n\[/)?.[1],
    );
    expect(new Set(lines).size).toBe(CATEGORY_SOURCES.length);
    expect(lines).toMatchSnapshot();
  });
});

describe("whether a transaction is a fixed expense is said", () => {
  const said = (given: Partial<TransactionData>, row: Partial<Transaction> = {}) => {
    const data = oneTransaction(given);
    return shown({ kind: "view" }, { ...data, row: { ...data.row, ...row } });
  };

  test.each<[string, Partial<TransactionData>, Partial<Transaction>, string]>([
    [
      "of a subscription",
      { series: makeSeries() },
      { isFixed: true },
      "Assinatura: todo mês; próxima em 10/12.",
    ],
    [
      "of one that did not appear again",
      { series: makeSeries({ status: "missed", kind: "bill" }) },
      { isFixed: true },
      "Conta fixa: todo mês; não apareceu (esperada em 10/12).",
    ],
    [
      "of a bill without a date",
      { series: makeSeries({ kind: "bill", cadence: "irregular", next: null }) },
      { isFixed: true },
      "Conta fixa: sem data certa.",
    ],
    [
      "of what seems new",
      { series: makeSeries({ status: "new" }) },
      {},
      "Assinatura: todo mês, por volta do dia 10?",
    ],
    [
      "of a salary",
      { series: makeSeries({ kind: "income", direction: "in" }) },
      { flow: "income" },
      "Renda regular: todo mês",
    ],
    [
      "of an instalment",
      {},
      { isFixed: true, instalment: { number: 1, total: 2 } },
      "Gasto fixo: é uma parcela.",
    ],
    ["of a series that ended long ago", {}, { isFixed: true }, "Conta fixa."],
  ])("%s", (_case, given, row, says) => {
    expect(said(given, row)).toContain(says);
  });

  test("with a button for the contrary", () => {
    expect(said({}, { isFixed: true })).toContain("\n[Não é conta fixa]\n");
    expect(said({}, { isFixed: false })).toContain("\n[É conta fixa]\n");
    for (const row of [{ merchantKey: null }, { flow: "income" }, { flow: "refund" }] as const)
      expect(said({}, row)).not.toContain("é conta fixa".slice(2));
  });
});

test("a transaction that is gone has only a way back", () => {
  expect(shown({ kind: "view" }, null)).toBe(
    "Este movimento não está mais aqui: o banco o apagou ou lhe deu outro número.\n[‹ Voltar]",
  );
});

test.each(LANGUAGES)("a note is shown, changed and deleted, in %s", (language) => {
  const note = "presente da <b>Bia</b> #natal";
  expect(shown({ kind: "view" }, oneTransaction({ note }), { language })).toMatchSnapshot();
});

test.each([true, false])("opened from a search it leads back to that; found: %s", (isFound) => {
  const screen = {
    kind: "transaction",
    key: "7k8abc1234",
    of: { kind: "search" },
    page: 3,
  } as const;
  const options = { language: "pt", amounts: "shown" } as const;
  const rowsAt = (step: TransactionStep) => {
    const location = { period, currency: "BRL", screen: { ...screen, step } };
    const context = { location, calendar, dataSince: null, options };
    return screenView(isFound ? oneTransaction() : null, context).buttons;
  };
  const back = { kind: "callback", label: "‹ Voltar", data: "search:1:p:3" };
  expect(rowsAt({ kind: "view" }).at(-1)).toEqual([back]);
  expect(rowsAt({ kind: "no-note" }).at(-1)).toEqual([back]);
  // A question leads back to the transaction first.
  expect(rowsAt({ kind: "likely" }).at(-1)).toMatchObject([
    { data: expect.stringMatching(/^r1:/) },
  ]);
});

test("a change can be undone", () => {
  const told = { kind: "chosen", choice: SHOPPING, changeId: "change-1" } as const;
  expect(shown({ kind: "view" }, oneTransaction(), { told })).toContain("\n[Desfazer]\n");
});

test.each<[Flow, string]>([
  ["income", "Conta como recebido."],
  ["ignored", "Fora da conta: você pediu para não contar."],
  ["own-transfer", "Fora da conta: o dinheiro continua sendo seu."],
])("how a transaction of the flow %s counts is said", (flow, says) => {
  expect(view({ flow })).toContain(says);
});

test("a day without a time has none, and an amount of zero has no rate", () => {
  expect(view({ date: new Date("2026-11-20T00:00:00.000Z") })).toContain("20/11/2026\n");
  expect(view({ date: new Date("2026-11-20T03:00:00.000Z") })).toContain("20/11/2026\n");
  const facts = { ...NO_FACTS, original: { minor: 0, currency: "USD" } };
  expect(view({ facts })).toContain("Valor original: US$ 0,00\n");
});

test("a description of thousands of letters is cut", () => {
  const text = view({ description: "x".repeat(4000), merchantName: "y".repeat(4000) });
  expect(text.length).toBeLessThan(1024);
});
