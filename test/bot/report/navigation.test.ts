import { expect, test } from "vitest";
import { makeTransaction, makeUser, NOW } from "../../support/make.ts";
import { labelsOf } from "../chat-with-ana.ts";
import { reportChat } from "./report-chat.ts";

const chat = reportChat();

test("three presses lead from the report to its transactions, and one press leads back from each screen", async () => {
  const first = await chat.report();
  expect(labelsOf(first)).toEqual([
    "◀ Outubro",
    "Categorias",
    "Dia a dia",
    "Fixas",
    "Semana",
    "90 dias",
    "Ano",
    "Mais",
  ]);
  await chat.press("Categorias", /^Todas as categorias\n1–22 de novembro de 2026/);
  await chat.press(/^Alimentos/, /^Alimentos e bebidas\n1–22 de novembro de 2026/);
  const list = await chat.press("Movimentos", "2 movimentos");
  expect(list.caption).toContain("12/11 iFood: R$\u00A045,90");
  expect(list.caption).toContain("20/11 PADARIA DO ZÉ: R$\u00A012,50");
  await chat.press("‹ Voltar", "Gasto: R$\u00A058,40");
  await chat.press("‹ Voltar", "Todas as categorias");
  await chat.press("‹ Voltar", "Recebido");
  expect(chat.own()).toHaveLength(1);
  expect(chat.own()[0]?.message_id).toBe(first.message_id);
});

test("the largest expense opens, and one press leads back to its period", async () => {
  await chat.report();
  const { caption = "" } = await chat.press("◀ Outubro", "outubro de 2026");
  expect(caption).toContain("Maior gasto: R$\u00A01,00 em 02/10");
  await chat.openMore();
  const opened = await chat.press("Maior gasto", "R$\u00A01,00 · 02/10/2026");
  expect(labelsOf(opened)).toContain("Mudar categoria");
  await chat.press("‹ Voltar", "outubro de 2026");
  expect(chat.own()).toHaveLength(1);
});

test("the period changes in the same message, and a picture is drawn once", async () => {
  await chat.report();
  await chat.press("◀ Outubro", "outubro de 2026");
  await chat.press("Novembro ▶", "novembro de 2026");
  expect(chat.drawn).toEqual(["report", "report"]);
  const uploads = chat.run.telegram
    .calls()
    .filter(({ method }) => method === "editMessageMedia")
    .map(({ params }) => JSON.stringify(params).includes("attach://"));
  expect(uploads).toEqual([true, false]);
});

test("what was left out has its own picture", async () => {
  await chat.report();
  await chat.openMore();
  await chat.press("Fora da conta", "O que ficou de fora");
  const [shown] = chat.own();
  expect(shown?.caption).toContain("Pagamento de fatura: R$\u00A02.000,00");
  expect(shown?.photo).toBeDefined();
  expect(chat.drawn).toEqual(["report", "left-out"]);
});

test("a second press of the same button changes nothing and reports no error", async () => {
  await chat.report();
  await chat.openMore();
  await chat.ana.press("Mês");
  await chat.ana.press("Mês");
  await chat.ana.press("‹ Voltar");
  await chat.ana.sees((message) => labelsOf(message).includes("Dia a dia"));
  await chat.press("Dia a dia", "Dia a dia");
  expect(chat.run.reported).toEqual([]);
});

test("of presses that are faster than Telegram accepts edits, only the last one is shown", async () => {
  const message = await chat.report();
  const rateLimits = ["w20261116", "y20260101", "m20261001"];
  await Promise.all(
    rateLimits.map((days, index) => chat.pressOn(message, `r1:${days}:BRL:o`, index)),
  );
  expect(chat.own()[0]?.caption).toContain("outubro de 2026");
  expect(chat.run.telegram.calls("editMessageMedia")).toHaveLength(1);
  expect(chat.run.telegram.calls("answerCallbackQuery")).toHaveLength(3);
});

test("presses beyond the rate limit are answered with a warning", async () => {
  const message = await chat.report();
  const presses = Array.from({ length: 22 }, (_, index) => index);
  await Promise.all(presses.map((press) => chat.pressOn(message, "r1:m20261101:BRL:o", press)));
  const answers = chat.run.telegram
    .calls("answerCallbackQuery")
    .map(({ params }) => params["text"]);
  expect(answers).toHaveLength(22);
  expect(answers.filter((text) => String(text).startsWith("Calma"))).toHaveLength(3);
});

test("every screen has its picture", async () => {
  await chat.report();
  for (const [label, says] of [
    ["Dia a dia", "Dia mais caro"],
    ["‹ Voltar", "Tenho dados desde"],
    ["Categorias", "Todas as categorias"],
    ["‹ Voltar", "Tenho dados desde"],
  ] as const)
    await chat.press(label, says);
  await chat.openMore();
  for (const [label, says] of [
    ["Contas", "Por conta"],
    ["‹ Voltar", "Tenho dados desde"],
    ["Recebido", "Nada recebido"],
    ["‹ Voltar", "Tenho dados desde"],
    ["Mês a mês", "Mês a mês"],
  ] as const)
    await chat.press(label, says);
  expect(chat.drawn).toEqual(["report", "days", "breakdown", "breakdown", "breakdown", "months"]);
});

test("a press on a report without a bank offers to connect one", async () => {
  await chat.report();
  await chat.run.world.items.remove("item-1");
  await chat.ana.press("Dia a dia");
  const answer = await chat.ana.nextMessage();
  expect(answer.text).toContain("Você ainda não conectou nenhum banco.");
  expect(labelsOf(answer)).toEqual(["Conectar meu banco"]);
  expect(chat.drawn).toEqual(["report"]);
});

test("a report with a stored row without a currency is sent", async () => {
  const odd = makeTransaction({ id: "odd", currency: "", minor: 99 });
  await chat.run.world.transactions.upsertAll([odd], NOW);
  const first = await chat.report();
  expect(first.photo).toBeDefined();
  expect(labelsOf(first)).toContain("?");
  // The chosen currency is above the amounts in reais.
  await chat.press("?", /^[^$]*Gasto: 0,99/);
  expect(chat.run.reported).toEqual([]);
});

test("the picture of a list changes with its month", async () => {
  await chat.report();
  await chat.press("Categorias", "Todas as categorias");
  await chat.press(/^Alimentos/, /^Alimentos e bebidas/);
  await chat.press("Movimentos", "2 movimentos");
  await chat.press("◀ Outubro", /^Alimentos e bebidas\n1–31 de outubro de 2026/);
  expect(chat.drawn).toEqual(["report", "breakdown", "trend", "breakdown", "breakdown"]);
  expect(chat.run.telegram.calls("editMessageCaption")).toEqual([]);
});

test("hidden amounts: picture and amounts are behind spoilers, and buttons have none", async () => {
  await chat.run.world.users.update("user-1", { amounts: "hidden" });
  const first = await chat.report();
  expect(first.has_media_spoiler).toBe(true);
  const spoilers = first.caption_entities?.filter(({ type }) => type === "spoiler") ?? [];
  expect(spoilers.length).toBeGreaterThanOrEqual(4);
  expect(labelsOf(first).join()).not.toContain("R$");
  const year = await chat.press("Ano", "Este ano");
  expect(year.has_media_spoiler).toBe(true);
});

test.each(["r0:m20261101:BRL:o", "r1:nonsense", "r1:m20261101:BRL:c:<script>"])(
  "an old or forged button (%s) is answered with a notice and changes nothing",
  async (data) => {
    const { message_id: messageId } = await chat.report();
    const forged = { reply_markup: { inline_keyboard: [[{ text: "Old", callback_data: data }]] } };
    await chat.run.quanto.bot.api.editMessageReplyMarkup(1001, messageId, forged);
    const before = chat.own()[0]?.caption;
    expect((await chat.ana.press("Old")).text).toContain("Este botão é antigo");
    expect(chat.own()[0]?.caption).toBe(before);
  },
);

test("a press in another user's chat shows nothing", async () => {
  const message = await chat.report();
  await chat.run.world.users.add(makeUser({ id: "user-2", telegramId: 2002, chatId: 2002 }));
  const calls = chat.run.telegram.calls().length;
  await chat.pressOn(message, "r1:m20261001:BRL:o", 1, 2002);
  const after = chat.run.telegram.calls().slice(calls);
  expect(after.map(({ method }) => method)).not.toContain("editMessageMedia");
  expect(after.map(({ method }) => method)).not.toContain("sendPhoto");
});
