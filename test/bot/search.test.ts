import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import type { Transaction } from "../../src/domain/transaction.ts";
import { makeTransaction, makeUser, NOW } from "../support/make.ts";
import { chatWithAna, fromBot } from "./chat-with-ana.ts";
import { seedBank } from "./seed-bank.ts";

const chat = chatWithAna();

beforeEach(() => seedBank(chat.run.world));

const store = (...rows: readonly Partial<Transaction>[]) =>
  chat.run.world.transactions.upsertAll(rows.map(makeTransaction), NOW);

const shops = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `shop ${index}`,
    day: `2026-11-${String(20 - index).padStart(2, "0")}`,
    merchantName: "Livraria Cultura",
    minor: 1000 + index,
  }));

const textOf = ({ text = "", caption = "" }: Message) =>
  (text + caption).replaceAll("\u00A0", " ").replaceAll("\u200B", "");

async function ask(text: string): Promise<string> {
  return textOf(await chat.answerTo(text));
}

/** Presses a button of the newest message that has it, and waits for a message that says something new. */
async function press(label: string, says: string): Promise<string> {
  const before = new Set(chat.ana().messages().map(textOf));
  await chat.ana().press(label);
  const isNew = (text: string) => text.includes(says) && !before.has(text);
  return textOf(await chat.ana().sees((message) => isNew(textOf(message))));
}

describe("/search", () => {
  test("lists what it finds, as the lists of a report", async () => {
    await store(
      { id: "a", merchantName: "Livraria", direction: "in", flow: "refund", minor: 990 },
      { id: "b", merchantName: "Livraria", day: "2025-12-24", minor: 4500, status: "PENDING" },
      {
        id: "c",
        merchantName: "Livraria",
        day: "2026-11-19",
        direction: "in",
        flow: "own-transfer",
        minor: 100,
      },
    );
    expect(await ask("/buscar livraria")).toBe(
      [
        "Busca: livraria · 3 movimentos",
        "",
        "1. 20/11 Livraria: +R$ 9,90 (estorno)",
        "2. 19/11 Livraria: +R$ 1,00 (fora da conta: entre as suas contas)",
        "3. 24/12/2025 Livraria: R$ 45,00 (pendente)",
      ].join("\n"),
    );
  });

  test("says how it was understood, and hides amounts where the user does", async () => {
    await chat.run.world.users.update("user-1", { amounts: "hidden" });
    await store({ id: "a", merchantName: "Ana", direction: "in", day: "2026-10-05", minor: 5000 });
    const answer = await chat.answerTo("/search recebi Ana R$ 50 outubro");
    expect(textOf(answer)).toContain(
      "Busca: Ana · R$ 50 · recebido · 1–31 de outubro de 2026 · 1 movimento",
    );
    expect(answer.entities?.map(({ type }) => type)).toContain("spoiler");
  });

  test("turns pages in the one message, opens a transaction in it, and comes back", async () => {
    await store(...shops(17));
    const first = await ask("buscar livraria");
    expect(first).toContain("17 movimentos");
    expect(first).toContain("página 1 de 3");
    await press("›", "página 2 de 3");
    const opened = await press("2", "Conta: ");
    expect(opened).toContain("Livraria Cultura");
    expect(opened).toContain("R$ 10,09");
    await press("Mudar categoria", "Qual é a categoria certa?");
    expect(await press("‹ Voltar", "Conta: ")).not.toContain("Qual é");
    expect(await press("‹ Voltar", "página 2 de 3")).toContain("Busca: livraria");
    await press("›", "página 3 de 3");
    await press("‹", "página 2 de 3");
    expect(fromBot(chat.ana())).toHaveLength(1);
    const [message] = fromBot(chat.ana());
    expect(message?.photo).toBeUndefined();
  });

  test("alone says how to search, and so does a text that cannot be searched for", async () => {
    expect(await ask("/search")).toContain("/buscar padaria – uma palavra");
    expect(await ask("/buscar R$ doze")).toContain("Não entendi o valor R$ doze.");
    expect(await ask(`/buscar ${"a".repeat(4000)}`)).toContain("cabem 60 letras");
    expect(await ask("/search R$ 1.2.3")).toContain("R$ 1.2.3");
  });

  test("without a bank says how to connect one", async () => {
    await chat.run.world.items.remove("item-1");
    expect(await ask("/search x")).toContain("Você ainda não conectou nenhum banco.");
  });

  test.each(["((((", ".*", "🎁", "[", "\\", "<b>", "%s", "a".repeat(60)])(
    "for %s finds nothing, and says what may help",
    async (text) => {
      expect(await ask(`/search ${text}`)).toBe(
        `Busca: ${text} · nada encontrado\n\nTente uma palavra só, ou o começo dela. Acentos e maiúsculas não fazem diferença.`,
      );
    },
  );

  test("for an amount alone says how amounts are looked for", async () => {
    const answer = await ask("/buscar 45,90");
    expect(answer).toContain("nada encontrado\n\nUm valor eu procuro exato, com os centavos.");
  });

  test("offers all days, the right spelling, and single words", async () => {
    await store(
      { id: "a", merchantKey: "n:1", merchantName: "Livraria", day: "2026-10-05" },
      { id: "b", merchantKey: "n:2", merchantName: "Drogaria" },
    );
    await chat.answerTo("/search livraria ontem");
    await press("Em todas as datas (1)", "Busca: livraria · 1 movimento");
    await chat.answerTo("/search drgaria");
    await press("Buscar drogaria", "Busca: drogaria · 1 movimento");
    await chat.answerTo("/search padaria nada");
    expect(await press("Buscar padaria", "Busca: padaria · 3 movimentos")).toContain("1. ");
  });

  test("offers no word that a button has no room for", async () => {
    const name = "é".repeat(40);
    await store({ id: "a", merchantName: name });
    const { reply_markup } = await chat.answerTo(`/search ${name} nada`);
    expect(reply_markup).toBeUndefined();
  });

  test("finds nothing of somebody else", async () => {
    await chat.run.world.users.add(makeUser({ id: "user-2", telegramId: 2, chatId: 2 }));
    await store({ id: "a", userId: "user-2", itemId: "item-2", merchantName: "Livraria" });
    expect(await ask("/search livraria")).toContain("nada encontrado");
  });

  test("is answered in English by its English name", async () => {
    await chat.run.world.users.update("user-1", { chosenLanguage: "en" });
    await store({ id: "a", merchantName: "Bookshop" });
    expect(await ask("search Bookshop")).toContain("Search: Bookshop · 1 transaction\n");
    expect(await ask("/find nothing")).toContain("nothing found");
  });
});
