import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { makeAccount, makeTransaction, NOW } from "../support/make.ts";
import { csvRecords } from "../support/parse-csv.ts";
import { readOfx } from "../support/read-ofx.ts";
import { chatWithAna, fromBot, labelsOf } from "./chat-with-ana.ts";
import { seedBank } from "./seed-bank.ts";

const chat = chatWithAna();

function fileIn(message: Message): string {
  const id = message.document?.file_id ?? "";
  return chat.run.telegram.world.files.get(id)?.bytes.toString("utf8") ?? "";
}

function documents(): Message[] {
  return fromBot(chat.ana()).filter(({ document }) => document !== undefined);
}

beforeEach(async () => {
  const { world } = chat.run;
  await seedBank(world);
  await world.accounts.upsertAll([makeAccount({ id: "card-1", type: "CREDIT", name: "Gold" })]);
  await world.transactions.upsertAll(
    [
      makeTransaction({ id: "october", day: "2026-10-15", minor: 999 }),
      makeTransaction({ id: "on card", accountId: "card-1", direction: "in", status: "PENDING" }),
    ],
    NOW,
  );
});

describe("/export with a format", () => {
  test.each(["/export csv", "/exportar CSV", "/Éxportar@quanto_bot csv  mês"])(
    "%s sends this month at once",
    async (command) => {
      const answer = await chat.answerTo(command);
      expect(answer.document?.file_name).toBe("quanto-2026-11.csv");
      expect(answer.caption).toBe("1–22 de novembro de 2026\n2 movimentos");
      const ids = csvRecords(fileIn(answer), ";").map(({ id }) => id);
      expect(ids).toEqual(["on card", "row-1"]);
    },
  );

  test.each(["/exportar outubro em ofx", "/export ofx outubro", "exportar ofx de outubro"])(
    "%s sends October",
    async (command) => {
      const answer = await chat.answerTo(command);
      expect(answer.caption).toMatch(/^1–31 de outubro de 2026\nNubank Conta Corrente/);
    },
  );

  test("a period without a format is chosen for, by buttons", async () => {
    const october = await chat.answerTo("/exportar mês passado");
    expect(october.text).toContain("1–31 de outubro de 2026");
    expect(labelsOf(october)).toContain("✓ Mês passado");
    expect(labelsOf(await chat.answerTo("/exportar tudo"))).toContain("✓ Tudo");
    expect(labelsOf(await chat.answerTo("/exportar 1/10 a 5/10"))).toContain(
      "✓ 1–5 de outubro de 2026",
    );
  });

  test("and a period sends that, in the chat's language", async () => {
    await chat.run.world.users.update("user-1", { chosenLanguage: "en" });
    const answer = await chat.answerTo("/export csv-int 2026-10");
    expect(answer.document?.file_name).toBe("quanto-int-2026-10.csv");
    expect(answer.caption).toBe("1–31 October 2026\n1 movement");
    expect(csvRecords(fileIn(answer), ",")).toMatchObject([{ amount: "-9.99", flow: "spending" }]);
  });

  test("sends everything as JSON", async () => {
    const answer = await chat.answerTo("/exportar json tudo");
    expect(answer.document?.file_name).toBe("quanto-all.json");
    expect(answer.caption).toBe("Tudo\n3 movimentos");
    expect(JSON.parse(fileIn(answer))).toMatchObject({ transactions: { length: 3 } });
  });

  test("sends an OFX file for each account, each under its name", async () => {
    const ana = chat.ana();
    ana.send("/export ofx all");
    const first = await ana.nextMessage();
    const second = await ana.nextMessage();
    expect([first, second].map(({ caption }) => caption)).toEqual([
      "Tudo\nNubank Conta Corrente (final 1234)",
      "Tudo\nNubank Gold (final 1234)",
    ]);
    expect(readOfx(fileIn(first)).movements).toHaveLength(2);
    expect(readOfx(fileIn(second)).movements).toHaveLength(0);
  });

  test.each([
    ["/export pdf", "Não conheço esse tipo de arquivo."],
    ["/export csv quando?", "Não entendi esse período"],
    ["/export csv 2027-10", "ainda não começou"],
    ["/export csv 2026-09", "Nada se moveu nesses dias"],
  ])("%s gets a sentence and no file", async (command, words) => {
    const answer = await chat.answerTo(command);
    expect(answer.text).toContain(words);
    expect(documents()).toEqual([]);
  });

  test("says so without a bank", async () => {
    await chat.run.world.items.update("item-1", { deletionRequestedAt: NOW });
    for (const command of ["/export", "/export csv"])
      expect((await chat.answerTo(command)).text).toContain("não conectou nenhum banco");
    expect(documents()).toEqual([]);
  });

  test("sends nothing while everything is being deleted", async () => {
    await chat.run.world.users.update("user-1", { deletionRequestedAt: NOW });
    const answer = await chat.answerTo("/export csv");
    expect(answer.document).toBeUndefined();
  });
});

describe("/export by buttons", () => {
  const shown = (words: string) => chat.ana().sees(({ text }) => text?.includes(words) ?? false);

  test("chooses format, days and account in one message, and sends it", async () => {
    const answer = await chat.answerTo("/export");
    expect(labelsOf(answer)).toEqual([
      "✓ CSV (Excel)",
      "CSV internacional",
      "JSON (tudo)",
      "OFX",
      "✓ Este mês",
      "Mês passado",
      "Este ano",
      "Tudo",
      "Contas: Todas as contas",
      "Me mande o arquivo",
    ]);
    const ana = chat.ana();
    await ana.press("OFX");
    await shown("um arquivo por conta");
    await ana.press("Tudo");
    await shown("Dias: Tudo");
    await ana.press(/^Contas/);
    const asked = await shown("De qual conta?");
    expect(labelsOf(asked)).toEqual([
      "✓ Todas as contas",
      "Nubank Conta Corrente (final 1234)",
      "Nubank Gold (final 1234)",
      "‹ Voltar",
    ]);
    await ana.press(/Conta Corrente/);
    await shown("Contas: Nubank Conta Corrente (final 1234)");
    await ana.press("Me mande o arquivo");
    const { document } = await ana.nextMessage((message) => message.document !== undefined);
    expect(document?.file_name).toBe("quanto-all-nubank-1234.ofx");
    expect(fromBot(ana)).toHaveLength(2);
  });

  test("two taps at once send one file", async () => {
    await chat.answerTo("/export");
    const ana = chat.ana();
    await Promise.all([ana.press("Me mande o arquivo"), ana.press("Me mande o arquivo")]);
    await ana.nextMessage(({ document }) => document !== undefined);
    await chat.answerTo("/help");
    expect(documents()).toHaveLength(1);
  });

  test("a report leads to the export of its days", async () => {
    await chat.answerTo("/report 2026-10-01..2026-10-20");
    const ana = chat.ana();
    await ana.press("Mais");
    await ana.sees((message) => labelsOf(message).includes("Exportar"));
    await ana.press("Exportar");
    const choice = await shown("Leve seus dados");
    expect(choice.text).toContain("Dias: 1–20 de outubro de 2026");
    expect(labelsOf(choice)).toContain("✓ 1–20 de outubro de 2026");
    await ana.press("Me mande o arquivo");
    const sent = await ana.nextMessage(({ document }) => document !== undefined);
    expect(csvRecords(fileIn(sent), ";").map(({ id }) => id)).toEqual(["october"]);
  });

  test("an account that is gone is asked for again", async () => {
    await chat.answerTo("/export");
    const ana = chat.ana();
    await ana.press(/^Contas/);
    await shown("De qual conta?");
    await ana.press(/Gold/);
    await shown("Contas: Nubank Gold");
    await chat.run.world.accounts.removeOfItem("item-1");
    await chat.run.world.accounts.upsertAll([makeAccount()]);
    await ana.press("Me mande o arquivo");
    const asked = await shown("Não encontro mais essa conta");
    expect(asked.text).toContain("Contas: Todas as contas");
    expect(documents()).toEqual([]);
  });
});
