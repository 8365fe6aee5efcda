import { beforeEach, describe, expect, test } from "vitest";
import { followCash } from "../../../src/usecases/cash/follow-cash.ts";
import { makeTransaction, NOW } from "../../support/make.ts";
import { labelsOf } from "../chat-with-ana.ts";
import { receive } from "../run-bot.ts";
import { cashChat, textOf } from "./cash-chat.ts";

const { chat, spent, cashSince, entries, press, agree } = cashChat();

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

  test.each(["12", "R$ 12"])("an amount alone is told what else to write: %s", async (text) => {
    await agree();
    expect(textOf(await chat.answerTo(text))).toBe(
      "Para anotar em dinheiro, escreva também o que foi, assim: café 12",
    );
    expect(await entries()).toEqual([]);
  });

  test("has a button for the other reading, with the name as it was typed", async () => {
    await agree();
    const cafe = { id: "cafe", merchantKey: "n:CAFE", merchantName: "Café", minor: 1 };
    await chat.run.world.transactions.upsertAll([makeTransaction(cafe)], NOW);
    const answer = await chat.answerTo("café 12");
    expect(labelsOf(answer)[1]).toMatch(/^Lista de gastos · Café ·/);
  });

  test("is recorded at once where the user's own cash has it already", async () => {
    await agree();
    await chat.answerTo("almoço 35,50");
    expect(textOf(await chat.answerTo("almoço 18"))).toContain("Em dinheiro: Almoço R$ 18,00");
    expect(await spent()).toBe(5350);
  });

  test("and where the user confirmed it before", async () => {
    await agree();
    const uber = { id: "uber", merchantKey: "n:UBER", merchantName: "Uber", minor: 1 };
    await chat.run.world.transactions.upsertAll([makeTransaction(uber)], NOW);
    await chat.answerTo("uber 90");
    await press("Sim, anotar em dinheiro", "Em dinheiro: Uber R$ 90,00 · hoje");
    expect(textOf(await chat.answerTo("uber 30"))).toContain("Em dinheiro: Uber R$ 30,00 · hoje");
  });

  test.each([
    ["café 1.5", "É isto: Café R$ 1,50 · hoje?"],
    ["café 0", "Sem um valor maior que zero"],
    ["casa 99999999999", "alto demais"],
    ["café 12 1/1/2020", "Só anoto dinheiro do último ano"],
    ["café 12?", "Não achei nenhum movimento com esse nome"],
    ["quanto gastei 50", "Gastos · de"],
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

test("income that is read as spent is asked about", async () => {
  await agree();
  const answer = await chat.answerTo("salário 5000");
  expect(textOf(answer)).toContain("Nada muda até você tocar.");
  expect(labelsOf(answer)).toContain("Sim, anotar em dinheiro");
  expect(await entries()).toEqual([]);
});
