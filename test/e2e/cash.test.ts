import mongoose, { type Connection } from "mongoose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogFor } from "../../src/i18n/catalog-for.ts";
import { formatMoney } from "../../src/i18n/format-money.ts";
import { readCaption } from "./caption-figures.ts";
import { chatWorld, connectedChat } from "./chat-world.ts";
import type { ChatPage } from "./chat-page.ts";

/** A user types cash in the chat page; the report has it, and what the bank has, too, is asked about once. */
const world = chatWorld(() => [ANA.person, EMILY.person], { historyDays: 30 });
let database: Connection;

beforeAll(async () => {
  database = await mongoose.createConnection(world.standIns.mongoUri).asPromise();
});

afterAll(() => database?.close());

const ANA = {
  language: "pt",
  person: { id: 541, firstName: "Ana", languageCode: "pt-br" },
  start: "Iniciar",
  typed: ["feira 432,10 ontem", "Feira", 43_210],
  coffee: ["café 987,65", "Café", 98_765],
} as const;
const EMILY = {
  language: "en",
  person: { id: 542, firstName: "Emily", languageCode: "en" },
  start: "Start",
  typed: ["street market 432.10 yesterday", "Street market", 43_210],
  coffee: ["coffee 987.65", "Coffee", 98_765],
} as const;

/** How long the bank's webhook may take to become a question. */
const NEWS = { timeout: 60_000, interval: 1_000 };

describe.each([ANA, EMILY])("in $language", { timeout: 150_000 }, (one) => {
  const { language, person } = one;
  const { cash } = catalogFor(language);
  let chat: ChatPage;
  let itemId: string;
  let userId: string;

  const button = (label: string) => chat.page.getByRole("button", { name: label, exact: true });
  const money = (minor: number) => formatMoney(minor, "BRL", language);

  /** What was spent in the last 7 days, which hold all that is typed. A question about cash may come at any time. */
  async function spent(): Promise<number> {
    return readCaption(await chat.ask("/report 7d", /^(?:Gasto|Spent): /m), language).spent;
  }

  /** What was withdrawn in these days, by the transactions of the bank. */
  async function withdrawn(filter: object = {}): Promise<number> {
    const since = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
    const which = { userId, categoryId: "05020000", direction: "out", day: { $gt: since } };
    const rows = await database
      .collection("transactions")
      .find({ ...which, ...filter })
      .toArray();
    return rows.reduce((sum, { minor }) => sum + Number(minor), 0);
  }

  beforeAll(async () => {
    const opened = await connectedChat(world, one);
    chat = opened;
    itemId = opened.itemId;
    const users = database.collection<{ _id: string }>("users");
    userId = (await users.findOne({ telegramId: person.id }))?._id ?? "";
    // The test runs at any hour.
    await users.updateOne({ _id: userId }, { $set: { quietHours: null } });
    const withdrawal = { account: "checking", minor: 33_333, description: "SAQUE 24H" } as const;
    world.standIns.pluggy.bank.addPurchase(itemId, { ...withdrawal, categoryId: "05020000" });
  }, 150_000);

  test("the first one is asked about, and recorded by a button", async () => {
    await expect.poll(withdrawn, NEWS).toBeGreaterThanOrEqual(33_333);
    const [typed, title, minor] = one.typed;
    const before = await spent();
    const values = { title, amount: money(minor), day: cash.yesterday };
    await chat.ask(typed, cash.first(values));
    expect(await spent()).toBe(before);
    await button(cash.button.yes).last().click();
    await chat.answer(cash.recorded(values));
    const taken = await withdrawn();
    await expect.poll(() => withdrawn({ flow: "withdrawal" }), NEWS).toBe(taken);
    expect(await spent()).toBe(before + minor - taken);
  });

  test("what the bank has, too, is asked about, and is one", async () => {
    const [typed, title, minor] = one.coffee;
    const values = { title, amount: money(minor), day: cash.today };
    await chat.ask(typed, cash.recorded(values));
    const before = await spent();
    world.standIns.pluggy.bank.addPurchase(itemId, { minor, description: "PADARIA BOA" });
    const same = button(cash.button.same);
    await expect.poll(() => same.count(), NEWS).toBe(1);
    expect(await spent()).toBe(before + minor);
    await same.last().click();
    await chat.answer(cash.merged(values));
    expect(await spent()).toBe(before);
  });

  test("an entry is undone", async () => {
    const [typed, title, minor] = one.typed;
    const values = { title, amount: money(minor), day: cash.yesterday };
    const before = await spent();
    await chat.ask(typed, cash.recorded(values));
    expect(await spent()).toBe(before + minor);
    await button(cash.button.undo).last().click();
    await chat.answer(cash.undone(values));
    expect(await spent()).toBe(before);
  });
});
