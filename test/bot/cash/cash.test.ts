import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { followCash } from "../../../src/usecases/cash/follow-cash.ts";
import { makeTransaction, makeUser, NOW } from "../../support/make.ts";
import { chatWithAna, labelsOf } from "../chat-with-ana.ts";
import { receive } from "../run-bot.ts";
import { seedBank } from "../seed-bank.ts";

const chat = chatWithAna();

const YEAR = { first: "2026-01-01", last: "2026-12-31" };

beforeEach(() => seedBank(chat.run.world));

const textOf = ({ text = "", caption = text }: Message) =>
  caption.replaceAll("\u00A0", " ").replaceAll("\u200B", "");

/** What counts as spent, beside the bakery's R$ 12.50. */
async function spent(): Promise<number> {
  const sums = await chat.run.world.transactions.sums("user-1", YEAR, []);
  const all = sums.find(({ flow }) => flow === "spending")?.minor ?? 0;
  return all - 1250;
}

const cashSince = async () => (await chat.run.world.users.byId("user-1"))?.cashSince ?? null;
const entries = () => chat.run.world.cashEntries.ofUser("user-1");

async function press(label: string, says: string): Promise<Message> {
  await chat.ana().press(label);
  return chat.ana().sees((message) => textOf(message).includes(says));
}

/** Cash is on. */
async function agree(): Promise<void> {
  await chat.run.world.users.update("user-1", { cashSince: NOW });
}

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
    await Promise.all([first.answer, again.answer]);
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
    const [message] = chat
      .ana()
      .messages()
      .filter(({ from }) => from?.is_bot);
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
    await press("Categoria", "Esta anotação não existe mais.");
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
    await receive(chat.run, { update_id: 99_002, callback_query: query as never });
    await eva.sees((one) => textOf(one).includes("Esta anotação não existe mais."));
    expect(await spent()).toBe(1200);
  });
});

describe("what the bank has, too", () => {
  const COFFEE = makeTransaction({ id: "bank", minor: 1200, day: "2026-11-21" });

  beforeEach(agree);

  test("is asked with the answer where it is there, and is one", async () => {
    await chat.run.world.transactions.upsertAll([COFFEE], NOW);
    const answer = await chat.answerTo("café 12");
    expect(textOf(answer)).toContain(
      "Apareceu no banco: PADARIA DO ZÉ, R$ 12,00 · ontem (Nubank). É o mesmo que você anotou em dinheiro, Café · hoje?",
    );
    expect(labelsOf(answer).slice(0, 2)).toEqual(["Sim, um só", "São dois"]);
    expect(await spent()).toBe(2400);
    const one = await press("Sim, um só", "Um só: fica o do banco. Tirei Café R$ 12,00");
    expect(await spent()).toBe(1200);
    expect(labelsOf(one)).toEqual(["São dois"]);
    await press("São dois", "Em dinheiro: Café");
    expect(await spent()).toBe(2400);
  });

  test("is asked in a message of its own where it comes later, and may be two", async () => {
    await chat.answerTo("café 12");
    await chat.run.world.transactions.upsertAll([COFFEE], NOW);
    // The chat of the product, in place of the one that records.
    await followCash({ ...chat.run.world, chat: chat.run.quanto.chat }, "user-1");
    const asked = await chat.ana().sees((one) => textOf(one).startsWith("Apareceu"));
    expect(textOf(asked)).toContain("Apareceu no banco: PADARIA DO ZÉ, R$ 12,00 · ontem (Nubank).");
    expect(labelsOf(asked)).toEqual(["Sim, um só", "São dois"]);
    await press("São dois", "Em dinheiro: Café R$ 12,00 · hoje");
    expect(await spent()).toBe(2400);
  });

  test("of a note is asked in other words", async () => {
    await chat.answerTo("café 12");
    await press("Não era dinheiro", "Só anotado");
    await chat.run.world.transactions.upsertAll([COFFEE], NOW);
    await followCash({ ...chat.run.world, chat: chat.run.quanto.chat }, "user-1");
    const asked = await chat.ana().sees((one) => textOf(one).startsWith("Apareceu"));
    expect(textOf(asked)).toContain("É o que você anotou, Café · hoje?");
    const arrived = await press("Sim, é este", "Chegou no banco: a anotação Café R$ 12,00 saiu.");
    expect(labelsOf(arrived)).toEqual(["É outro"]);
    await press("É outro", "Só anotado");
    expect(await spent()).toBe(1200);
  });
});

describe("what is in doubt", () => {
  test("may be a question, and is recorded by a press only", async () => {
    await agree();
    const uber = { id: "uber", merchantKey: "n:UBER", merchantName: "Uber", minor: 1 };
    await chat.run.world.transactions.upsertAll([makeTransaction(uber)], NOW);
    const answer = await chat.answerTo("uber 90");
    expect(textOf(answer)).toContain("É um gasto em dinheiro: Uber R$ 90,00 · hoje?");
    expect(await entries()).toEqual([]);
    await press("Sim, anotar em dinheiro", "Em dinheiro: Uber R$ 90,00 · hoje");
  });

  test.each([
    ["café 1.5", "É isto: Café R$ 1,50 · hoje?"],
    ["café 0", "Sem um valor maior que zero"],
    ["casa 99999999999", "alto demais"],
    ["café 12 1/1/2020", "Só anoto dinheiro do último ano"],
    ["café 12?", "Ainda não sei conversar"],
    ["quanto gastei 50", "Ainda não sei conversar"],
  ])("%s", async (text, says) => {
    await agree();
    expect(textOf(await chat.answerTo(text))).toContain(says);
    expect(await entries()).toEqual([]);
  });

  test("what somebody else wrote is no entry", async () => {
    await agree();
    const user = chat.ana().user;
    const message = {
      message_id: 5000,
      date: 1_760_000_000,
      chat: { id: user.id, type: "private", first_name: "Ana" },
      from: user,
      text: "café 12",
      forward_origin: { type: "hidden_user", sender_user_name: "Eva", date: 1 },
    };
    await receive(chat.run, { update_id: 99_003, message: message as never });
    expect(await entries()).toEqual([]);
  });
});

describe("in the settings", () => {
  test("it is switched on and off; what was typed stays", async () => {
    await chat.answerTo("/settings");
    await press("Ligar o dinheiro", "Dinheiro: ligado");
    expect(await cashSince()).toEqual(NOW);
    await chat.answerTo("café 12");
    const accounts = await chat.answerTo("/accounts");
    expect(textOf(accounts)).toContain("Dinheiro\nO que você escreve aqui");
    await chat.answerTo("/settings");
    await press("Desligar o dinheiro", "Dinheiro: desligado");
    expect(await cashSince()).toBeNull();
    expect(await spent()).toBe(1200);
  });
});

test("a user without a bank has a report of cash alone", async () => {
  await agree();
  await chat.run.world.items.remove("item-1");
  await chat.run.world.transactions.removeOfItem("item-1");
  await chat.answerTo("café 12");
  const report = await chat.answerTo("/report");
  expect(textOf(report)).toContain("12,00");
});
