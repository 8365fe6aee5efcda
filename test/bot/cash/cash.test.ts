import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { followCash } from "../../../src/usecases/cash/follow-cash.ts";
import { makeUser, NOW } from "../../support/make.ts";
import { labelsOf } from "../chat-with-ana.ts";
import { receive } from "../run-bot.ts";
import { cashChat, textOf } from "./cash-chat.ts";

const { chat, spent, cashSince, entries, press, agree } = cashChat();

describe("the first one", () => {
  test("is asked about by buttons, with the typed amount alone, and changes nothing", async () => {
    const answer = await chat.answerTo("120 feira ontem");
    expect(textOf(answer)).toContain("Posso anotar em dinheiro: Feira R$ 120,00 · ontem?");
    expect(textOf(answer).match(/\d[\d.,]*/g)).toEqual(["120,00"]);
    expect(labelsOf(answer)).toEqual(["Sim, anotar em dinheiro", "Não anotar"]);
    expect([await cashSince(), await entries(), await spent()]).toEqual([null, [], 0]);
    const declined = await press("Não anotar", "nada foi anotado");
    expect(labelsOf(declined)).toEqual([]);
    expect([await cashSince(), await entries(), await spent()]).toEqual([null, [], 0]);
  });

  test("is recorded when the user agrees, once however often that is pressed", async () => {
    await chat.answerTo("120 feira ontem");
    const first = chat.ana().tap("Sim, anotar em dinheiro");
    const again = chat.ana().tap("Sim, anotar em dinheiro");
    await chat.ana().sees((one) => textOf(one).startsWith("Em dinheiro: "));
    await expect.poll(() => [first.answer, again.answer].includes(undefined)).toBe(false);
    const recorded = await chat.ana().sees((one) => textOf(one).startsWith("Em dinheiro: "));
    expect(textOf(recorded)).toBe("Em dinheiro: Feira R$ 120,00 · ontem");
    expect(await cashSince()).toEqual(NOW);
    expect(await entries()).toHaveLength(1);
    expect(await spent()).toBe(12_000);
    const next = await chat.answerTo("café 12");
    expect(textOf(next)).toBe("Em dinheiro: Café R$ 12,00 · hoje");
  });

  test("is told in English, and as received", async () => {
    const answer = await chat.answerTo("got 50 for babysitting", "en");
    expect(textOf(answer)).toContain(
      "Shall I record this as received in cash: Babysitting R$50.00 · today?",
    );
  });

  test("whose message says nothing is an old one", async () => {
    await chat.answerTo("café 12");
    await chat.ana().press("Sim, anotar em dinheiro");
    const asked = { update_id: 99_001, callback_query: queryOn("cash:1:add") };
    await receive(chat.run, asked);
    expect(await entries()).toHaveLength(1);
  });

  /** A press under a message of the bot without anything hidden in it. */
  function queryOn(data: string) {
    const message = chat
      .ana()
      .messages()
      .find(({ from }) => from?.is_bot);
    const { entities: _entities, ...bare } = message as Message.TextMessage;
    return {
      id: "1",
      from: chat.ana().user,
      chat_instance: "1",
      data,
      message: bare as Message.TextMessage & { entities?: never },
    } as never;
  }
});

describe("an entry", () => {
  beforeEach(agree);

  test("is undone for good", async () => {
    const answer = await chat.answerTo("café 12");
    expect(labelsOf(answer)).toEqual(["Não era dinheiro", "Categoria", "Ontem", "Desfazer"]);
    expect(await spent()).toBe(1200);
    await press("Desfazer", "Desfeito: Café R$ 12,00 não está mais nas suas contas.");
    expect(await spent()).toBe(0);
    await followCash(chat.run.world, "user-1");
    expect(await entries()).toEqual([]);
  });

  test("changes its day and back", async () => {
    await chat.answerTo("café 12");
    const yesterday = await press("Ontem", "Café R$ 12,00 · ontem");
    expect(labelsOf(yesterday)).toContain("Hoje");
    const today = await press("Hoje", "Café R$ 12,00 · hoje");
    expect(labelsOf(today)).toContain("Ontem");
  });

  test("was not cash, waits for the bank in no sum, and was cash after all", async () => {
    await chat.answerTo("café 12");
    const note = await press("Não era dinheiro", "Só anotado: Café R$ 12,00 · hoje");
    expect(textOf(note)).toContain("35 dias");
    expect(labelsOf(note)).toEqual(["Era dinheiro", "Desfazer"]);
    expect(await spent()).toBe(0);
    await press("Era dinheiro", "Em dinheiro: Café");
    expect(await spent()).toBe(1200);
  });

  test("gets another category on the screen of a transaction, and keeps its buttons", async () => {
    const answer = await chat.answerTo("café 12");
    await press("Categoria", "Qual é a categoria");
    await press("Lazer", "só desta vez ou sempre");
    await press("Só este", "Lazer – ");
    const [row] = await chat.run.world.transactions.ofAccountSince("cash user-1", "2026-01-01");
    expect(row).toMatchObject({ categorySource: "choice", topCategoryId: "21000000" });
    const kept = chat
      .ana()
      .messages()
      .find(({ message_id: id }) => id === answer.message_id);
    expect(kept && textOf(kept)).toBe("Em dinheiro: Café R$ 12,00 · hoje");
    expect(kept && labelsOf(kept)).toContain("Desfazer");
  });

  test("that is gone has no category", async () => {
    await chat.answerTo("café 12");
    const ids = (await entries()).map(({ id }) => id);
    await chat.run.world.transactions.removeByIds("user-1", ids);
    const gone = await press("Categoria", "Esta anotação não existe mais.");
    expect(labelsOf(gone)).toEqual([]);
  });

  test("is received", async () => {
    const answer = await chat.answerTo("recebi 50 da faxina");
    expect(textOf(answer)).toBe("Recebido em dinheiro: Faxina R$ 50,00 · hoje");
  });

  test("of another year is told with it, and hidden amounts stay hidden", async () => {
    await chat.run.world.users.update("user-1", { amounts: "hidden" });
    const answer = await chat.answerTo("café 12 24/12/2025");
    expect(textOf(answer)).toBe("Em dinheiro: Café R$ 12,00 · 24/12/2025");
    const spoilers = answer.entities?.filter(({ type }) => type === "spoiler");
    expect(spoilers).toHaveLength(1);
    expect(textOf(await chat.answerTo("café 12 3/10"))).toContain("· 03/10");
  });

  test("is nobody else's to press", async () => {
    await chat.answerTo("café 12");
    const [entry] = await entries();
    const eva = chat.run.telegram.person({ id: 2002, firstName: "Eva", languageCode: "pt-br" });
    await chat.run.world.users.add(makeUser({ id: "user-2", telegramId: 2002, chatId: 2002 }));
    eva.send("/help");
    const message = await eva.nextMessage();
    const data = `cash:1:u:${entry?.id}`;
    const query = { id: "9", from: eva.user, chat_instance: "1", data, message };
    await receive(chat.run, { update_id: 99_002, callback_query: query });
    await eva.sees((one) => textOf(one).includes("Esta anotação não existe mais."));
    expect(await spent()).toBe(1200);
  });
});
