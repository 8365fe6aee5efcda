import { beforeAll, describe, expect, test } from "vitest";
import { catalogFor } from "../../src/i18n/catalog-for.ts";
import { formatShortDay } from "../../src/i18n/format-day.ts";
import type { WireBill } from "../sandbox/pluggy/model.ts";
import { rawApi, type RawRequest } from "../sandbox/pluggy/raw-api.ts";
import { minorOf } from "./caption-figures.ts";
import { chatWorld, connectedChat } from "./chat-world.ts";
import type { ChatPage } from "./chat-page.ts";

/** A user reads the card's bill in the chat page: it is the bank's, and follows a purchase to the cent. */
const world = chatWorld(() => [ANA.person, EMILY.person], { historyDays: 220 });
let api: RawRequest;

beforeAll(async () => {
  api = await rawApi(world.standIns.pluggy);
});

const ANA = {
  language: "pt",
  person: { id: 531, firstName: "Ana", languageCode: "pt-br" },
  start: "Iniciar",
  command: "/fatura",
} as const;
const EMILY = {
  language: "en",
  person: { id: 532, firstName: "Emily", languageCode: "en" },
  start: "Start",
  command: "/bill",
} as const;

/** On which the demo's bank closes its bills. */
const CLOSING_DATE = 25;
/** How long the bank's webhook may take to reach the bill. */
const NEWS = { timeout: 90_000, interval: 1_000 };

describe.each([ANA, EMILY])("in $language", { timeout: 120_000 }, (one) => {
  const { language, command } = one;
  const { bill, report } = catalogFor(language);
  let chat: ChatPage;
  let itemId: string;

  const button = (label: string | RegExp) =>
    chat.page.getByRole("button", { name: label, exact: true });

  /** The first amount of the line about the bill that is open, or was closed last, in minor units. */
  function amountOf(text: string, { label }: { readonly label: string }): number {
    const line = text.split("\n").find((part) => part.startsWith(`${label}: `)) ?? "";
    return minorOf(/-?R\$\s?[\d.,]*\d/.exec(line)?.[0] ?? "");
  }

  async function open(): Promise<number> {
    return amountOf(await chat.ask(command), bill.open);
  }

  async function bankBills(): Promise<WireBill[]> {
    const cardId = world.standIns.pluggy.bank.accountId(itemId, "card");
    const { body } = await api("GET", `/bills?accountId=${cardId}`);
    return (body as { results: WireBill[] }).results;
  }

  beforeAll(async () => {
    const opened = await connectedChat(world, one);
    chat = opened;
    itemId = opened.itemId;
  }, 120_000);

  test("the last closed bill is the bank's, below a picture of the open one", async () => {
    const [last] = await bankBills();
    const text = await chat.ask(command);
    expect(amountOf(text, bill.closed)).toBe(Math.round((last?.totalAmount ?? 0) * 100));
    expect(text).toContain(formatShortDay(last?.dueDate.slice(0, 10) ?? "", language));
    expect(text).toContain(bill.promised.title);
    expect(await chat.page.locator(".message.theirs").last().locator("img").count()).toBe(1);
  });

  test("a purchase at the bank is on the open bill", async () => {
    const before = await open();
    expect(before).toBeGreaterThan(0);
    world.standIns.pluggy.bank.addPurchase(itemId, { minor: 12_345 });
    await expect.poll(open, NEWS).toBe(before + 12_345);
  });

  test("a report leads to it, in a message of its own", async () => {
    await chat.ask("/report");
    await button(report.button.more).last().click();
    await button(bill.button).last().waitFor();
    const before = await chat.page.locator(".message.theirs").count();
    await button(bill.button).last().click();
    const sent = chat.page.locator(".message.theirs").nth(before);
    expect(amountOf(await sent.innerText(), bill.open)).toBe(await open());
    expect(await button(bill.button).count()).toBe(1);
  });

  test("the closing day is asked where the bank does not tell, and believed", async () => {
    for (const { id } of await bankBills())
      world.standIns.pluggy.bank.distortBill(id, { billClosingDate: null });
    const before = await open();
    // The bills are read again with the card's next transactions.
    world.standIns.pluggy.bank.addPurchase(itemId, { minor: 100 });
    const question = new RegExp(`^${bill.closing.button({ card: "" })}`);
    const asks = async () => {
      await chat.ask(command);
      return button(question).count();
    };
    await expect.poll(asks, NEWS).toBeGreaterThan(0);
    await button(question).last().click();
    await button(String(CLOSING_DATE)).last().click();
    await button(bill.closing.said({ date: CLOSING_DATE }))
      .last()
      .waitFor();
    expect(await open()).toBe(before + 100);
  });
});
