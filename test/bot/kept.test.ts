import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { letGo } from "../../src/usecases/kept/let-go.ts";
import { makeTransaction, NOW } from "../support/make.ts";
import { chatWithAna } from "./chat-with-ana.ts";
import { seedBank } from "./seed-bank.ts";

/* A user whose movements before November 2024 are sums of months. */

const chat = chatWithAna();
const SENTENCE = "De antes de 01/11/2024 guardo só as somas de cada mês";

beforeEach(async () => {
  const { world } = chat.run;
  await seedBank(world);
  const food = { categoryId: "11010000", topCategoryId: "11000000", merchantName: "iFood" };
  const rows = ["2024-02-10", "2024-02-20", "2024-10-15", "2024-11-10", "2026-11-02"].map((day) =>
    makeTransaction({ id: day, day, minor: 1000, merchantKey: "n:IFOOD", ...food }),
  );
  await world.transactions.upsertAll(rows, NOW);
  await letGo({ ...world, policy: { ...world.policy, keepMonths: 24 } }, "user-1");
});

const textOf = ({ text = "", caption = "" }: Message) =>
  (text + caption).replaceAll("\u00A0", " ").replaceAll("\u200B", "");

const ask = async (text: string, language?: string) => textOf(await chat.answerTo(text, language));

/** What the newest message with the button is edited to. */
async function press(label: string | RegExp, says: string): Promise<string> {
  await chat.ana().press(label);
  return textOf(await chat.ana().sees((message) => textOf(message).includes(says)));
}

describe("a report of old days", () => {
  test("has the sums of whole months, and says that there is no more", async () => {
    const text = await ask("/report 2024-02");
    expect(text).toContain("R$ 20,00");
    expect(text).toContain(SENTENCE);
  });

  test("that cut a month is of the whole month", async () => {
    expect(await ask("/report 2024-02-09..2024-02-12")).toContain("fevereiro de 2024");
  });

  test("says nothing of it where it begins later", async () => {
    expect(await ask("/report 2024-11")).not.toContain("guardo só as somas");
  });

  test("leads from its shops back to the sums, with the sentence", async () => {
    await ask("/report 2024-02");
    await press("Categorias", "Todas as categorias");
    await press(/^Alimentos/, "Alimentos e bebidas\n");
    const shown = await press("Movimentos", SENTENCE);
    expect(shown).toContain("R$ 20,00");
  });
});

test("a search says which movements it does not find, whether it finds others or none", async () => {
  expect(await ask("/search ifood")).toContain(SENTENCE);
  expect(await ask("/search ifood 15/10/2024")).toContain(SENTENCE);
  expect(await ask("/search ifood 2026")).not.toContain(SENTENCE);
  expect(await ask("/search ifood", "en")).toContain(
    "For the time before 1 Nov 2024 I keep only each month’s sums, not single movements.",
  );
});

test("a question about a shop says from when on it is answered, and that it has no older answer", async () => {
  const mixed = await ask("quanto gastei com ifood em 2024?");
  expect(mixed).toContain("R$ 10,00");
  expect(mixed).toContain(SENTENCE);
  const old = await ask("quanto gastei com ifood em fevereiro de 2024?");
  expect(old).toContain(SENTENCE);
  expect(old).not.toContain("R$");
  expect(await ask("quanto gastei em fevereiro de 2024?")).toContain("R$ 20,00");
});

test("a file says from which day on it has movements, and a year without any why", async () => {
  chat.ana().send("/export csv tudo");
  const file = await chat.ana().sees((message) => message.document !== undefined);
  expect(textOf(file)).toContain(SENTENCE);
  expect(textOf(file)).toContain("3 movimentos");
  expect(await ask("/export csv 2023")).toContain(SENTENCE);
});
