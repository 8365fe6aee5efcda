import { beforeEach, describe, expect, test } from "vitest";
import { chatWithAna, labelsOf } from "./chat-with-ana.ts";
import { ask, press, spendAtShops, textOf } from "./asked-questions.ts";

const chat = chatWithAna();

beforeEach(() => spendAtShops(chat));

describe("a command that takes no words", () => {
  test.each(["/hoje amanhã", "/saldo amanhã"])(
    "says that they change nothing: %s",
    async (text) => {
      expect(await ask(chat, text)).toMatch(/^“amanhã” não muda nada aqui\./);
    },
  );

  test("shows a part of many", async () => {
    expect(await ask(chat, `/saldo ${"a".repeat(90)}`)).toContain(`“${"a".repeat(40)}…”`);
  });
});

describe("what is no question", () => {
  test.each(["fhdjskfh", "😀"])(
    "where nothing of it is known, that is all it says: %s",
    async (text) => {
      expect(await ask(chat, text)).toMatch(/^Não entendi\.\n/);
    },
  );

  test("is answered without an amount, with the two closest readings as buttons", async () => {
    const answer = await chat.answerTo("quanto gastei com uber e mercado livre?");
    expect(textOf(answer)).toMatch(/^Não entendi tudo o que você escreveu\./);
    expect(textOf(answer)).not.toContain("R$");
    expect(labelsOf(answer)).toEqual([
      "Gastos · Uber · 1–22 de novembro de 2026",
      "Gastos · Mercado Livre · 1–22 de novembro de 2026",
    ]);
    await press(chat, labelsOf(answer)[1] ?? "", "R$ 50,00 em 1 movimento");
  });

  test.each([
    ["quanto gastei em 31/02?", "Não entendi de que dias você fala."],
    ["quanto gastei em 2031?", "Esses dias ainda não chegaram."],
    ["uber 90", "\u200BÉ um gasto em dinheiro: Uber "],
  ])("%s", async (text, start) => {
    expect(await ask(chat, text)).toMatch(new RegExp(`^${start}`));
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
    expect(await ask(chat, "Manaus")).toContain("Manaus");
  });
});
