import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { catalogFor } from "../../src/i18n/catalog-for.ts";
import { csvRecords, minorIn } from "../support/parse-csv.ts";
import { readOfx } from "../support/read-ofx.ts";
import { readCaption } from "./caption-figures.ts";
import { chatWorld, connectedChat } from "./chat-world.ts";
import type { ChatPage } from "./chat-page.ts";

/** A user takes their data with them in the chat page: by buttons, by words, in every format. */
const world = chatWorld(() => [ANA.person, EMILY.person], { historyDays: 60 });

const ANA = {
  language: "pt",
  person: { id: 541, firstName: "Ana", languageCode: "pt-br" },
  start: "Iniciar",
  command: "/exportar",
  all: "tudo",
} as const;
const EMILY = {
  language: "en",
  person: { id: 542, firstName: "Emily", languageCode: "en" },
  start: "Start",
  command: "/export",
  all: "all",
} as const;

interface Copy {
  readonly accounts: readonly object[];
  readonly transactions: readonly {
    readonly id: string;
    readonly date: string;
    readonly amount: number;
    readonly currency: string;
    readonly flow: string;
    readonly status: string;
  }[];
}

describe.each([ANA, EMILY])("in $language", { timeout: 120_000 }, (one) => {
  const { language, command, all } = one;
  const { export: texts, report } = catalogFor(language);
  let chat: ChatPage;
  let copy: Copy;

  const button = (label: string | RegExp) =>
    chat.page.getByRole("button", { name: label, exact: true });
  const documents = () => chat.page.locator(".message.theirs a.document");

  /** Downloads the chat's next documents, by name. */
  async function download(asks: () => Promise<unknown>, count = 1): Promise<Map<string, string>> {
    const before = await documents().count();
    await asks();
    const files = new Map<string, string>();
    for (let index = before; index < before + count; index += 1) {
      const link = documents().nth(index);
      await link.waitFor();
      const downloaded = chat.page.waitForEvent("download");
      await link.click();
      const file = await downloaded;
      files.set(file.suggestedFilename(), await readFile(await file.path(), "utf8"));
    }
    return files;
  }

  const asks = (words: string) => async () => {
    await chat.page.getByRole("textbox").fill(`${command} ${words}`);
    await chat.page.keyboard.press("Enter");
  };

  beforeAll(async () => {
    chat = await connectedChat(world, one);
    const files = await download(asks(`json ${all}`));
    copy = JSON.parse(files.get("quanto-all.json") ?? "") as Copy;
  }, 120_000);

  test("the copy has every movement, and the figures of the report", async () => {
    expect(copy.transactions.length).toBeGreaterThan(300);
    expect(new Set(copy.transactions.map(({ status }) => status))).toEqual(
      new Set(["posted", "pending"]),
    );
    const figures = readCaption(await chat.ask(`/report year`), language);
    const files = await download(asks(language === "pt" ? "csv-int ano" : "csv-int year"));
    const [text = ""] = files.values();
    const [id, amount, flow, currency] = [
      texts.columns.id,
      texts.columns.amount,
      texts.columns.flow,
      texts.columns.currency,
    ];
    const reais = csvRecords(text, ",").filter((record) => record[currency] === "BRL");
    const sum = (...flows: string[]) =>
      reais
        .filter((record) => flows.includes(record[flow] ?? ""))
        .reduce((total, record) => total + minorIn(record[amount] ?? "", "."), 0);
    expect(-sum(texts.flows.spending, texts.flows.refund)).toBe(figures.spent);
    expect(sum(texts.flows.income)).toBe(figures.received);
    const known = new Set(copy.transactions.map((row) => row.id));
    expect(reais.every((record) => known.has(record[id] ?? ""))).toBe(true);
  });

  test("buttons choose everything as CSV, for a Brazilian spreadsheet", async () => {
    await chat.ask(command);
    await button(texts.spans.all).last().click();
    await button(`✓ ${texts.spans.all}`).last().waitFor();
    const files = await download(() => button(texts.send).last().click());
    const records = csvRecords(files.get("quanto-all.csv") ?? "", ";");
    const { columns } = texts;
    expect(
      records.map((record) => [
        record[columns.id],
        record[columns.date],
        minorIn(record[columns.amount] ?? "", ","),
      ]),
    ).toEqual(copy.transactions.map(({ id, date, amount }) => [id, date, amount]));
    expect(await button(texts.send).count()).toBe(1);
  });

  test("OFX is a file for each account, of the posted movements", async () => {
    const files = await download(asks(`ofx ${all}`), copy.accounts.length);
    const statements = [...files.values()].map((text) => readOfx(text));
    expect(new Set(statements.map(({ kind }) => kind))).toEqual(new Set(["bank", "card"]));
    const movements = statements.flatMap((file) => file.movements);
    const posted = copy.transactions.filter(({ status }) => status === "posted");
    expect(new Set(movements.map(({ id }) => id)).size).toBe(movements.length);
    expect(movements).toHaveLength(posted.length);
    const total = (amounts: readonly number[]) => amounts.reduce((sum, minor) => sum + minor, 0);
    expect(total(movements.map(({ minor }) => minor))).toBe(
      total(posted.map(({ amount }) => amount)),
    );
  });

  test("one account alone is chosen by its button", async () => {
    await chat.ask(command);
    await button("OFX").last().click();
    await button("✓ OFX").last().waitFor();
    await chat.page.getByRole("button", { name: texts.allAccounts }).last().click();
    await chat.answer(texts.askAccount);
    await chat.page
      .getByRole("button", { name: /Gold|Mastercard|Cart|Card/ })
      .last()
      .click();
    await button("✓ OFX").last().waitFor();
    const files = await download(() => button(texts.send).last().click());
    const [text = ""] = files.values();
    expect(readOfx(text).kind).toBe("card");
  });

  test("a report leads to the export of its days", async () => {
    await chat.ask("/report");
    await button(report.button.more).last().click();
    await button(texts.button).last().waitFor();
    const messages = chat.page.locator(".message.theirs");
    const before = await messages.count();
    await button(texts.button).last().click();
    const sent = messages.nth(before);
    await sent.getByRole("button", { name: `✓ ${texts.spans.month}` }).waitFor();
    expect(await sent.innerText()).toContain(texts.title);
  });

  test("an unknown format gets a sentence and no file", async () => {
    const before = await documents().count();
    const answer = await chat.ask(`${command} pdf`);
    expect(answer.length).toBeGreaterThan(20);
    await chat.ask("/help");
    expect(await documents().count()).toBe(before);
  });
});
