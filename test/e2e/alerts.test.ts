import mongoose, { type Connection } from "mongoose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogFor } from "../../src/i18n/catalog-for.ts";
import { formatMoney } from "../../src/i18n/format-money.ts";
import { chatWorld, connectedChat } from "./chat-world.ts";
import type { ChatPage } from "./chat-page.ts";

/** A purchase at the bank becomes an alert in the chat, which is silenced from there. */
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
  command: "/alertas grande 500",
} as const;
const EMILY = {
  language: "en",
  person: { id: 542, firstName: "Emily", languageCode: "en" },
  start: "Start",
  command: "/alerts large 500",
} as const;

/** How long the bank's webhook may take to become an alert that waits. */
const NEWS = { timeout: 60_000, interval: 500 };

describe.each([ANA, EMILY])("in $language", { timeout: 150_000 }, (one) => {
  const { language, person, command } = one;
  const { alerts } = catalogFor(language);
  let chat: ChatPage;
  let itemId: string;
  let userId: string;

  const button = (label: string) => chat.page.getByRole("button", { name: label, exact: true });
  const waiting = () => database.collection("alerts").countDocuments({ userId, sentAt: null });

  beforeAll(async () => {
    const opened = await connectedChat(world, one);
    chat = opened;
    itemId = opened.itemId;
    const users = database.collection<{ _id: string }>("users");
    userId = (await users.findOne({ telegramId: person.id }))?._id ?? "";
    // The test runs at any hour.
    await users.updateOne({ _id: userId }, { $set: { quietHours: null } });
  }, 150_000);

  /** Ten minutes pass for what waits. */
  async function letTimePass(): Promise<void> {
    const now = new Date();
    const due = { $set: { sendAt: now } };
    await database.collection("alerts").updateMany({ userId, sentAt: null }, due);
    const jobs = database.collection<{ _id: string }>("jobs");
    await jobs.updateOne({ _id: `send-alerts ${userId}` }, { $set: { runAt: now, dueAt: now } });
  }

  test("a large purchase is told, and nothing of what the bank had before", async () => {
    await chat.ask(command);
    expect(await waiting()).toBe(0);
    const large = { minor: 98_765, description: "LOJA BOA" };
    world.standIns.pluggy.bank.addPurchase(itemId, large);
    world.standIns.pluggy.bank.addPurchase(itemId, { minor: 1_234, description: "CAFE" });
    await expect.poll(waiting, NEWS).toBe(1);
    await letTimePass();
    const amount = formatMoney(large.minor, "BRL", language);
    const text = await chat.answer(amount);
    expect(text).toContain("Loja Boa");
    expect(text).not.toContain("Cafe");
  });

  test("its kind is silenced from under it, and then not told", async () => {
    await button(alerts.button.silenceKind).last().click();
    await chat.answer(alerts.changed.silenced({ kind: alerts.kind.large.name }));
    world.standIns.pluggy.bank.addPurchase(itemId, { minor: 99_900, description: "LOJA BOA" });
    const known = () =>
      database.collection("transactions").countDocuments({ userId, minor: 99_900 });
    await expect.poll(known, NEWS).toBe(1);
    expect(await waiting()).toBe(0);
    await button(alerts.button.all).last().click();
    await chat.answer(alerts.state.silent);
  });
});
