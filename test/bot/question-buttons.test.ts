import { beforeEach, describe, expect, test } from "vitest";
import { chatWithAna, fromBot, labelsOf } from "./chat-with-ana.ts";
import { press, spend, spendAtShops, textOf } from "./asked-questions.ts";

const chat = chatWithAna();

beforeEach(() => spendAtShops(chat));

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
    await press(chat, "Mês passado", "R$ 70,00 em 1 movimento");
    await press(chat, "Este ano", "R$ 160,36 em 10 movimentos");
    const months = await press(chat, "Mês a mês", "Outubro de 2026: R$ 70,00");
    expect(months).toMatch(/^Mês a mês · Gastos · Uber · 1º de outubro – 22 de novembro de 2026\n/);
    await press(chat, "‹ Voltar", "R$ 160,36 em 10 movimentos");
    await press(chat, "Ver todos", "Página 1 de 2");
    expect(await press(chat, "›", "Página 2 de 2")).toContain("1. 01/11 Uber: R$ 10,00");
    await press(chat, "‹", "Página 1 de 2");
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
    await press(chat, "Mês a mês", "Outubro de 2026: R$ 70,00");
    await ana.press("Gráfico");
    const months = await ana.sees(
      ({ photo, caption = "" }) => photo !== undefined && caption.includes("1º de outubro"),
    );
    expect(months.caption?.replaceAll("\u00A0", " ")).toContain("R$ 160,36");
  });

  test("a category and a shop of one name: the category, with a button for the shop", async () => {
    const answer = await chat.answerTo("quanto gastei no mercado?");
    expect(textOf(answer)).toContain("Gastos · Supermercado ·");
    await press(chat, "Só a loja Mercado Livre", "R$ 50,00 em 1 movimento");
  });

  test("whoever pays is no shop", async () => {
    const payer = { merchantKey: "n:S", merchantName: "Salário Aurora", categoryId: "01010000" };
    await spend(chat, { id: "pay", ...payer, direction: "in", minor: 900_000, day: "2026-11-05" });
    const answer = await chat.answerTo("quanto recebi de salário?");
    expect(labelsOf(answer)).toContain("Só Salário Aurora");
  });

  test("where nothing moved, other days are offered", async () => {
    const answer = await chat.answerTo("quanto gastei com uber ontem?");
    expect(labelsOf(answer)).toEqual(["Este mês", "Mês passado", "90 dias", "Este ano"]);
  });

  test.each([
    ["quanto gastei em 2020?", "pt", "Não tenho dados desse período: eles começam em 05/10/2026."],
    ["how much did I spend in 2020?", "en", "I have no data from that time: they begin on "],
  ])("of days before the data are other days alone: %s", async (text, language, says) => {
    const sent = await chat.answerTo(text, language);
    expect(textOf(sent)).toContain(says);
    expect(textOf(sent)).not.toContain("0,00");
    expect(labelsOf(sent)).toHaveLength(4);
  });

  test("where nobody has that name, it can be searched for, or left out", async () => {
    const answer = await chat.answerTo("quanto gastei no Starbucks?");
    expect(labelsOf(answer)).toEqual(["Buscar Starbucks", "Gastos · 1–22 de novembro de 2026"]);
    await press(chat, "Gastos · 1–22 de novembro de 2026", "R$ ");
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
