import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import type { Transaction } from "../../src/domain/transaction.ts";
import { makeBudget } from "../support/make-budget.ts";
import { makeTransaction, NOW } from "../support/make.ts";
import { chatWithAna, fromBot, labelsOf } from "./chat-with-ana.ts";
import { seedBank } from "./seed-bank.ts";

const chat = chatWithAna();

const GROCERIES = { categoryId: "10000000", topCategoryId: "10000000" };

function spent(id: string, given: Partial<Transaction>): Transaction {
  return makeTransaction({ id, ...GROCERIES, ...given });
}

/** Three months of R$ 780.00 for groceries, and R$ 590.00 in this one beside the bakery's R$ 12.50. */
beforeEach(async () => {
  const { world } = chat.run;
  await seedBank(world);
  const months = ["08", "09", "10"].map((month) =>
    spent(month, { minor: 78_000, day: `2026-${month}-10` }),
  );
  const first = spent("first", { minor: 100, day: "2026-07-20" });
  await world.transactions.upsertAll([first, ...months, spent("now", { minor: 59_000 })], NOW);
});

const textOf = (message: Message) =>
  (message.caption ?? message.text ?? "").replaceAll("\u00A0", " ");

const stored = () => chat.run.world.budgets.ofUser("user-1");

async function ask(text: string): Promise<string> {
  return textOf(await chat.answerTo(text));
}

async function press(label: string | RegExp, says: string): Promise<Message> {
  const ana = chat.ana();
  await ana.press(label);
  return ana.sees((message) => textOf(message).includes(says));
}

describe("/budget", () => {
  test.each(["/budget", "/orcamento", "/orçamento", "/ORÇAMENTO", "/Budget", "/budget@quanto_bot"])(
    "is %s, too; without one it proposes limits by what is usual",
    async (command) => {
      const answer = await chat.answerTo(command);
      expect(textOf(answer)).toContain("Você ainda não tem orçamento.");
      expect(labelsOf(answer).map((label) => label.replaceAll("\u00A0", " "))).toEqual([
        "Tudo o que você decide: R$ 800",
        "Supermercado: R$ 800",
        "+ Novo orçamento",
      ]);
    },
  );

  test.each([
    "/budget supermercado 800",
    "/budget groceries 800",
    "/orcamento SUPERMERCADO R$ 800,00",
  ])("%s sets one, and tells what is left", async (command) => {
    const lines = (await ask(command)).split("\n");
    expect(lines.slice(0, 6)).toEqual([
      "Pronto. Supermercado: limite de R$ 800,00 por mês.",
      "",
      "Orçamento do mês",
      "1–30 de novembro de 2026",
      "",
      "Supermercado: restam R$ 210,00 de R$ 800,00",
    ]);
    expect(lines[6]).toBe("▰▰▰▰▰▰▰▱▱▱ 73% · R$ 23,33 por dia até 30/11");
    expect(await stored()).toEqual([makeBudget()]);
  });

  test("one for all that one decides, in English", async () => {
    await chat.run.world.users.update("user-1", { chosenLanguage: "en" });
    const text = await ask("/budget 3000");
    expect(text).toContain("Done. All that you decide: a limit of R$3,000.00 a month.");
    expect(text).toContain("All that you decide: R$2,397.50 left of R$3,000.00\n▰▰▱");
    expect(text).toContain("R$266.38 a day until 30 Nov");
    expect(await stored()).toEqual([makeBudget({ categoryId: null, limitMinor: 300_000 })]);
  });

  test("says by how much more was spent, and no amount a day", async () => {
    const text = await ask("/budget supermercado 500");
    expect(text).toContain(
      "Supermercado: passou R$ 90,00 do limite de R$ 500,00\n▰▰▰▰▰▰▰▰▰▰ 118%\n",
    );
  });

  test("has no share of many thousand per cent", async () => {
    expect(await ask("/budget supermercado 0,01")).toContain("▰▰▰▰▰▰▰▰▰▰ mais de 10 vezes\n");
  });

  test("is lowered by a refund, below zero too", async () => {
    const refund = { flow: "refund", direction: "in", minor: 60_000 } as const;
    await chat.run.world.transactions.upsertAll([spent("back", refund)], NOW);
    const text = await ask("/budget supermercado 500");
    expect(text).toContain("restam R$ 510,00 de R$ 500,00\n▱▱▱▱▱▱▱▱▱▱ 0%");
  });

  test("hides amounts", async () => {
    await chat.run.world.users.update("user-1", { amounts: "hidden" });
    const none = await chat.answerTo("/budget");
    expect(labelsOf(none)).toEqual(["Tudo o que você decide", "Supermercado", "+ Novo orçamento"]);
    const { entities = [] } = await chat.answerTo("/budget supermercado 800");
    expect(entities.filter(({ type }) => type === "spoiler")).toHaveLength(4);
  });

  test("is set in two taps, changed, removed and brought back", async () => {
    await chat.answerTo("/orcamento");
    const asked = await press(/Supermercado/, "Qual é o limite por mês?");
    expect(textOf(asked)).toContain("O usual de um mês inteiro: R$ 780,00.");
    expect(textOf(asked)).toContain("Neste mês até agora: R$ 590,00.");
    expect(labelsOf(asked).map((label) => label.replaceAll("\u00A0", " "))).toEqual([
      "R$ 700",
      "R$ 800",
      "R$ 850",
      "Outro valor",
      "‹ Orçamentos",
    ]);
    await press(/850/, "restam R$ 260,00 de R$ 850,00");
    expect(await stored()).toEqual([makeBudget({ limitMinor: 85_000 })]);
    const opened = await press("Supermercado", "Neste mês até agora");
    expect(textOf(opened)).toContain("restam R$ 260,00 de R$ 850,00");
    const removed = await press("Remover", "Pronto, removi o orçamento: Supermercado.");
    expect(await stored()).toEqual([]);
    expect(labelsOf(removed)[0]).toBe("Desfazer");
    await press("Desfazer", "restam R$ 260,00 de R$ 850,00");
    expect(fromBot(chat.ana())).toHaveLength(1);
  });

  test("for a category without a usual is chosen from all of them, and typed", async () => {
    await chat.answerTo("/orcamento");
    const all = await press("+ Novo orçamento", "Para quê?");
    expect(labelsOf(all)).toContain("Viagens");
    expect(labelsOf(all)).not.toContain("Renda");
    const asked = await press("Viagens", "Ainda não sei o que é usual aqui.");
    expect(labelsOf(asked)).toEqual(["Outro valor", "‹ Orçamentos"]);
    const question = await press("Outro valor", "Viagens: qual é o limite por mês?");
    const ana = chat.ana();
    ana.reply("1.500,00", question);
    const done = await ana.sees((message) => textOf(message).includes("limite de R$ 1.500,00"));
    expect(textOf(done)).toContain("Viagens: restam R$ 1.500,00 de R$ 1.500,00");
    ana.reply("muito", question);
    await ana.sees((message) => textOf(message).includes("Não entendi o limite."));
    ana.reply("off", question);
    await ana.sees((message) => textOf(message).includes("removi o orçamento: Viagens"));
    expect(await stored()).toEqual([]);
  });

  test("alone with a category shows it; back leads to all", async () => {
    await chat.run.world.budgets.put(makeBudget());
    const text = await ask("/budget tudo");
    expect(text).toContain("Vale para o que você decide");
    await press("‹ Orçamentos", "Supermercado: restam");
  });

  test("is removed by a word, once", async () => {
    await chat.run.world.budgets.put(makeBudget());
    expect(await ask("/budget supermercado off")).toContain("removi o orçamento: Supermercado");
    expect(await ask("/budget groceries OFF")).toContain(
      "Você não tem este orçamento: Supermercado",
    );
    expect(await stored()).toEqual([]);
  });
});

describe("what is not understood changes nothing", () => {
  test.each([
    "/budget supermercado 0",
    "/budget 0",
    "/budget -5",
    "/budget supermercado 1000000001",
    "/budget supermercado 8oo",
  ])("%s", async (command) => {
    await chat.run.world.budgets.put(makeBudget());
    expect(await ask(command)).toBe(
      "Não entendi o limite. Ele pode ir de R$ 0,01 a R$ 1.000.000.000. Escreva, por exemplo: /orcamento supermercado 800. Nada mudou.",
    );
    expect(await stored()).toEqual([makeBudget()]);
  });

  test("a category that is none", async () => {
    expect(await ask("/budget <xadrez> 800")).toContain("Não conheço a categoria “<xadrez>”.");
    await press("+ Novo orçamento", "Para quê?");
    expect(await stored()).toEqual([]);
  });

  test.each([
    ["/budget supermecado 800", "Supermercado: R$ 800,00", 1],
    ["/budget supermecado off", "Supermercado: Remover", 0],
  ])("%s asks, and a tap is enough", async (command, label, count) => {
    const asked = await chat.answerTo(command);
    expect(textOf(asked)).toBe("Você quis dizer esta categoria? Nada mudou ainda.");
    expect(labelsOf(asked).map((one) => one.replaceAll("\u00A0", " "))).toEqual([label]);
    expect(await stored()).toEqual([]);
    await press(/Supermercado/, count === 1 ? "limite de R$ 800,00" : "não tem este orçamento");
    expect(await stored()).toHaveLength(count);
  });

  test("one of several categories is asked about", async () => {
    const asked = await chat.answerTo("/budget servico");
    expect(textOf(asked)).toBe("Você quis dizer uma destas categorias? Nada mudou ainda.");
    expect(labelsOf(asked)).toEqual(["Serviços", "Serviços digitais", "Transporte"]);
    await press("Serviços digitais", "Qual é o limite por mês?");
  });

  test("a user without a bank", async () => {
    await chat.run.world.items.remove("item-1");
    expect(await ask("/budget supermercado 800")).toContain("ainda não conectou nenhum banco");
    expect(await stored()).toEqual([]);
  });
});

describe("a report", () => {
  test("says what is left of the budget that leads, inside the quotation", async () => {
    await chat.run.world.budgets.put(makeBudget());
    const answer = await chat.answerTo("/report");
    const [folded] =
      answer.caption_entities?.filter(({ type }) => type === "expandable_blockquote") ?? [];
    const line =
      "Orçamento de Supermercado: restam R$ 210,00 de R$ 800,00, R$ 23,33 por dia até 30/11";
    expect(textOf(answer).indexOf(line)).toBeGreaterThanOrEqual(folded?.offset ?? Infinity);
    await chat.run.world.budgets.put(makeBudget({ categoryId: null, limitMinor: 60_000 }));
    const over = "\nOrçamento: passou R$ 2,50 do limite de R$ 600,00\n";
    expect(textOf(await chat.answerTo("/report"))).toContain(over);
    expect(textOf(await chat.answerTo("/report last month"))).not.toContain("Orçamento");
  });

  test("leads to the category's own, and to all", async () => {
    await chat.run.world.budgets.put(makeBudget());
    await chat.answerTo("/report");
    const ana = chat.ana();
    await ana.press("Categorias");
    await ana.sees((message) => labelsOf(message).includes("Supermercado"));
    await ana.press("Supermercado");
    const shown = await ana.sees((message) => labelsOf(message).includes("Orçamento"));
    expect(textOf(shown)).toContain("Orçamento de Supermercado: restam R$ 210,00 de R$ 800,00");
    await Promise.all([ana.press("Orçamento"), ana.press("Orçamento")]);
    const sent = await ana.sees((message) => textOf(message).includes("Qual é o limite por mês?"));
    expect(sent.message_id).not.toBe(shown.message_id);
    await chat.answerTo("/report");
    await ana.press("Mais");
    await ana.sees((message) => labelsOf(message).includes("Fatura"));
    await ana.press("Orçamento");
    await ana.sees((message) => textOf(message).startsWith("Orçamento do mês\n"));
    expect(fromBot(ana)).toHaveLength(4);
  });
});
