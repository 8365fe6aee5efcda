import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { OTHER } from "../../src/domain/category.ts";
import { NO_FACTS } from "../../src/domain/understanding/facts.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import { sendDue } from "../support/send-due.ts";
import { makeDelivery, makeTransaction, NOW } from "../support/make.ts";
import { chatWithAna, fromBot, labelsOf } from "./chat-with-ana.ts";
import { seedBank } from "./seed-bank.ts";

const chat = chatWithAna();

/** A purchase that nothing could place. */
function unplaced(id: string, cnpjRoot: string, name: string, minor: number): Transaction {
  const key = `c:${cnpjRoot}`;
  return makeTransaction({
    id,
    minor,
    description: name.toUpperCase(),
    merchant: name,
    bankCategoryId: null,
    categoryId: null,
    categorySource: "none",
    topCategoryId: OTHER,
    ownKey: key,
    merchantKey: key,
    merchantName: name,
    facts: { ...NO_FACTS, cnpjRoot },
  });
}

beforeEach(async () => {
  await seedBank(chat.run.world);
  await chat.run.world.transactions.upsertAll(
    [
      unplaced("q1", "11111111", "Quartzo", 20_000),
      unplaced("q2", "11111111", "Quartzo", 10_000),
      unplaced("t1", "22222222", "Topázio", 15_000),
    ],
    NOW,
  );
});

/** Presses a button and waits for the change that it leads to. */
async function press(label: string | RegExp, says: string): Promise<Message> {
  const ana = chat.ana();
  const before = new Set(ana.messages().map(sketch));
  await ana.press(label);
  return ana.sees((message) => sketch(message).includes(says) && !before.has(sketch(message)));
}

function sketch(message: Message): string {
  return [message.caption ?? message.text ?? "", ...labelsOf(message)].join("\n");
}

const stateOf = async (id: string) => {
  const row = await chat.run.world.transactions.ofUserById("user-1", id);
  return `${row?.categoryId} ${row?.categorySource}`;
};

async function openOther(): Promise<Message> {
  await chat.answerTo("/report");
  await press("Categorias", "‹ Voltar");
  return press("Outros", "Outros");
}

describe("/rules", () => {
  test("leads to the game, whose answers make rules in the same message", async () => {
    await chat.answerTo("/regras");
    const first = await press("Ensinar 2 lojas", "2 lojas que eu não conheço (1/2)");
    expect(first.text).toContain("Quartzo\nR$\u00A0300,00 gastos em 2 movimentos");
    await press("Outra categoria", "Alimentos e bebidas");
    await press("Moradia", "O que em Moradia?");
    await press("‹ Voltar", "Alimentos e bebidas");
    await press("‹ Voltar", "Pular");
    const second = await press("Compras", "Topázio");
    expect(second.text).toContain("2 movimentos agora em Compras, e os próximos também.");
    expect(await stateOf("q1")).toBe("08000000 rule");
    await press("Desfazer", "Desfeito.");
    expect(await stateOf("q1")).toBe("null none");
    await press("Compras", "Topázio");
    const end = await press("Moradia", "Pronto.");
    expect(end.text).toContain("2 movimentos em Compras e 1 movimento em Moradia");
    expect(labelsOf(end)).toEqual(["Desfazer: Quartzo", "Desfazer: Topázio", "Suas regras"]);
    await press("Desfazer: Topázio", "Topázio");
    await press("Pular", "2 movimentos agora em Compras");
    const rules = await press("Suas regras", "1. Quartzo: Compras (2 movimentos)");
    expect(labelsOf(rules)).toEqual(["1"]);
    expect(fromBot(chat.ana())).toHaveLength(1);
  });

  test("speaks English, and hides amounts of those who hide them", async () => {
    await chat.run.world.users.update("user-1", { amounts: "hidden", chosenLanguage: "en" });
    await chat.answerTo("/rules");
    const { text, entities } = await press("Teach 2 shops", "2 shops I don't know (1/2)");
    expect(text).toContain("spent in 2 transactions");
    const hidden = entities?.filter(({ type }) => type === "spoiler") ?? [];
    expect(hidden.map(({ offset, length }) => text?.slice(offset, offset + length))).toEqual([
      "R$300.00",
    ]);
  });
});

describe("the category of what nothing could place", () => {
  test("offers the game in a message of its own, and the report stays", async () => {
    expect(labelsOf(await openOther())).toContain("Ensinar 2 lojas");
    await press("Ensinar 2 lojas", "2 lojas que eu não conheço");
    const messages = fromBot(chat.ana());
    expect(messages).toHaveLength(2);
    expect(messages[0]?.photo).toBeDefined();
  });

  test("does not offer it again within the week, but /rules does", async () => {
    await openOther();
    chat.run.world.now = new Date(NOW.getTime() + 24 * 3_600_000);
    expect(labelsOf(await openOther())).not.toContain("Ensinar 2 lojas");
    expect(labelsOf(await chat.answerTo("/rules"))).toContain("Ensinar 2 lojas");
  });

  test("never offers it once it was refused", async () => {
    await openOther();
    await press("Ensinar 2 lojas", "Não perguntar mais");
    const refused = await press("Não perguntar mais", "Combinado");
    expect(labelsOf(refused)).toEqual(["Suas regras"]);
    chat.run.world.now = new Date(NOW.getTime() + 8 * 24 * 3_600_000);
    expect(labelsOf(await openOther())).not.toContain("Ensinar 2 lojas");
    await chat.answerTo("/rules");
    const question = await press("Ensinar 2 lojas", "2 lojas que eu não conheço");
    expect(labelsOf(question)).not.toContain("Não perguntar mais");
  });

  test("is the only one that offers it", async () => {
    await chat.answerTo("/report");
    await press("Categorias", "‹ Voltar");
    const food = await press(/^Alimentos/, "Alimentos e bebidas");
    expect(labelsOf(food)).not.toContain("Ensinar 2 lojas");
    expect((await chat.run.world.users.byId("user-1"))?.game.offeredAt).toBeNull();
  });
});

test("a button of a shop that has a category by now says so, and goes on", async () => {
  await chat.answerTo("/rules");
  await press("Ensinar 2 lojas", "Quartzo");
  await chat.run.world.transactions.markDeleted("account-1", ["q1", "q2"], NOW);
  const next = await press("Compras", "Topázio");
  expect(next.text).toContain("Nada mudou.");
  expect(await chat.run.world.rules.ofUser("user-1")).toEqual([]);
});

test("the summary offers it under its own buttons, and a press keeps the summary", async () => {
  const ana = chat.ana();
  await chat.answerTo("/help");
  await chat.run.world.deliveries.addAll([
    makeDelivery({ first: "2026-11-16", last: "2026-11-22", dueAt: NOW }),
  ]);
  await sendDue({ ...chat.run.world, chat: chat.run.quanto.chat });
  const summary = await ana.sees(({ caption }) => caption?.includes("16–22 de novembro") ?? false);
  expect(labelsOf(summary).at(-1)).toBe("Ensinar 2 lojas");
  await press("Ensinar 2 lojas", "2 lojas que eu não conheço");
  expect(fromBot(ana).filter(({ photo }) => photo)).toHaveLength(1);
});
