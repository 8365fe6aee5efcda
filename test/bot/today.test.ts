import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { NO_CHECKPOINT, type Account } from "../../src/domain/account.ts";
import type { RecurringSeries } from "../../src/domain/recurrence/recurring-series.ts";
import { makeBill } from "../support/make-bill.ts";
import { makeSeries } from "../support/make-series.ts";
import { makeAccount, makeItem, makeTransaction, NOW } from "../support/make.ts";
import { chatWithAna, labelsOf } from "./chat-with-ana.ts";
import { seedBank } from "./seed-bank.ts";

const chat = chatWithAna();
const YESTERDAY = new Date(NOW.getTime() - 86_400_000);

const SALARY = makeSeries({
  merchantKey: "n:ACME",
  merchantName: "ACME",
  kind: "income",
  direction: "in",
  minor: 500_000,
  next: "2026-12-05",
});
const RENT = makeSeries({
  merchantKey: "n:RENT",
  merchantName: "Aluguel",
  minor: 30_000,
  last: "2026-10-28",
  next: "2026-11-28",
});

function card(given: Partial<Account> = {}): Account {
  const syncCheckpoint = { ...NO_CHECKPOINT, fullSyncAt: NOW };
  return makeAccount({
    id: "card-1",
    type: "CREDIT",
    name: "Gold",
    lastDigits: null,
    syncCheckpoint,
    ...given,
  });
}

async function recur(...series: readonly RecurringSeries[]): Promise<void> {
  const found = { id: "user-1", version: 1, wholeAt: NOW, merchants: [], series };
  await chat.run.world.recurring.swap(found, null);
}

beforeEach(async () => {
  await seedBank(chat.run.world);
});

function linesOf({ text = "" }: Message): string[] {
  return text.replaceAll("\u00A0", " ").split("\n");
}

describe("/today", () => {
  test.each(["/today", "/hoje", "/Hoje@quanto_bot"])(
    "is %s, too: one amount and what it was made of",
    async (command) => {
      const { world } = chat.run;
      await recur(SALARY, RENT);
      const funds = { invested: null, reserved: 10_000, overdraftUsed: null };
      await world.accounts.upsertAll([makeAccount({ funds }), card()]);
      const days = { dueDay: "2026-12-01", closingDay: "2026-11-20", total: 8000 };
      await world.bills.upsertAll([makeBill(days)]);
      const ahead = { id: "pix", day: "2026-11-25", minor: 5000, merchantName: "Zé" };
      await world.transactions.upsertAll([makeTransaction(ahead)], NOW);
      const answer = await chat.answerTo(command);
      expect(linesOf(answer)).toEqual([
        "Hoje dá para gastar R$ 36,15",
        "Conto até 05/12, quando deve entrar ACME: 13 dias.",
        "",
        "De onde vem a conta",
        "Nubank Conta Corrente (final 1234): R$ 1.000,00 · de hoje, 12:00",
        "Em caixinhas ou reservas: -R$ 100,00",
        "Zé, agendamento de 25/11: -R$ 50,00",
        "Aluguel, previsão de 28/11: -R$ 300,00",
        "Fatura de Nubank Gold, vence em 01/12: -R$ 80,00",
        "Sobram R$ 470,00 para 13 dias",
      ]);
      expect(labelsOf(answer)).toEqual(["Saldos"]);
      // Folded, so that the answer is on a phone's screen.
      expect(answer.entities?.map(({ type }) => type)).toContain("expandable_blockquote");
    },
  );

  test("is kind where more is to be paid than there is, in English, with amounts hidden", async () => {
    const { world } = chat.run;
    await world.users.update("user-1", { chosenLanguage: "en", amounts: "hidden" });
    await recur({ ...SALARY, next: "2026-11-20" }, { ...RENT, minor: 130_000 });
    const lagging = [{ product: "accounts", since: null }] as const;
    await world.items.add(makeItem({ id: "item-2", bankName: "Inter", lagging }));
    await world.accounts.upsertAll([
      makeAccount({ id: "old", name: "Old", lastDigits: null, balanceAt: YESTERDAY }),
      makeAccount({ id: "none", name: "New", lastDigits: null, balance: null }),
      makeAccount({ id: "usd", name: "Global", lastDigits: null, currency: "USD" }),
    ]);
    const answer = await chat.answerTo("/today");
    expect(linesOf(answer)).toEqual([
      "You are R$300.00 short until 20 Dec",
      "What is still to be paid is more than what is in the account. Better to know now: there is time to put something off.",
      "Until 20 Dec, when ACME should come in: 28 days.",
      "ACME was expected on 20 Nov and has not come in yet.",
      "",
      "What it was made of",
      "Nubank Conta Corrente (ending in 1234): R$1,000.00 · from today, 12:00",
      "Aluguel, expected on 28 Nov: -R$1,300.00",
      "No card bill to pay until then",
      "",
      "Left out",
      "• Nubank New: the bank gave no balance",
      "• Nubank Old: the balance is too old (from yesterday, 12:00)",
      "• Nubank Global: in USD",
      "• Inter: the bank did not send its accounts",
    ]);
    const hidden = answer.entities?.filter(({ type }) => type === "spoiler") ?? [];
    expect(hidden).toHaveLength(3);
    expect(labelsOf(answer)).toEqual(["Refresh now", "Balances"]);
  });

  test("counts until the end of the month without an income, or on what is there on its day", async () => {
    await recur();
    const answer = linesOf(await chat.answerTo("/hoje"));
    expect(answer.slice(1, 3)).toEqual([
      "Conto até o fim do mês, 30/11: 9 dias.",
      "Ainda não achei um salário ou outra entrada que se repita.",
    ]);
    expect(answer).toContain("Nenhuma conta fixa até lá");
    const { world } = chat.run;
    const found = { id: "user-1", version: 2, wholeAt: NOW, merchants: [] };
    await world.recurring.swap({ ...found, series: [{ ...SALARY, next: "2026-11-22" }] }, 1);
    const payday = linesOf(await chat.answerTo("/hoje"));
    expect(payday[0]).toBe("Hoje dá para gastar R$ 1.000,00");
    expect(payday[1]).toBe("Hoje deve entrar ACME; conto só com o que já está na conta.");
    expect(payday.at(-1)).toBe("Sobram R$ 1.000,00 para 1 dia");
  });

  test("tells open and overdue bills, and many payments as a sum", async () => {
    const { world } = chat.run;
    await recur(SALARY);
    await world.accounts.upsertAll([
      makeAccount({ balance: 9_000_000 }),
      card({ closingDate: 24 }),
      card({ id: "card-2", name: "Black" }),
    ]);
    await world.bills.upsertAll([
      makeBill({ dueDay: "2026-11-04", closingDay: "2026-10-24" }),
      makeBill({ id: "b", accountId: "card-2", dueDay: null, closingDay: "2026-11-20", total: 70 }),
    ]);
    const bought = { accountId: "card-1", accountType: "CREDIT", minor: 12_345 } as const;
    const payments = Array.from({ length: 14 }, (_, index) =>
      makeTransaction({
        id: `p${index}`,
        day: "2026-11-25",
        minor: 100,
        merchantName: `P${index}`,
      }),
    );
    await world.transactions.upsertAll(
      [makeTransaction({ ...bought, date: new Date("2026-11-10T03:00:00Z") }), ...payments],
      NOW,
    );
    const lines = linesOf(await chat.answerTo("/hoje"));
    expect(lines).toContain("Fatura de Nubank Gold, venceu em 04/11: -R$ 1.000,00");
    expect(lines).toContain("Fatura aberta de Nubank Gold, vence em 04/12: -R$ 123,45");
    expect(lines).toContain("Mais 2 pagamentos: -R$ 2,00");
  });

  test("names the last payment instead of a sum of one", async () => {
    const { world } = chat.run;
    await recur(SALARY);
    await world.accounts.upsertAll([makeAccount({ balance: 9_000_000 })]);
    const payments = Array.from({ length: 13 }, (_, index) =>
      makeTransaction({ id: `p${index}`, day: "2026-11-25", merchantName: `P${index}` }),
    );
    await world.transactions.upsertAll(payments, NOW);
    const lines = linesOf(await chat.answerTo("/hoje"));
    expect(lines.filter((line) => /^P\d+, agendamento/.test(line))).toHaveLength(13);
    expect(lines.join()).not.toContain("Mais");
  });

  test("has no amount where a fact is missing, and says which", async () => {
    const { world } = chat.run;
    const lagging = [{ product: "cards", since: null }] as const;
    await world.items.add(makeItem({ id: "item-2", bankName: "Inter", lagging }));
    await world.accounts.upsertAll([makeAccount({ balanceAt: YESTERDAY }), card()]);
    const answer = await chat.answerTo("/hoje");
    expect(linesOf(answer)).toEqual([
      "Ainda não sei quanto dá para gastar hoje.",
      "",
      "Falta saber:",
      "• um saldo de hoje; nenhum tem menos de um dia",
      "• as suas contas fixas; ainda estou lendo os seus movimentos",
      "• os cartões de Inter; o banco não mandou",
      "• a fatura de Nubank Gold; este banco não manda as faturas",
      "",
      "Ficou de fora",
      "• Nubank Conta Corrente (final 1234): o saldo é velho demais (de ontem, 12:00)",
    ]);
    expect(labelsOf(answer)).toEqual(["Atualizar agora", "Fatura", "Saldos"]);
    await world.accounts.close(["account-1"], NOW);
    expect(linesOf(await chat.answerTo("/hoje"))).toContain(
      "• o saldo de uma conta corrente; nenhum banco informou uma",
    );
  });

  test("without a bank offers to connect one", async () => {
    await chat.run.world.items.remove("item-1");
    expect(labelsOf(await chat.answerTo("/today"))).toEqual(["Conectar meu banco"]);
  });
});
