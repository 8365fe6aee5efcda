import { describe, expect, test } from "vitest";
import { NO_FACTS } from "../../../src/domain/understanding/facts.ts";
import type { Transaction } from "../../../src/domain/transaction.ts";
import { makeAccount } from "../../support/make.ts";
import { askQuestion } from "../../../src/usecases/questions/ask-question.ts";
import { createReportRequest } from "../../../src/usecases/report/report-request.ts";
import { ask, askChart, askMonths, figureIn, user, worldOf } from "./questions-world.ts";

const UBER = { merchantKey: "c:1", merchantName: "Uber", categoryId: "19010000" };
const IFOOD = { merchantKey: "n:IFOOD", merchantName: "iFood", categoryId: "11020000" };
const ANA = { merchantKey: "h:1", merchantName: "Ana Souza", categoryId: "05070000" };
const OTHER_ANA = { ...ANA, merchantKey: "h:2", merchantName: "Ana Lima" };
const PIX = { facts: { ...NO_FACTS, operationType: "PIX" } };

const ROWS: readonly Partial<Transaction>[] = [
  { ...UBER, minor: 1000, day: "2026-11-02" },
  { ...UBER, minor: 2500, day: "2026-11-05", accountId: "account-2", accountType: "CREDIT" },
  { ...UBER, minor: 4000, day: "2026-10-05" },
  { ...UBER, minor: 500, day: "2026-11-06", flow: "refund", direction: "in" },
  { ...IFOOD, minor: 3000, day: "2026-11-10" },
  { ...IFOOD, minor: 700, day: "2026-11-11", currency: "USD" },
  { ...ANA, ...PIX, minor: 9000, day: "2026-11-12" },
  { ...OTHER_ANA, ...PIX, minor: 100, day: "2026-11-13" },
  { ...ANA, minor: 8000, day: "2026-11-14", flow: "income", direction: "in" },
];

/** The same, and data since the year before. */
const LONG: readonly Partial<Transaction>[] = [...ROWS, { ...IFOOD, minor: 1, day: "2025-12-31" }];

describe("an answer is made of what a sentence names", () => {
  test.each([
    ["quanto gastei com uber?", 3000],
    ["quanto gastei com uber este ano?", 7000],
    ["quanto gastei com transporte?", 3000],
    ["quanto gastei com táxi?", 3000],
    ["quanto gastei no cartão?", 2500],
    ["quanto gastei no nubank em outubro?", 4000],
    ["quanto paguei pra Ana?", 9100],
    ["quanto paguei pra Ana Lima?", 100],
    ["quanto gastei no pix?", 9100],
    ["quanto recebi da Ana?", 8000],
    ["média do uber", 1500],
    ["média por dia com uber", 136],
    ["quanto gasto por mês com uber este ano?", 652],
    ["qual foi minha maior compra?", 9000],
    ["qual foi meu menor gasto?", 100],
    ["maiores gastos", 15_600],
    ["top 2 gastos", 12_000],
    ["gastos acima de 25", 12_000],
    ["quantas compras acima de 25?", 12_000],
    ["quanto gastei em setembro?", 0],
    ["quanto gastei com comida em setembro?", 0],
    ["quantas vezes fui ao mercado?", 0],
    ["média por dia em setembro", 0],
  ])("%s", async (text, minor) => {
    expect(figureIn(await ask(await worldOf(LONG), text))).toBe(minor);
  });

  test.each([
    ["quanto gastei com uber em setembro?", true],
    ["média por dia com uber em setembro", true],
    ["média do uber em setembro", true],
    ["maior compra em setembro", true],
    ["gastos acima de 5000", true],
    ["quanto gastei no Starbucks?", false],
    ["quanto gastei em dinheiro?", false],
    ["quanto gastei em dinheiro no nubank?", false],
  ])("%s: there is nothing", async (text, isKnown) => {
    expect(await ask(await worldOf(LONG), text)).toMatchObject({ kind: "nothing", isKnown });
  });
});

describe("days before the first data", () => {
  test.each([
    "quanto gastei em 2020?",
    "recebi em novembro de 2015",
    "quanto gastei com uber em setembro?",
    "quantas vezes usei uber em setembro?",
    "maiores gastos de setembro",
    "onde mais gastei em setembro?",
    "quanto gastei em 4 de outubro?",
  ])("have no figure: %s", async (text) => {
    expect(await ask(await worldOf(ROWS), text)).toMatchObject({
      kind: "before-data",
      since: "2026-10-05",
    });
  });

  test("are none where the days reach the data, or where there are none", async () => {
    expect((await ask(await worldOf(ROWS), "quanto gastei em outubro?")).kind).toBe("figures");
    expect((await ask(await worldOf([]), "quanto gastei em 2020?")).kind).toBe("figures");
  });

  test("are not drawn", async () => {
    expect(await askChart(await worldOf(ROWS), "quanto gastei em 2020?")).toBeNull();
  });
});

describe("an average per month", () => {
  const rows = [
    { ...UBER, minor: 6000, day: "2026-08-20" },
    { ...UBER, minor: 3000, day: "2026-09-05" },
    { ...UBER, minor: 4000, day: "2026-10-05" },
    { ...UBER, minor: 9000, day: "2026-11-02" },
  ];

  test("is of the complete months with data, where no days are said", async () => {
    const answered = await ask(await worldOf(rows), "média mensal de uber");
    expect(answered).toMatchObject({ figures: [{ minor: 3500, net: 7000, parts: 2 }] });
  });

  test("is the sum where the days are less than a month, and over all days else", async () => {
    const world = await worldOf(rows);
    expect(figureIn(await ask(world, "média mensal de uber este mês"))).toBe(9000);
    expect(await ask(world, "média mensal de uber este ano")).toMatchObject({
      figures: [{ net: 22_000, parts: 10 + 22 / 30, minor: 2050 }],
    });
  });

  test("is of the running month before there is a complete one", async () => {
    const answered = await ask(await worldOf(rows.slice(3)), "média mensal de uber");
    expect(figureIn(answered)).toBe(9000);
  });
});

test("a count leaves refunds out, and says how many there are", async () => {
  const answered = await ask(await worldOf(ROWS), "quantas vezes usei uber este ano?");
  expect(answered).toMatchObject({ figures: [{ count: 3 }], merchants: ["Uber"] });
});

test("each currency is told, and rows come in pages, refunds among them where they are in the sum", async () => {
  const world = await worldOf(ROWS);
  const answered = await ask(world, "quanto gastei?", { page: 9, limit: 4 });
  expect(answered).toMatchObject({
    figures: [
      { currency: "BRL", minor: 15_100, rows: [{ title: "Uber" }, { title: "Uber" }] },
      { currency: "USD", minor: 700, rows: [] },
    ],
    page: 1,
    pages: 2,
  });
  const list = await ask(world, "lista de gastos com uber", { page: 0, limit: 4 });
  expect(list).toMatchObject({ figures: [{ rows: [{ minor: 2500 }, { minor: 1000 }] }] });
});

test("names of several merchants are told, each once", async () => {
  const world = await worldOf([...ROWS, { ...ANA, merchantKey: "h:3", day: "2026-11-20" }]);
  const { merchants } = await ask(world, "quanto paguei pra Ana?");
  expect(merchants.toSorted()).toEqual(["Ana Lima", "Ana Souza"]);
});

test("cash is what is in an account of no bank's kind", async () => {
  const world = await worldOf([{ ...IFOOD, accountId: "purse", minor: 1200, day: "2026-11-20" }]);
  const purse = { ...makeAccount({ id: "purse", itemId: "none", name: "" }), type: "CASH" };
  await world.accounts.upsertAll([purse as never]);
  expect(figureIn(await ask(world, "quanto gastei em dinheiro?"))).toBe(1200);
});

test("a category has the rows of all below it", async () => {
  const school = { merchantName: "Colégio", minor: 450, day: "2026-11-14" };
  const world = await worldOf([
    { ...school, categoryId: "07020003" },
    { ...school, categoryId: "07020000" },
    { ...school, categoryId: "07010001" },
    { ...school, categoryId: null },
  ]);
  expect(figureIn(await ask(world, "quanto gastei com educação?"))).toBe(900);
  expect(figureIn(await ask(world, "quanto gastei com serviços?"))).toBe(1350);
  expect(figureIn(await ask(world, "quanto gastei em outros?"))).toBe(450);
});

test("a sentence is read, and a question answered once a bank has delivered", async () => {
  const world = await worldOf(ROWS);
  const asked = (text: string) => askQuestion(world, createReportRequest(world, user), text, 5);
  expect(await asked("quanto gastei com uber?")).toMatchObject({
    kind: "question",
    answer: { figures: [{ minor: 3000 }] },
  });
  expect(await asked("uber 90")).toMatchObject({ kind: "bare-amount" });
  expect(await asked("xadrez")).toMatchObject({ kind: "not-understood", why: "nothing" });
  for (const id of ["item-1", "item-2"])
    await world.items.update(id, { syncCheckpoint: { syncedAt: null } });
  expect((await asked("quanto gastei com uber?")).kind).toBe("no-bank");
});

describe("month by month", () => {
  test("each month has its sum, less refunds, by currency", async () => {
    const answered = await askMonths(await worldOf(ROWS), "quanto gastei?");
    const told = answered?.currencies.map(({ currency, months }) => [
      currency,
      ...months.map(({ month, minor }) => `${month.name} ${minor}`),
    ]);
    expect(told).toEqual([
      ["BRL", "2026-10 4000", "2026-11 15100"],
      ["USD", "2026-10 0", "2026-11 700"],
    ]);
  });

  test("months that are over end with their last day", async () => {
    const old = { ...UBER, minor: 300, day: "2024-03-10" };
    const answered = await askMonths(await worldOf([...ROWS, old]), "uber em março de 2024");
    expect(answered?.period).toEqual({ first: "2024-03-01", last: "2024-03-31" });
  });

  test("income is told without spending, and a name that nothing has not at all", async () => {
    const world = await worldOf(ROWS);
    const income = await askMonths(world, "quanto recebi da Ana?");
    expect(income?.currencies[0]?.months.map(({ minor }) => minor)).toEqual([0, 8000]);
    expect(await askMonths(world, "quanto gastei no Starbucks?")).toBeNull();
    const empty = await askMonths(await worldOf([]), "quanto gastei?");
    expect(empty?.currencies).toEqual([]);
  });
});
