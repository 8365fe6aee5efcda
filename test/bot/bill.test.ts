import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { NO_CHECKPOINT, type Account } from "../../src/domain/account.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { makeBill } from "../support/make-bill.ts";
import { makeAccount, makeTransaction, NOW } from "../support/make.ts";
import { chatWithAna, fromBot, labelsOf } from "./chat-with-ana.ts";
import { seedBank } from "./seed-bank.ts";

const chat = chatWithAna();

function card(given: Partial<Account> = {}): Account {
  return makeAccount({
    id: "card-1",
    type: "CREDIT",
    name: "Nubank Gold",
    lastDigits: "1234",
    balance: 250_000,
    syncCheckpoint: { ...NO_CHECKPOINT, fullSyncAt: NOW },
    ...given,
  });
}

function bought(given: Partial<Transaction> = {}): Transaction {
  return makeTransaction({
    id: "purchase",
    accountId: "card-1",
    accountType: "CREDIT",
    minor: 12_345,
    date: new Date("2026-11-10T03:00:00.000Z"),
    ...given,
  });
}

beforeEach(async () => {
  const { world } = chat.run;
  await seedBank(world);
  await world.accounts.upsertAll([card()]);
  await world.bills.upsertAll([makeBill()]);
  const part = { merchant: "Tok Stok", merchantKey: "n:TOK STOK", minor: 10_000 };
  await world.transactions.upsertAll(
    [bought(), bought({ ...part, id: "part", instalment: { number: 2, total: 4 } })],
    NOW,
  );
});

const captionOf = (message: Message) => message.caption ?? message.text ?? "";

async function press(label: string | RegExp, says: string): Promise<Message> {
  const ana = chat.ana();
  await ana.press(label);
  return ana.sees((message) => captionOf(message).includes(says));
}

/** Opens the screen of a report that has its button. */
async function openMore(): Promise<Person> {
  await chat.answerTo("/report");
  const ana = chat.ana();
  await ana.press("Mais");
  await ana.sees((message) => labelsOf(message).includes("Fatura"));
  return ana;
}

describe("/bill", () => {
  test.each(["/bill", "/fatura", "/FATURA", "/Bill", "/fatura@quanto_bot"])(
    "is %s, too: a picture with the bill that closed, the open one and what is promised",
    async (command) => {
      const answer = await chat.answerTo(command);
      expect(answer.photo).toBeDefined();
      const lines = captionOf(answer).replaceAll("\u00A0", " ").split("\n");
      expect(lines).toEqual([
        "Nubank Gold (final 1234)",
        "Última fechada: R$ 1.000,00 · venceu em 05/11 · não vi o pagamento",
        "Aberta: R$ 223,45 até agora · fecha em 25/11 · vence em 05/12",
        "",
        "Limite usado, segundo o banco: R$ 2.500,00",
        "",
        "Parcelas nas próximas faturas",
        "Ao todo: de R$ 200,00 a R$ 1.276,55. O limite usado no banco não bate com as parcelas que eu vejo.",
        "A partir de março de 2027 ficam livres R$ 100,00 por mês.",
        "janeiro de 2027: R$ 100,00",
        "fevereiro de 2027: R$ 100,00",
        "Tok Stok: mais 2 parcelas de R$ 100,00, até fevereiro de 2027",
      ]);
      expect(labelsOf(answer)).toEqual([]);
    },
  );

  test("is in English, with amounts hidden", async () => {
    await chat.run.world.users.update("user-1", { chosenLanguage: "en", amounts: "hidden" });
    const answer = await chat.answerTo("/bill");
    expect(captionOf(answer)).toContain("Open: R$223.45 so far · closes on 25 Nov · due on 5 Dec");
    expect(answer.has_media_spoiler).toBe(true);
    const hidden = answer.caption_entities?.filter(({ type }) => type === "spoiler") ?? [];
    expect(hidden.length).toBeGreaterThan(5);
  });

  test("asks for the closing day where the bank does not tell, and believes the answer", async () => {
    await chat.run.world.bills.upsertAll([makeBill({ closingDay: null })]);
    const answer = await chat.answerTo("/bill");
    expect(captionOf(answer)).toContain("fecha por volta de 28/11 (estimativa)");
    const asked = await press(/Quando fecha/, "Em que dia do mês fecha");
    expect(labelsOf(asked)).toHaveLength(32);
    expect(labelsOf(asked).slice(-2)).toEqual(["31", "Não sei"]);
    const told = await press("24", "fecha em 24/11");
    expect(labelsOf(told)).toEqual(["Fechamento: dia 24"]);
    expect(labelsOf(await press("Fechamento: dia 24", "Em que dia"))).toContain("✓ 24");
    await press("Não sei", "fecha em 24/11");
    expect(fromBot(chat.ana())).toHaveLength(1);
  });

  test("shows several cards together, and each on a page", async () => {
    const { world } = chat.run;
    await world.accounts.upsertAll([
      card({ id: "card-2", name: "Nubank Black", lastDigits: null, balance: null }),
    ]);
    await world.transactions.upsertAll([bought({ id: "2", accountId: "card-2", minor: 700 })], NOW);
    const answer = await chat.answerTo("/fatura");
    expect(captionOf(answer)).toContain("Suas faturas\n\nNubank Gold (final 1234)\n");
    expect(labelsOf(answer)).toEqual(["Nubank Gold (final 1234)", "Nubank Black"]);
    const black = await press("Nubank Black", "Parcelas nas próximas faturas: ainda");
    expect(captionOf(black)).toContain("Aberta: ainda não sei (não sei em que dia ela fecha)");
    expect(labelsOf(black)).toEqual(["Quando fecha: Nubank Black", "‹ Todos os cartões"]);
  });

  test("a page of a card that is gone is that of all cards", async () => {
    const { world } = chat.run;
    await world.accounts.upsertAll([card({ id: "card-2", name: "Nubank Black" })]);
    await chat.answerTo("/bill");
    await world.accounts.close(["card-2"], NOW);
    const shown = await press("Nubank Black (final 1234)", "Tok Stok");
    expect(shown.photo).toBeDefined();
  });

  test("without a card or a bank says so", async () => {
    const { world } = chat.run;
    await world.accounts.close(["card-1"], NOW);
    expect(captionOf(await chat.answerTo("/bill"))).toContain("não informaram nenhum cartão");
    await world.items.update("item-1", { deletionRequestedAt: NOW });
    expect(captionOf(await chat.answerTo("/bill"))).toContain("ainda não conectou nenhum banco");
  });

  test("is sent by a button of a report, once for a double tap", async () => {
    const ana = await openMore();
    await Promise.all([ana.press("Fatura"), ana.press("Fatura")]);
    const sent = await ana.sees((message) => captionOf(message).includes("Última fechada"));
    expect(captionOf(sent)).toContain("Tok Stok: mais 2 parcelas");
    await chat.answerTo("/help");
    expect(fromBot(ana).filter(({ photo }) => photo !== undefined)).toHaveLength(2);
  });

  test("of a report whose bank is gone offers to connect one", async () => {
    await openMore();
    await chat.run.world.items.remove("item-1");
    const answer = await press("Fatura", "ainda não conectou nenhum banco");
    expect(labelsOf(answer)).toEqual(["Conectar meu banco"]);
  });

  test("is text where the picture fails or there is nothing to draw", async () => {
    const failing = { ...NO_CHECKPOINT, fullSyncAt: NOW, failingSince: NOW };
    await chat.run.world.accounts.upsertAll([card({ id: "card-1" })]);
    await chat.run.world.accounts.setSyncCheckpoint("card-1", failing);
    const answer = await chat.answerTo("/bill");
    expect(answer.photo).toBeUndefined();
    expect(captionOf(answer)).toContain(
      "Aberta: ainda não sei (o banco não está atualizando este cartão) · vence em 05/12",
    );
  });
});
