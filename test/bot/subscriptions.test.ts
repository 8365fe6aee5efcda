import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import type { RecurringSeries } from "../../src/domain/recurrence/recurring-series.ts";
import { catalogFor } from "../../src/i18n/catalog-for.ts";
import { makeFound } from "../contract/recurring.ts";
import { makeSeries } from "../support/make-series.ts";
import { makeTransaction, NOW } from "../support/make.ts";
import { chatWithAna, fromBot, labelsOf } from "./chat-with-ana.ts";
import { seedBank } from "./seed-bank.ts";

const chat = chatWithAna();

const RISE = { before: 3990, now: 4490, currency: "BRL", since: "2026-09-10" };

const SERIES: readonly RecurringSeries[] = [
  makeSeries({ minor: 4490, previousMinor: 3990, change: RISE }),
  makeSeries({
    merchantKey: "n:CLOUD",
    merchantName: "Cloud",
    minor: 5520,
    previousMinor: 6900,
    change: { before: 1200, now: 1000, currency: "USD", since: "2025-12-12" },
  }),
  makeSeries({ merchantKey: "n:GYM", merchantName: "Gym", minor: 9900, status: "new" }),
  makeSeries({
    merchantKey: "n:RENT",
    merchantName: "Aluguel",
    kind: "bill",
    minor: 180_000,
    next: "2026-12-05",
  }),
  makeSeries({
    merchantKey: "n:LIGHT",
    merchantName: "Luz",
    kind: "bill",
    minor: 15_000,
    next: "2026-11-05",
  }),
];

beforeEach(async () => {
  const { world } = chat.run;
  await seedBank(world);
  await find(SERIES);
  const payment = { day: "2026-11-10", merchantKey: "n:NETFLIX", merchantName: "Netflix" } as const;
  await world.transactions.upsertAll(
    [makeTransaction({ id: "netflix", ...payment, minor: 4490, isFixed: true })],
    NOW,
  );
});

async function find(series: readonly RecurringSeries[]): Promise<void> {
  const { recurring } = chat.run.world;
  await recurring.removeOfUser("user-1");
  await recurring.swap(makeFound({ series }), null);
}

const textOf = (message: Message) =>
  (message.caption ?? message.text ?? "").replaceAll("\u00A0", " ");

const PORTUGUESE = [
  "Assinaturas e contas fixas",
  "",
  "Assinaturas: R$ 100,10 por mês, R$ 1.201,20 por ano",
  "1. Cloud: R$ 55,20, todo mês; próxima em 10/12; baixou de US$ 12,00 para US$ 10,00 em dezembro de 2025",
  "2. Netflix: R$ 44,90, todo mês; próxima em 10/12; subiu de R$ 39,90 para R$ 44,90 em setembro",
  "3. Gym: R$ 99,00, todo mês, por volta do dia 10; parece nova: toque no número para confirmar",
  "",
  "Outras contas fixas: R$ 1.800,00 por mês, R$ 21.600,00 por ano",
  "4. Aluguel: R$ 1.800,00, todo mês; próxima em 05/12",
  "5. Luz: R$ 150,00, todo mês; não apareceu (esperada em 05/11)",
  "",
  "Ao todo: R$ 1.900,10 por mês, R$ 22.801,20 por ano",
];

describe("/subscriptions", () => {
  test.each(["/subscriptions", "/assinaturas", "/ASSINATURAS", "/assinaturas@quanto_bot"])(
    "is %s, too: each with its amount, rhythm and next day, and what all cost",
    async (command) => {
      const answer = await chat.answerTo(command);
      expect(textOf(answer).split("\n").slice(0, -2)).toEqual(PORTUGUESE);
      // Only Netflix has a transaction that is still there.
      expect(labelsOf(answer)).toEqual(["2", "Fixas"]);
    },
  );

  test("is in English, with amounts hidden", async () => {
    await chat.run.world.users.update("user-1", { chosenLanguage: "en", amounts: "hidden" });
    const answer = await chat.answerTo("/subscriptions");
    expect(textOf(answer)).toContain(
      "Subscriptions: R$100.10 a month, R$1,201.20 a year\n1. Cloud",
    );
    expect(textOf(answer)).toContain("went up from R$39.90 to R$44.90 in September\n");
    expect(textOf(answer)).toContain("went down from $12.00 to $10.00 in December 2025\n");
    expect(textOf(answer)).toContain("5. Luz: R$150.00, every month; did not appear");
    const hidden = answer.entities?.filter(({ type }) => type === "spoiler") ?? [];
    expect(hidden).toHaveLength(5 + 4 + 6);
  });

  test("leads to the transaction, which is confirmed or dismissed there, and back to the screen", async () => {
    await chat.answerTo("/assinaturas");
    const ana = chat.ana();
    await ana.press("2");
    const opened = await ana.sees((message) => labelsOf(message).includes("Não é conta fixa"));
    expect(textOf(opened)).toContain("Netflix");
    expect(labelsOf(opened)).toContain("Mudar o nome");
    await ana.press("‹ Voltar");
    const screen = await ana.sees((message) => textOf(message).startsWith("Contas fixas"));
    expect(textOf(screen)).toContain(PORTUGUESE[4]);
    expect(textOf(screen)).toContain(PORTUGUESE[9]);
    expect(fromBot(ana)).toHaveLength(1);
  });

  test("lists as many as a message has room for, and the others are on the screen below", async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, part) =>
        makeSeries({ part, merchantName: `Shop ${part}` }),
      );
    await find(many(40));
    const answer = await chat.answerTo("/subscriptions");
    const whole = textOf(answer);
    expect(whole).toContain("\n40. Shop 39:");
    expect(whole).not.toContain("Mais 1");
    // No grid of forty numbers.
    expect(labelsOf(answer)).toEqual([
      ...Array.from({ length: 12 }, (_, at) => `${at + 1}`),
      "Fixas",
    ]);
    expect(whole).not.toContain("Ao todo");
    await find(many(99));
    const part = textOf(await chat.answerTo("/subscriptions"));
    const listed = part.match(/^\d+\. /gm)?.length ?? 0;
    const { more } = catalogFor("pt").fixed.subscriptions;
    expect(listed).toBeGreaterThan(40);
    expect(part).toContain(`\n\n${more({ count: 99 - listed })}\n\n`);
    expect(part).toContain("as que não têm botão estão em “Fixas”");
    expect(more({ count: 1 })).toBe("Mais 1 está em “Fixas”, no botão abaixo.");
    await chat.ana().press("Fixas");
    await chat.ana().sees((message) => textOf(message).includes("Contas fixas"));
  });

  test("what only seems new has no sum; without a series it says how to begin", async () => {
    await find([makeSeries({ status: "new" })]);
    const text = textOf(await chat.answerTo("/assinaturas"));
    expect(text).toContain("\n\nAssinaturas\n1. Netflix: R$ 39,90");
    expect(text).not.toContain("por ano");
    await find([]);
    const none = await chat.answerTo("/assinaturas");
    expect(textOf(none)).toContain("Ainda não achei contas que se repetem");
    expect(labelsOf(none)).toEqual([]);
  });

  test("without a bank says so", async () => {
    await chat.run.world.items.remove("item-1");
    const text = textOf(await chat.answerTo("/assinaturas"));
    expect(text).toContain("ainda não conectou nenhum banco");
  });

  test.each(["Mais", "Fixas"])(
    "is sent by a button under %s, once for a double tap",
    async (way) => {
      await chat.answerTo("/report");
      const ana = chat.ana();
      await ana.press(way);
      await ana.sees((message) => labelsOf(message).includes("Assinaturas"));
      await Promise.all([ana.press("Assinaturas"), ana.press("Assinaturas")]);
      await ana.sees((message) => textOf(message).startsWith("Assinaturas e contas fixas"));
      await chat.answerTo("/help");
      expect(fromBot(ana)).toHaveLength(3);
    },
  );
});
