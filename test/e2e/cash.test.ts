import mongoose, { type Connection } from "mongoose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogFor } from "../../src/i18n/catalog-for.ts";
import { formatMoney } from "../../src/i18n/format-money.ts";
import { connectBank } from "../support/connect-bank.ts";
import { readCaption } from "./caption-figures.ts";
import { chatWorld } from "./chat-world.ts";
import { openChat, type ChatPage } from "./chat-page.ts";

/** A user types cash in the chat page; the report has it, and what the bank has, too, is asked about once. */
const world = chatWorld(() => [ANA.person, EMILY.person]);
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
  const { cash, schedule } = catalogFor(language);
  let chat: ChatPage;
  let itemId: string;
  let userId: string;

  const button = (label: string) => chat.page.getByRole("button", { name: label, exact: true });
  const money = (minor: number) => formatMoney(minor, "BRL", language);

  /** What was spent in the last 7 days, which hold all that is typed. */
  async function spent(): Promise<number> {
    return readCaption(await chat.ask("/report 7d"), language).spent;
  }

  /** What was withdrawn in these days, by the transactions of the bank. */
  async function withdrawn(): Promise<number> {
    const since = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
    const which = { userId, categoryId: "05020000", direction: "out", day: { $gt: since } };
    const rows = await database.collection("transactions").find(which).toArray();
    return rows.reduce((sum, { minor }) => sum + Number(minor), 0);
  }

  beforeAll(async () => {
    const context = await world.browser.newContext({ locale: language });
    context.setDefaultTimeout(45_000);
    chat = await openChat(
      context,
      `${world.standIns.telegram.pageUrl}?person=${person.id}`,
      one.start,
    );
    await chat.page.setViewportSize({ width: 360, height: 740 });
    itemId = await connectBank(world.standIns.telegram.person(person), world.standIns.pluggy);
    await chat.answer(schedule.planned.weekly({ weekday: 1, hour: 9 }));
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
    expect(await chat.ask(typed)).toContain(cash.first(values));
    expect(await spent()).toBe(before);
    await button(cash.button.yes).last().click();
    await chat.answer(cash.recorded(values));
    await expect.poll(spent, NEWS).toBe(before + minor - (await withdrawn()));
  });

  test("what the bank has, too, is asked about, and is one", async () => {
    const [typed, title, minor] = one.coffee;
    const values = { title, amount: money(minor), day: cash.today };
    expect(await chat.ask(typed)).toContain(cash.recorded(values));
    const before = await spent();
    world.standIns.pluggy.bank.addPurchase(itemId, { minor, description: "PADARIA BOA" });
    const same = button(cash.button.same);
    await expect.poll(() => same.count(), NEWS).toBe(1);
    await expect.poll(spent, NEWS).toBe(before + minor);
    await same.last().click();
    await chat.answer(cash.merged(values));
    expect(await spent()).toBe(before);
  });

  test("an entry is undone", async () => {
    const [typed, title, minor] = one.typed;
    const values = { title, amount: money(minor), day: cash.yesterday };
    const before = await spent();
    expect(await chat.ask(typed)).toContain(cash.recorded(values));
    expect(await spent()).toBe(before + minor);
    await button(cash.button.undo).last().click();
    await chat.answer(cash.undone(values));
    expect(await spent()).toBe(before);
  });
});
