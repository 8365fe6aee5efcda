import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { DEFAULT_ALERTS } from "../../../src/domain/alerts/alert-settings.ts";
import type { AlertLine } from "../../../src/usecases/ports/chat.ts";
import { makeTransaction, makeUser, NOW } from "../../support/make.ts";
import { labelsOf } from "../chat-with-ana.ts";
import { settingsChat } from "../settings-chat.ts";

const { chat, ana, press, stored } = settingsChat();

const LARGE: AlertLine = {
  kind: "large",
  name: "Tok Stok",
  minor: 90_000,
  currency: "BRL",
  day: "2026-11-20",
};

/** Sends an alert, as its job does. */
async function tell(...lines: readonly AlertLine[]): Promise<Message> {
  await chat.answerTo("/help");
  const person = ana();
  const ages = [{ bank: { bankName: "Nubank" }, at: NOW }];
  const { quanto } = chat.run;
  await quanto.chat.notify(makeUser(), { kind: "alerts", lines, ages, amounts: "shown", now: NOW });
  return person.nextMessage();
}

describe("/alerts", () => {
  test.each([
    ["/alerts", "en", "What I tell you without being asked"],
    ["/alertas", "pt-br", "O que eu conto sem você pedir"],
  ])("%s shows every kind", async (command, language, says) => {
    const answer = await chat.answerTo(command, language);
    expect(answer.text).toContain(says);
    expect(labelsOf(answer)).toHaveLength(7);
  });

  test.each([
    ["/alerts large 500", "en", { large: 50_000 }, "from R$500.00 on"],
    ["/alertas grande 1.500,50", "pt-br", { large: 150_050 }, "a partir de R$\u00a01.500,50"],
    ["/alerts low 200", "en", { low: 20_000 }, "under R$200.00"],
    ["/alertas baixo 200", "pt-br", { low: 20_000 }, "abaixo de R$\u00a0200,00"],
  ])("%s sets a limit", async (command, language, change, says) => {
    const answer = await chat.answerTo(command, language);
    expect(answer.text).toContain(says);
    expect((await stored()).alerts).toEqual({ ...DEFAULT_ALERTS, ...change });
  });

  test("off ends a limit, and everything", async () => {
    await chat.answerTo("/alerts large 500");
    await chat.answerTo("/alerts large off");
    expect((await stored()).alerts).toEqual(DEFAULT_ALERTS);
    await chat.answerTo("/alertas off");
    expect((await stored()).alerts.silenced).toHaveLength(7);
    await chat.answerTo("/alertas ligar");
    expect((await stored()).alerts).toEqual(DEFAULT_ALERTS);
    await chat.answerTo("/alertas fatura 30 dias");
    expect((await stored()).alerts.silenced).toMatchObject([{ kind: "bill-due" }]);
  });

  test.each([
    ["/alerts large zero", "Escreva um número maior que zero, assim: /alertas grande 500"],
    ["/alerts low 0", "assim: /alertas baixo 200"],
    ["/alerts sorvete 5", "Não conheço esse aviso"],
  ])("%s gets a sentence, and changes nothing", async (command, says) => {
    expect((await chat.answerTo(command)).text).toContain(says);
    expect((await stored()).alerts).toEqual(DEFAULT_ALERTS);
  });

  test("a limit is proposed from the user's own expenses", async () => {
    const rows = Array.from({ length: 40 }, (_, index) =>
      makeTransaction({ id: `${index}`, minor: 36_000 }),
    );
    await chat.run.world.transactions.upsertAll(rows, NOW);
    expect(labelsOf(await chat.answerTo("/alerts large"))).toContain("R$\u00a0400");
    expect(labelsOf(await chat.answerTo("/alerts low"))).not.toContain("R$\u00a0400");
  });

  test("its buttons change its message", async () => {
    await chat.answerTo("/alerts");
    const person = ana();
    await press(person, "Compras grandes");
    await press(person, "R$\u00a0500");
    expect((await stored()).alerts.large).toBe(50_000);
    await press(person, "✓ Compras grandes");
    await press(person, "Desligar");
    await press(person, "✓ Faturas");
    await press(person, "Silenciar");
    expect((await stored()).alerts).toMatchObject({
      large: null,
      silenced: [{ kind: "bill-due", until: null }],
    });
    await press(person, "Faturas");
    await press(person, "Avisar de novo");
    await press(person, "✓ Orçamentos");
    await press(person, "‹ Todos os avisos");
    expect((await stored()).alerts).toEqual(DEFAULT_ALERTS);
  });
});

describe("under an alert", () => {
  test("its kind is silenced, and told again", async () => {
    const alert = await tell(LARGE);
    expect(labelsOf(alert)).toEqual(["Silenciar este tipo", "Silêncio: 30 dias", "Mudar o limite"]);
    const person = ana();
    await press(person, "Silenciar este tipo");
    const answer = await person.sees((message) => Boolean(message.text?.startsWith("Pronto")));
    expect(answer.text).toContain("não aviso mais sobre compras grandes");
    expect((await stored()).alerts.silenced).toEqual([{ kind: "large", until: null }]);
    await press(person, "Avisar de novo");
    expect((await stored()).alerts).toEqual(DEFAULT_ALERTS);
  });

  test("it is silenced for thirty days", async () => {
    await tell({ ...LARGE, kind: "income", size: "large" });
    await press(ana(), "Silêncio: 30 dias");
    const until = new Date(NOW.getTime() + 30 * 86_400_000);
    expect((await stored()).alerts.silenced).toEqual([{ kind: "income", until }]);
  });

  test("its limit is changed in a message of its own", async () => {
    await tell(LARGE);
    const person = ana();
    await press(person, "Mudar o limite");
    await press(person, "R$\u00a01.000");
    expect((await stored()).alerts.large).toBe(100_000);
  });

  test("a proposal is accepted, or refused", async () => {
    await tell({ kind: "large-proposal", minor: 45_000 });
    const person = ana();
    await press(person, "Não, obrigado");
    const refused = await person.sees(({ text }) => Boolean(text?.startsWith("Tudo bem")));
    expect(refused.text).toContain("/alertas");
    await press(person, "Sim, a partir de R$\u00a0450");
    expect((await stored()).alerts.large).toBe(45_000);
  });
});
