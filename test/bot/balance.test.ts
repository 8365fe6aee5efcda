import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { NO_CHECKPOINT, type Account } from "../../src/domain/account.ts";
import { NO_ANSWERS } from "../../src/domain/position-product.ts";
import { makePosition } from "../support/make-position.ts";
import { makeAccount, makeItem, NOW } from "../support/make.ts";
import { chatWithAna, labelsOf } from "./chat-with-ana.ts";
import { seedBank } from "./seed-bank.ts";

const chat = chatWithAna();
const given = { kind: "given", askedAt: NOW, unreadable: 0 } as const;
const THREE_DAYS_AGO = new Date(NOW.getTime() - 3 * 86_400_000);

function card(changed: Partial<Account> = {}): Account {
  const syncCheckpoint = { ...NO_CHECKPOINT, fullSyncAt: NOW };
  return makeAccount({
    id: "card-1",
    type: "CREDIT",
    name: "Gold",
    lastDigits: null,
    balance: 250_000,
    syncCheckpoint,
    ...changed,
  });
}

beforeEach(async () => {
  const { world } = chat.run;
  await seedBank(world);
  await world.items.update("item-1", { productAnswers: { investments: given, loans: given } });
});

function linesOf({ text = "" }: Message): string[] {
  return text.replaceAll("\u00A0", " ").split("\n");
}

describe("/balance", () => {
  test.each(["/balance", "/saldo", "/SALDO@quanto_bot"])(
    "is %s, too: each account with its balance and age, and a sum of all",
    async (command) => {
      const { world } = chat.run;
      const funds = { invested: 40_000, reserved: 30_000, overdraftUsed: 0 };
      await world.accounts.upsertAll([makeAccount({ funds }), card()]);
      await world.positions.upsertAll([
        makePosition(),
        makePosition({ id: "loan", product: "loans", name: "", minor: 200_000 }),
      ]);
      const answer = await chat.answerTo(command);
      expect(linesOf(answer)).toEqual([
        "Seus saldos",
        "",
        "Nubank",
        "Conta Corrente (final 1234): R$ 1.000,00 · de hoje, 12:00",
        "  R$ 400,00 com aplicação automática, que conto uma vez só",
        "  R$ 300,00 em caixinhas ou reservas, que conto uma vez só",
        "Gold: R$ 2.500,00 de limite usado · de hoje, 12:00",
        "Investimentos: R$ 5.000,00 · de hoje, 12:00",
        "  CDB LIQUIDEZ DIÁRIA: R$ 5.000,00",
        "Empréstimos a pagar: R$ 2.000,00 · de hoje, 12:00",
        "  Empréstimo sem nome: R$ 2.000,00",
        "",
        "Ao todo",
        "Contas: R$ 1.000,00",
        "Cartões, a pagar: R$ 2.500,00",
        "Investimentos: R$ 5.000,00",
        "Empréstimos, a pagar: R$ 2.000,00",
        "O que você tem, menos o que deve: R$ 1.500,00",
      ]);
      expect(labelsOf(answer)).toEqual(["Quanto resta"]);
    },
  );

  test("is in English, and names what keeps it from a sum", async () => {
    const { world } = chat.run;
    await world.users.update("user-1", { chosenLanguage: "en" });
    await world.accounts.upsertAll([
      makeAccount({ balance: null }),
      makeAccount({ id: "dollars", name: "Global", lastDigits: null, currency: "USD", balance: 5 }),
      card({ balance: null, balanceAt: null }),
    ]);
    const lagging = [{ product: "cards", since: null }] as const;
    await world.items.add(
      makeItem({ id: "item-2", bankName: "Inter", unreadableAccounts: 1, lagging }),
    );
    await world.positions.upsertAll([
      makePosition({ minor: null, dataAt: null, name: "" }),
      makePosition({ id: "b", dataAt: THREE_DAYS_AGO }),
    ]);
    const answer = await chat.answerTo("/balance");
    expect(linesOf(answer)).toEqual([
      "Your balances",
      "",
      "Nubank",
      "Conta Corrente (ending in 1234): the bank gave no balance",
      "Global: $0.05 · from today, 12:00",
      "Gold: the bank gave no used limit, and the bills are not enough to tell",
      "Investments: the bank gave no balance · age not known",
      "  CDB LIQUIDEZ DIÁRIA: R$5,000.00",
      "  Investment without a name: the bank gave no balance",
      "",
      "Inter",
      "The bank has not reported any account.",
      "",
      "All together in USD",
      "Accounts: $0.05",
      "",
      "I can't add it all up, because this is missing:",
      "• the amount of Conta Corrente (ending in 1234)",
      "• the amount of Gold",
      "• the amount of Investment without a name",
      "• Inter: the bank did not send its cards",
      "• Inter: investments not known yet",
      "• Inter: loans not known yet",
      "• Inter: 1 account or position that I could not read",
    ]);
    expect(labelsOf(answer)).toEqual(["Refresh now", "What's left"]);
  });

  test("tells an overdraft, a card without a debt, bills and old data, with amounts hidden", async () => {
    const { world } = chat.run;
    await world.users.update("user-1", { amounts: "hidden" });
    const funds = { invested: null, reserved: null, overdraftUsed: 5000 };
    await world.accounts.upsertAll([
      makeAccount({ funds, balance: -5000, balanceAt: THREE_DAYS_AGO }),
      card({ balance: 0 }),
    ]);
    await world.items.update("item-1", { productAnswers: NO_ANSWERS, unreadableAccounts: 2 });
    const many = Array.from({ length: 8 }, (_, index) =>
      makePosition({ id: `p${index}`, minor: (index + 1) * 100, dataAt: THREE_DAYS_AGO }),
    );
    await world.positions.upsertAll(many);
    const answer = await chat.answerTo("/saldo");
    const lines = linesOf(answer);
    expect(lines).toContain("Conta Corrente (final 1234): -R$ 50,00 · de 3 dias atrás");
    expect(lines).toContain("  R$ 50,00 do cheque especial em uso");
    expect(lines).toContain("Gold: nada a pagar · de hoje, 12:00");
    expect(lines).toContain("Investimentos: R$ 36,00 · de 3 dias atrás");
    expect(lines).toContain("  mais 2: R$ 3,00");
    expect(lines).toContain("• Nubank: ainda não sei dos investimentos");
    expect(lines).toContain("• Nubank: 2 contas ou aplicações que não pude ler");
    const hidden = answer.entities?.filter(({ type }) => type === "spoiler") ?? [];
    expect(hidden).toHaveLength([...lines.join("\n").matchAll(/R\$/g)].length);
    expect(labelsOf(answer)[0]).toBe("Atualizar agora");
  });

  test("without a bank offers to connect one", async () => {
    await chat.run.world.items.remove("item-1");
    expect(labelsOf(await chat.answerTo("/balance"))).toEqual(["Conectar meu banco"]);
  });
});

test("a report's screen leads to both answers, once for a double tap", async () => {
  await chat.answerTo("/report");
  const ana = chat.ana();
  await ana.press("Mais");
  await ana.sees((message) => labelsOf(message).includes("Saldos"));
  await Promise.all([ana.press("Saldos"), ana.press("Saldos")]);
  await ana.sees(({ text = "" }) => text.startsWith("Seus saldos"));
  await ana.press("Quanto resta");
  await ana.sees(({ text = "" }) => text.startsWith("Ainda não sei quanto"));
  const shown = ana.messages().filter(({ text = "" }) => text.startsWith("Seus saldos"));
  expect(shown).toHaveLength(1);
});
