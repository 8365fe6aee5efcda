import { beforeEach, describe, expect, test } from "vitest";
import { chatWithAna } from "./chat-with-ana.ts";
import { ask, press, spend, spendAtShops, textOf, UBER } from "./asked-questions.ts";

const chat = chatWithAna();

beforeEach(() => spendAtShops(chat));

describe("a question", () => {
  test("is answered by how it was understood, the figure, and five movements", async () => {
    expect((await ask(chat, "quanto gastei com uber em novembro?")).split("\n")).toEqual([
      "Gastos · Uber · 1–22 de novembro de 2026",
      "",
      "R$ 90,36 em 9 movimentos",
      "09/11 Uber: R$ 10,08",
      "08/11 Uber: R$ 10,07",
      "07/11 Uber: R$ 10,06",
      "06/11 Uber: R$ 10,05",
      "05/11 Uber: R$ 10,04",
    ]);
  });

  test.each([
    ["quantas vezes usei uber?", "9 vezes, R$ 90,36 no total"],
    ["quantas vezes fui ao mercado?", "1 vez, R$ 250,00 no total"],
    [
      "média mensal de uber no mês passado",
      "Média de gastos por mês · Uber · 1–31 de outubro de 2026\n\nR$ 70,00 por mês\nDe um total de R$ 70,00 em 1 mês.",
    ],
    [
      "média mensal de uber este mês",
      "R$ 90,36 por mês\nDe um total de R$ 90,36 em menos de um mês.",
    ],
    ["média mensal de uber este ano", "em 10,7 meses."],
    ["média do uber", "R$ 10,04 por movimento\nDe um total de R$ 90,36."],
    [
      "qual foi meu maior gasto?",
      "R$ 250,00\n11/11 Carrefour: R$ 250,00\n\nAqui contam também as contas fixas",
    ],
    ["gastos acima de 200", "acima de R$ 200,00 · 1–22 de novembro de 2026\n\nR$ 250,00"],
    ["gastos abaixo de 20", "abaixo de R$ 20,00"],
    ["gastos até 10", "até R$ 10,00"],
    ["gastos a partir de 100", "a partir de R$ 100,00"],
    ["gastos entre 50 e 100", "de R$ 50,00 a R$ 100,00"],
    ["compras de 10,05", "de R$ 10,05 ·"],
    ["top 2 gastos", "Maiores gastos (2) · 1–22 de novembro de 2026\n\nR$ 300,00"],
    ["quanto gastei ontem?", "Gastos · 21 de novembro de 2026\n\nR$ 0,00 (nenhum movimento)"],
    ["quantas vezes usei uber ontem?", "0 vezes"],
    ["quanto gastei com uber ontem?", "Nenhum movimento nesses dias."],
    ["quanto gastei no Starbucks?", "Gastos · Starbucks · 1–22 de novembro de 2026"],
    ["quanto gastei no Starbucks?", "Não achei nenhum movimento com esse nome"],
    ["quanto gastei em dinheiro?", "Você ainda não anota o que paga em dinheiro."],
    ["quanto gastei no nubank no pix?", "Gastos · Nubank · Pix ·"],
    ["quanto recebi?", "Recebido · 1–22"],
  ])("%s", async (text, answer) => {
    expect(await ask(chat, text)).toContain(answer);
  });

  test("is answered in English as well", async () => {
    expect(await ask(chat, "how much did I spend on uber last month?", "en")).toMatch(
      /^Spending · Uber · 1–31 October 2026\n\nR\$70.00 in 1 transaction\n/,
    );
  });

  test("what was spent most on is told by shop, and leads to each and to single movements", async () => {
    const answer = await chat.answerTo("com o que eu gastei mais?");
    expect(textOf(answer).split("\n")).toEqual([
      "Onde você mais gastou · 1–22 de novembro de 2026",
      "",
      "R$ 402,86 em 12 movimentos",
      "1. Carrefour: R$ 250,00 (62,1%)",
      "2. Uber: R$ 90,36 (22,4%)",
      "3. Mercado Livre: R$ 50,00 (12,4%)",
      "4. PADARIA DO ZÉ: R$ 12,50 (3,1%)",
    ]);
    expect(answer.reply_markup?.inline_keyboard.map((row) => row.length)).toEqual([4, 3, 2, 1]);
    await press(chat, "2", "Gastos · Uber · 1–22 de novembro de 2026");
    await chat.answerTo("com o que eu gastei mais?");
    await press(chat, "Maiores gastos", "11/11 Carrefour: R$ 250,00");
    await press(chat, "Mês a mês", "Outubro de 2026: R$ 70,00");
  });

  test("what was spent most on is told by category as well, in English, and page by page", async () => {
    const shops = Array.from({ length: 20 }, (_, index) => ({
      id: `shop-${index}`,
      merchantKey: `n:${index}`,
      merchantName: `Store ${String.fromCodePoint(65 + index)}`,
      minor: 100 + index,
      day: "2026-11-20",
    }));
    await spend(chat, ...shops);
    expect(await ask(chat, "what category did I spend most on?", "en")).toMatch(
      /^Categories you spent most on · [^]*1\. Groceries: R\$250\.00 \(\d/,
    );
    expect(await ask(chat, "where did I spend most?", "en")).toMatch(
      /^Where you spent most · [^]*\n19 more: R\$\d/,
    );
    await chat.answerTo("onde mais gastei?");
    await press(chat, "Ver todos", "Página 1 de 3");
    expect(await press(chat, "›", "Página 2 de 3")).toContain("\n9. Store ");
    await press(chat, "9", "Gastos · Store ");
  });

  test("two currencies are told, each with its figure", async () => {
    await spend(chat, { id: "foreign", ...UBER, minor: 900, currency: "USD", day: "2026-11-12" });
    const answer = await ask(chat, "quanto gastei com uber?");
    expect(answer).toMatch(/R\$ 90,36 em 9 movimentos[^]*US\$ 9,00 em 1 movimento/);
    expect(await press(chat, "Ver todos", "Página 1 de 2")).toContain("\n12/11 Uber: US$ 9,00");
  });

  test("of a list or a count with refunds says that its sum is before them", async () => {
    const refund = { id: "refund", ...UBER, minor: 500, day: "2026-11-12" } as const;
    expect(await ask(chat, "maiores gastos com uber")).toContain("R$ 90,36 em 9 movimentos\n");
    await spend(chat, { ...refund, flow: "refund", direction: "in" });
    expect(await ask(chat, "quanto gastei com uber?")).toContain("R$ 85,36 em 9 movimentos\n");
    const list = await ask(chat, "maiores gastos com uber");
    expect(list).toContain("R$ 90,36 em 9 movimentos, sem descontar estornos\n");
    expect(await ask(chat, "quantas vezes usei uber?")).toContain(
      "9 vezes, R$ 90,36 no total, sem descontar estornos\n",
    );
    expect(await ask(chat, "top 2 gastos com uber")).toContain("R$ 20,15 em 2 movimentos\n");
    expect(await ask(chat, "biggest expenses on uber", "en")).toContain(
      "R$90.36 in 9 transactions, before refunds\n",
    );
  });

  test("several names are told, as far as there is room", async () => {
    const people = ["Ana Souza", "Ana Lima", "Ana Reis", "Ana Dias"];
    await spend(
      chat,
      ...people.map((merchantName, index) => ({
        id: merchantName,
        merchantName,
        merchantKey: `h:${index}`,
        minor: 100,
        day: "2026-11-20",
      })),
    );
    expect(await ask(chat, "quanto paguei pra Ana?")).toMatch(/^Gastos · Ana [^·]* e \+1 · /);
  });

  test("hides amounts where the user hides them", async () => {
    await chat.run.world.users.update("user-1", { amounts: "hidden" });
    const { entities = [] } = await chat.answerTo("quanto gastei com uber?");
    expect(entities.filter(({ type }) => type === "spoiler")).toHaveLength(6);
  });

  test("is written to no log", async () => {
    await ask(chat, "quanto gastei com o ZebraXadrez em outubro?");
    await ask(chat, "asdfgh ZebraXadrez qwerty");
    expect(chat.run.logLines.join("")).not.toMatch(/zebraxadrez/i);
  });
});

describe("what was left, what is owed, and a comparison", () => {
  test.each([
    "quanto sobrou em outubro?",
    "how much did I save in October",
    "comparar outubro com setembro",
  ])("is answered by the report that says it: %s", async (text) => {
    const { caption = "" } = await chat.answerTo(text);
    expect(caption).toContain("1–31 de outubro de 2026");
  });

  test.each(["quanto devo?", "how much do I owe?"])("is the balances: %s", async (text) => {
    expect(await ask(chat, text)).toMatch(/^Seus saldos/);
  });

  test("of words that are no period it is no report", async () => {
    expect(await ask(chat, "quanto sobrou do bolo de ontem à tarde?")).toContain("Não entendi");
  });
});
