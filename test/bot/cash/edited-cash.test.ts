import type { Message } from "grammy/types";
import { expect, test } from "vitest";
import { fromBot, labelsOf } from "../chat-with-ana.ts";
import { cashChat, textOf } from "./cash-chat.ts";

/** A message about cash that says something else by now. */

const { chat, spent, entries, agree } = cashChat();

async function typeCoffee(): Promise<Message> {
  await agree();
  const ana = chat.ana();
  const typed = ana.send("café 12");
  await ana.nextMessage();
  return typed;
}

const seen = (says: string) => chat.ana().sees((one) => textOf(one).includes(says));

test("a question records no cash: its figure is without it, and the answer says that it is undone", async () => {
  const typed = await typeCoffee();
  chat.ana().edit(typed, "quanto gastei hoje?");
  const answer = await seen("Desfeito: Café R$ 12,00 não está mais nas suas contas.");
  expect(textOf(answer)).toMatch(/^Gastos/);
  expect(textOf(answer).match(/R\$ [\d,]+/)?.[0]).toBe("R$ 0,00");
  expect(fromBot(chat.ana())).toHaveLength(1);
  expect(await spent()).toBe(0);
  chat.ana().edit(typed, "café 13");
  expect(labelsOf(await seen("Em dinheiro: Café R$ 13,00"))).toContain("Desfazer");
  expect(await spent()).toBe(1300);
});

test.each(["café 0", "bom dia"])("%j leaves it, and its message with the buttons", async (text) => {
  const typed = await typeCoffee();
  chat.ana().edit(typed, text);
  await chat.ana().nextMessage();
  const [entry] = fromBot(chat.ana());
  expect(entry && textOf(entry)).toBe("Em dinheiro: Café R$ 12,00 · hoje");
  expect(entry && labelsOf(entry)).toContain("Desfazer");
  expect((await entries()).map(({ state, minor }) => [state, minor])).toEqual([["cash", 1200]]);
});
