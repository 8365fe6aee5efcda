import type { Message } from "grammy/types";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "../../sandbox/telegram/person.ts";
import { testPng } from "../../sandbox/telegram/test-png.ts";
import { makeTransaction, makeUser, NOW } from "../../support/make.ts";
import { labelsOf } from "../chat-with-ana.ts";
import { seedBank } from "../seed-bank.ts";
import { instantTimers } from "../../support/instant-timers.ts";
import { runBot, type BotRun } from "../run-bot.ts";

let run: BotRun;
let ana: Person;
let drawn: string[];
let isBroken: boolean;

beforeEach(async () => {
  drawn = [];
  isBroken = false;
  const draw = async ({ kind }: { readonly kind: string }) => {
    if (isBroken) throw new Error("No canvas");
    drawn.push(kind);
    return testPng(40, 30 + drawn.length);
  };
  run = await runBot({ bot: { timers: instantTimers(), charts: { draw } } });
  await seedBank(run.world);
  await run.world.transactions.upsertAll(
    [
      makeTransaction({ id: "2", merchant: "iFood", minor: 4590, day: "2026-11-12" }),
      makeTransaction({ id: "3", minor: 100, categoryId: "11020000", day: "2026-10-02" }),
      makeTransaction({ id: "4", minor: 200_000, flow: "bill-payment", topCategoryId: "05000000" }),
    ],
    NOW,
  );
  ana = run.telegram.person({ id: 1001, firstName: "Ana", languageCode: "pt-br" });
});

afterEach(async () => {
  await run.stop();
});

async function report(): Promise<Message> {
  ana.send("/report");
  return ana.nextMessage();
}

/** Presses a button of the report and waits for the text of its screen. */
async function press(label: string | RegExp, says: string | RegExp): Promise<Message> {
  await ana.press(label);
  return ana.sees(({ caption, text }) => {
    const words = caption ?? text ?? "";
    return typeof says === "string" ? words.includes(says) : says.test(words);
  });
}

/** Opens the screen with every other way on: only its buttons differ. */
async function openMore(): Promise<void> {
  await ana.press("Mais");
  await ana.sees((message) => labelsOf(message).includes("Mês a mês"));
}

function own(): Message[] {
  return ana
    .messages()
    .filter(({ photo, caption }) => photo !== undefined || caption !== undefined);
}

test("three presses lead from the report to its transactions, and one press leads back from each screen", async () => {
  const first = await report();
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
  await press("Categorias", /^Todas as categorias\n1–22 de novembro de 2026/);
  await press(/^Alimentos/, /^Alimentos e bebidas\n1–22 de novembro de 2026/);
  const list = await press("Movimentos", "2 movimentos");
  expect(list.caption).toContain("12/11 iFood: R$\u00A045,90");
  expect(list.caption).toContain("20/11 PADARIA DO ZÉ: R$\u00A012,50");
  await press("‹ Voltar", "Gasto: R$\u00A058,40");
  await press("‹ Voltar", "Todas as categorias");
  await press("‹ Voltar", "Recebido");
  expect(own()).toHaveLength(1);
  expect(own()[0]?.message_id).toBe(first.message_id);
});

test("the largest expense opens, and one press leads back to its period", async () => {
  await report();
  const { caption = "" } = await press("◀ Outubro", "outubro de 2026");
  expect(caption).toContain("Maior gasto: R$\u00A01,00 em 02/10");
  await openMore();
  const opened = await press("Maior gasto", "R$\u00A01,00 · 02/10/2026");
  expect(labelsOf(opened)).toContain("Mudar categoria");
  await press("‹ Voltar", "outubro de 2026");
  expect(own()).toHaveLength(1);
});

test("the period changes in the same message, and a picture is drawn once", async () => {
  await report();
  await press("◀ Outubro", "outubro de 2026");
  await press("Novembro ▶", "novembro de 2026");
  expect(drawn).toEqual(["report", "report"]);
  const uploads = run.telegram
    .calls()
    .filter(({ method }) => method === "editMessageMedia")
    .map(({ params }) => JSON.stringify(params).includes("attach://"));
  expect(uploads).toEqual([true, false]);
});

test("what was left out has its own picture", async () => {
  await report();
  await openMore();
  await press("Fora da conta", "O que ficou de fora");
  const [shown] = own();
  expect(shown?.caption).toContain("Pagamento de fatura: R$\u00A02.000,00");
  expect(shown?.photo).toBeDefined();
  expect(drawn).toEqual(["report", "left-out"]);
});

test("a second press of the same button changes nothing and reports no error", async () => {
  await report();
  await openMore();
  await ana.press("Mês");
  await ana.press("Mês");
  await ana.press("‹ Voltar");
  await ana.sees((message) => labelsOf(message).includes("Dia a dia"));
  await press("Dia a dia", "Dia a dia");
  expect(run.reported).toEqual([]);
});

test("of presses that are faster than Telegram accepts edits, only the last one is shown", async () => {
  const message = await report();
  const rateLimits = ["w20261116", "y20260101", "m20261001"];
  await Promise.all(rateLimits.map((days, index) => pressOn(message, `r1:${days}:BRL:o`, index)));
  expect(own()[0]?.caption).toContain("outubro de 2026");
  expect(run.telegram.calls("editMessageMedia")).toHaveLength(1);
  expect(run.telegram.calls("answerCallbackQuery")).toHaveLength(3);
});

test("presses beyond the rate limit are answered with a warning", async () => {
  const message = await report();
  const presses = Array.from({ length: 22 }, (_, index) => index);
  await Promise.all(presses.map((press) => pressOn(message, "r1:m20261101:BRL:o", press)));
  const answers = run.telegram.calls("answerCallbackQuery").map(({ params }) => params["text"]);
  expect(answers).toHaveLength(22);
  expect(answers.filter((text) => String(text).startsWith("Calma"))).toHaveLength(3);
});

/** An update with a press, by any user. */
function pressOn(message: Message, data: string, number: number, by = 1001): Promise<void> {
  const from = { id: by, is_bot: false, first_name: "Ana", language_code: "pt-br" };
  const id = String(number);
  return run.quanto.bot.handleUpdate({
    update_id: 9_000_000 + number,
    callback_query: { id, from, chat_instance: "1", message, data },
  });
}

test("every screen has its picture", async () => {
  await report();
  for (const [label, says] of [
    ["Dia a dia", "Dia mais caro"],
    ["‹ Voltar", "Tenho dados desde"],
    ["Categorias", "Todas as categorias"],
    ["‹ Voltar", "Tenho dados desde"],
  ] as const)
    await press(label, says);
  await openMore();
  for (const [label, says] of [
    ["Contas", "Por conta"],
    ["‹ Voltar", "Tenho dados desde"],
    ["Recebido", "Nada recebido"],
    ["‹ Voltar", "Tenho dados desde"],
    ["Mês a mês", "Mês a mês"],
  ] as const)
    await press(label, says);
  expect(drawn).toEqual(["report", "days", "breakdown", "breakdown", "breakdown", "months"]);
});

test("a press on a report without a bank offers to connect one", async () => {
  await report();
  await run.world.items.remove("item-1");
  await ana.press("Dia a dia");
  const answer = await ana.nextMessage();
  expect(answer.text).toContain("Você ainda não conectou nenhum banco.");
  expect(labelsOf(answer)).toEqual(["Conectar meu banco"]);
  expect(drawn).toEqual(["report"]);
});

test("a deleted message is sent again", async () => {
  await report();
  run.telegram.faults.next({
    kind: "400",
    description: "Bad Request: message to edit not found",
    method: "editMessageMedia",
  });
  await ana.press("Ano");
  await ana.sees(({ caption }) => caption?.includes("Este ano") ?? false);
  expect(own()).toHaveLength(2);
});

/** Descriptions of refusals of file ids and pictures. */
const PICTURE_REFUSALS = [
  "wrong file identifier/HTTP URL specified",
  "wrong remote file identifier specified: Wrong character in the string",
  "FILE_REFERENCE_EXPIRED",
  "FILE_REFERENCE_0_EXPIRED",
  "MEDIA_EMPTY",
  "PHOTO_INVALID",
  "IMAGE_PROCESS_FAILED",
  "PHOTO_SAVE_FILE_INVALID",
];

test.each(PICTURE_REFUSALS)(
  "a file id that is refused with “%s” is dropped, and the picture is drawn and sent again",
  async (words) => {
    await report();
    await press("◀ Outubro", "outubro de 2026");
    run.telegram.expireFileIds(words);
    await press("Novembro ▶", "novembro de 2026");
    expect(drawn).toEqual(["report", "report", "report"]);
    expect(own()).toHaveLength(1);
    await press("◀ Outubro", "outubro de 2026");
    await press("Novembro ▶", "novembro de 2026");
    // October's file id was refused too; November's new one is reused.
    expect(drawn).toHaveLength(4);
    expect(run.reported).toEqual([]);
  },
);

test.each([...PICTURE_REFUSALS, "MESSAGE_ID_INVALID", "an unknown description"])(
  "an edit that is refused with “%s” becomes a new message with the picture and the figures",
  async (words) => {
    await report();
    run.telegram.faults.next({
      kind: "400",
      description: `Bad Request: ${words}`,
      method: "editMessageMedia",
    });
    await ana.press("Ano");
    const anew = await ana.nextMessage();
    expect(anew.caption).toContain("Este ano");
    expect(anew.photo).toBeDefined();
    expect(anew.reply_markup).toBeDefined();
    expect(own()).toHaveLength(2);
  },
);

test("the figures are sent as text when Telegram refuses every picture", async () => {
  await report();
  for (const method of ["editMessageMedia", "sendPhoto"])
    run.telegram.faults.next({
      kind: "400",
      description: "Bad Request: IMAGE_PROCESS_FAILED",
      method,
    });
  await ana.press("Ano");
  const anew = await ana.nextMessage();
  expect(anew.text).toContain("Este ano");
  expect(labelsOf(anew)).toContain("Categorias");
});

test("a refused edit of a text becomes a new message", async () => {
  isBroken = true;
  await report();
  run.telegram.faults.next({
    kind: "400",
    description: "Bad Request: MESSAGE_ID_INVALID",
    method: "editMessageText",
  });
  await ana.press("Dia a dia");
  expect((await ana.nextMessage()).text).toContain("Dia mais caro");
});

test.each(PICTURE_REFUSALS)(
  "a second /report, whose file id is refused with “%s”, has its picture",
  async (words) => {
    await report();
    run.telegram.expireFileIds(words);
    const second = await report();
    expect(second.photo).toBeDefined();
    expect(second.caption).toContain("novembro de 2026");
    expect(drawn).toEqual(["report", "report"]);
    expect(run.reported).toEqual([]);
  },
);

test("a report with a stored row without a currency is sent", async () => {
  const odd = makeTransaction({ id: "odd", currency: "", minor: 99 });
  await run.world.transactions.upsertAll([odd], NOW);
  const first = await report();
  expect(first.photo).toBeDefined();
  expect(labelsOf(first)).toContain("?");
  // The chosen currency is above the amounts in reais.
  await press("?", /^[^$]*Gasto: 0,99/);
  expect(run.reported).toEqual([]);
});

test("the picture of a list changes with its month", async () => {
  await report();
  await press("Categorias", "Todas as categorias");
  await press(/^Alimentos/, /^Alimentos e bebidas/);
  await press("Movimentos", "2 movimentos");
  await press("◀ Outubro", /^Alimentos e bebidas\n1–31 de outubro de 2026/);
  expect(drawn).toEqual(["report", "breakdown", "trend", "breakdown", "breakdown"]);
  expect(run.telegram.calls("editMessageCaption")).toEqual([]);
});

test("figures without a picture are a new message, so that no old picture is above them", async () => {
  const first = await report();
  isBroken = true;
  await press("Ano", "Este ano");
  expect(own()[0]?.caption).toBe(first.caption);
  expect(ana.messages().at(-1)).toMatchObject({ text: expect.stringContaining("Este ano") });
  expect(run.reported).toMatchObject([{ error: { message: "No canvas" } }]);
});

test("a report that cannot be drawn is a text with the same buttons", async () => {
  isBroken = true;
  const text = await report();
  expect(text.text).toContain("novembro de 2026");
  await press("◀ Outubro", "outubro de 2026");
  expect(ana.messages().filter((message) => message.text?.includes("Gasto"))).toHaveLength(1);
});

test("hidden amounts: picture and amounts are behind spoilers, and buttons have none", async () => {
  await run.world.users.update("user-1", { amounts: "hidden" });
  const first = await report();
  expect(first.has_media_spoiler).toBe(true);
  const spoilers = first.caption_entities?.filter(({ type }) => type === "spoiler") ?? [];
  expect(spoilers.length).toBeGreaterThanOrEqual(4);
  expect(labelsOf(first).join()).not.toContain("R$");
  const year = await press("Ano", "Este ano");
  expect(year.has_media_spoiler).toBe(true);
});

test.each(["r0:m20261101:BRL:o", "r1:nonsense", "r1:m20261101:BRL:c:<script>"])(
  "an old or forged button (%s) is answered with a notice and changes nothing",
  async (data) => {
    const { message_id: messageId } = await report();
    const forged = { reply_markup: { inline_keyboard: [[{ text: "Old", callback_data: data }]] } };
    await run.quanto.bot.api.editMessageReplyMarkup(1001, messageId, forged);
    const before = own()[0]?.caption;
    expect((await ana.press("Old")).text).toContain("Este botão é antigo");
    expect(own()[0]?.caption).toBe(before);
  },
);

test("a press in another user's chat shows nothing", async () => {
  const message = await report();
  await run.world.users.add(makeUser({ id: "user-2", telegramId: 2002, chatId: 2002 }));
  const calls = run.telegram.calls().length;
  await pressOn(message, "r1:m20261001:BRL:o", 1, 2002);
  const after = run.telegram.calls().slice(calls);
  expect(after.map(({ method }) => method)).not.toContain("editMessageMedia");
  expect(after.map(({ method }) => method)).not.toContain("sendPhoto");
});
