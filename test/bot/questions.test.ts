import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { topLevelOf } from "../../src/domain/category.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import { makeTransaction, NOW } from "../support/make.ts";
import { chatWithAna, fromBot, labelsOf } from "./chat-with-ana.ts";
import { seedBank } from "./seed-bank.ts";

const chat = chatWithAna();

const UBER = { merchantKey: "c:1", merchantName: "Uber", categoryId: "19010000" };
const MARKET = { merchantKey: "n:M", merchantName: "Mercado Livre", categoryId: "08010000" };
const GROCERIES = { merchantKey: "n:C", merchantName: "Carrefour", categoryId: "10000000" };

async function spend(...rows: readonly Partial<Transaction>[]): Promise<void> {
  const full = rows.map((row, index) =>
    makeTransaction({
      id: `spent-${index}`,
      topCategoryId: topLevelOf(row.categoryId ?? null),
      ...row,
    }),
  );
  await chat.run.world.transactions.upsertAll(full, NOW);
}

beforeEach(async () => {
  await seedBank(chat.run.world);
  await spend(
    ...Array.from({ length: 9 }, (_, index) => ({
      ...UBER,
      minor: 1000 + index,
      day: `2026-11-0${index + 1}`,
    })),
    { ...UBER, minor: 7000, day: "2026-10-05" },
    { ...MARKET, minor: 5000, day: "2026-11-10" },
    { ...GROCERIES, minor: 25_000, day: "2026-11-11" },
  );
});

function textOf({ text = "" }: Message): string {
  return text.replaceAll("\u00A0", " ");
}

async function ask(text: string, languageCode?: string): Promise<string> {
  return textOf(await chat.answerTo(text, languageCode));
}

/** Presses a button; resolves with the message once it says this. */
async function press(label: string, says: string): Promise<string> {
  const ana = chat.ana();
  await ana.press(label);
  return textOf(await ana.sees((message) => textOf(message).includes(says)));
}

describe("a question", () => {
  test("is answered by how it was understood, the figure, and five movements", async () => {
    expect((await ask("quanto gastei com uber em novembro?")).split("\n")).toEqual([
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
    expect(await ask(text)).toContain(answer);
  });

  test("is answered in English as well", async () => {
    expect(await ask("how much did I spend on uber last month?", "en")).toMatch(
      /^Spending · Uber · 1–31 October 2026\n\nR\$70.00 in 1 movement\n/,
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
    await press("2", "Gastos · Uber · 1–22 de novembro de 2026");
    await chat.answerTo("com o que eu gastei mais?");
    await press("Maiores gastos", "11/11 Carrefour: R$ 250,00");
    await press("Mês a mês", "Outubro de 2026: R$ 70,00");
  });

  test("what was spent most on is told by category as well, in English, and page by page", async () => {
    const shops = Array.from({ length: 20 }, (_, index) => ({
      id: `shop-${index}`,
      merchantKey: `n:${index}`,
      merchantName: `Store ${String.fromCodePoint(65 + index)}`,
      minor: 100 + index,
      day: "2026-11-20",
    }));
    await spend(...shops);
    expect(await ask("what category did I spend most on?", "en")).toMatch(
      /^Categories you spent most on · [^]*1\. Groceries: R\$250\.00 \(\d/,
    );
    expect(await ask("where did I spend most?", "en")).toMatch(
      /^Where you spent most · [^]*\n19 more: R\$\d/,
    );
    await chat.answerTo("onde mais gastei?");
    await press("Ver todos", "Página 1 de 3");
    expect(await press("›", "Página 2 de 3")).toContain("\n9. Store ");
    await press("9", "Gastos · Store ");
  });

  test("two currencies are told, each with its figure", async () => {
    await spend({ id: "foreign", ...UBER, minor: 900, currency: "USD", day: "2026-11-12" });
    const answer = await ask("quanto gastei com uber?");
    expect(answer).toMatch(/R\$ 90,36 em 9 movimentos[^]*US\$ 9,00 em 1 movimento/);
    expect(await press("Ver todos", "Página 1 de 2")).toContain("\n12/11 Uber: US$ 9,00");
  });

  test("several names are told, as far as there is room", async () => {
    const people = ["Ana Souza", "Ana Lima", "Ana Reis", "Ana Dias"];
    await spend(
      ...people.map((merchantName, index) => ({
        id: merchantName,
        merchantName,
        merchantKey: `h:${index}`,
        minor: 100,
        day: "2026-11-20",
      })),
    );
    expect(await ask("quanto paguei pra Ana?")).toMatch(/^Gastos · Ana [^·]* e \+1 · /);
  });

  test("hides amounts where the user hides them", async () => {
    await chat.run.world.users.update("user-1", { amounts: "hidden" });
    const { entities = [] } = await chat.answerTo("quanto gastei com uber?");
    expect(entities.filter(({ type }) => type === "spoiler")).toHaveLength(6);
  });

  test("is written to no log", async () => {
    await ask("quanto gastei com o ZebraXadrez em outubro?");
    await ask("asdfgh ZebraXadrez qwerty");
    expect(chat.run.logLines.join("")).not.toMatch(/zebraxadrez/i);
  });
});

describe("the buttons of an answer", () => {
  test("lead to other days, to the months and to every movement, in the same message", async () => {
    const answer = await chat.answerTo("quanto gastei com uber?");
    expect(labelsOf(answer)).toEqual([
      "Mês passado",
      "90 dias",
      "Este ano",
      "Mês a mês",
      "Gráfico",
      "Ver todos",
      "Exportar esses dias",
    ]);
    await press("Mês passado", "R$ 70,00 em 1 movimento");
    await press("Este ano", "R$ 160,36 em 10 movimentos");
    const months = await press("Mês a mês", "Outubro de 2026: R$ 70,00");
    expect(months).toMatch(/^Mês a mês · Gastos · Uber · 1º de outubro – 22 de novembro de 2026\n/);
    await press("‹ Voltar", "R$ 160,36 em 10 movimentos");
    await press("Ver todos", "Página 1 de 2");
    expect(await press("›", "Página 2 de 2")).toContain("1. 01/11 Uber: R$ 10,00");
    await press("‹", "Página 1 de 2");
    expect(fromBot(chat.ana())).toHaveLength(1);
    const ana = chat.ana();
    await ana.press("8");
    await ana.sees(({ caption = "" }) => caption.includes("02/11/2026"));
  });

  test("lead to a picture of its days or months, which says the same", async () => {
    const { run } = chat;
    await run.world.users.update("user-1", { amounts: "hidden" });
    await chat.answerTo("quanto gastei com uber este ano?");
    const ana = chat.ana();
    await ana.press("Gráfico");
    const sent = await ana.sees(({ photo }) => photo !== undefined);
    expect((sent.caption ?? "").replaceAll("\u00A0", " ")).toBe(
      "Gastos · Uber · 1º de janeiro – 22 de novembro de 2026\n\nR$ 160,36 em 10 movimentos",
    );
    expect(sent).toMatchObject({ has_media_spoiler: true });
    await press("Mês a mês", "Outubro de 2026: R$ 70,00");
    await ana.press("Gráfico");
    const months = await ana.sees(
      ({ photo, caption = "" }) => photo !== undefined && caption.includes("1º de outubro"),
    );
    expect(months.caption?.replaceAll("\u00A0", " ")).toContain("R$ 160,36");
  });

  test("a category and a shop of one name: the category, with a button for the shop", async () => {
    const answer = await chat.answerTo("quanto gastei no mercado?");
    expect(textOf(answer)).toContain("Gastos · Supermercado ·");
    await press("Só a loja Mercado Livre", "R$ 50,00 em 1 movimento");
  });

  test("whoever pays is no shop", async () => {
    const payer = { merchantKey: "n:S", merchantName: "Salário Aurora", categoryId: "01010000" };
    await spend({ id: "pay", ...payer, direction: "in", minor: 900_000, day: "2026-11-05" });
    const answer = await chat.answerTo("quanto recebi de salário?");
    expect(labelsOf(answer)).toContain("Só Salário Aurora");
  });

  test("where nothing moved, other days are offered", async () => {
    const answer = await chat.answerTo("quanto gastei com uber ontem?");
    expect(labelsOf(answer)).toEqual(["Este mês", "Mês passado", "90 dias", "Este ano"]);
  });

  test("where nobody has that name, it can be searched for, or left out", async () => {
    const answer = await chat.answerTo("quanto gastei no Starbucks?");
    expect(labelsOf(answer)).toEqual(["Buscar starbucks", "Gastos · 1–22 de novembro de 2026"]);
    await press("Gastos · 1–22 de novembro de 2026", "R$ ");
    const cash = await chat.answerTo("quanto gastei em dinheiro?");
    expect(labelsOf(cash)).toEqual(["Gastos · 1–22 de novembro de 2026"]);
  });

  test("show what belongs to the user who presses, and nothing to one without banks", async () => {
    const { reply_markup: markup } = await chat.answerTo("quanto gastei com uber?");
    const button = markup?.inline_keyboard[0]?.[0];
    const data = button && "callback_data" in button ? button.callback_data : "";
    const bia = chat.run.telegram.person({ id: 1002, firstName: "Bia", languageCode: "pt-br" });
    bia.send("/help");
    const { message_id } = await bia.nextMessage();
    chat.run.telegram.world.updates.push({
      callback_query: {
        id: "77",
        from: bia.user,
        chat_instance: "1",
        data,
        message: {
          message_id,
          date: 1,
          chat: { id: 1002, type: "private", first_name: "Bia" },
        } as never,
      },
    });
    await chat.run.telegram.waitForCall(
      ({ method, params }) =>
        method === "answerCallbackQuery" && params["callback_query_id"] === "77",
    );
    expect(fromBot(bia).map(textOf).join()).not.toContain("70,00");
  });
});

describe("what is no question", () => {
  test("is answered without an amount, with the two closest readings as buttons", async () => {
    const answer = await chat.answerTo("quanto gastei com uber e mercado livre?");
    expect(textOf(answer)).toMatch(/^Não entendi tudo o que você escreveu\./);
    expect(textOf(answer)).not.toContain("R$");
    expect(labelsOf(answer)).toEqual([
      "Gastos · Uber · 1–22 de novembro de 2026",
      "Gastos · Mercado Livre · 1–22 de novembro de 2026",
    ]);
    await press(labelsOf(answer)[1] ?? "", "R$ 50,00 em 1 movimento");
  });

  test.each([
    ["quanto gastei em 31/02?", "Não entendi de que dias você fala."],
    ["quanto gastei em 2031?", "Esses dias ainda não chegaram."],
    ["uber 90", "\u200BÉ um gasto em dinheiro: Uber "],
  ])("%s", async (text, start) => {
    expect(await ask(text)).toMatch(new RegExp(`^${start}`));
  });

  test.each([
    ["Oi!", "Oi! Em que posso ajudar?"],
    ["bom dia", "Oi! Em que posso ajudar?"],
    ["muito obrigada", "Por nada!"],
    ["Valeu", "Por nada!"],
  ])("%s is answered in kind, with what can be asked", async (text, start) => {
    const answer = await chat.answerTo(text);
    expect(textOf(answer).startsWith(start)).toBe(true);
    expect(labelsOf(answer)[0]).toBe("Relatório");
  });

  test("a city's name may be one for the time zone", async () => {
    expect(await ask("Manaus")).toContain("Manaus");
  });
});
