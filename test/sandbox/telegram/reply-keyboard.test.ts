import { Bot, Keyboard } from "grammy";
import type { Api } from "grammy";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Person } from "./person.ts";
import { startTelegram, type Telegram } from "./start-telegram.ts";

let telegram: Telegram;
let api: Api;
let ana: Person;
let serial = 40;

beforeAll(async () => {
  telegram = await startTelegram({ limits: "none" });
  api = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } }).api;
});

beforeEach(() => {
  ana = telegram.person({ id: (serial += 1), firstName: "Ana", met: true });
});

afterAll(() => telegram.close());

const asking = () => new Keyboard().requestLocation("Here").row().text("No").oneTime();

test("a reply keyboard stays in the chat until the bot removes it", async () => {
  const sent = await api.sendMessage(ana.user.id, "Where?", { reply_markup: asking() });
  expect(sent.reply_markup).toBeUndefined();
  expect(ana.replyKeyboard()).toEqual([["Here"], ["No"]]);
  ana.send("No");
  await api.sendMessage(ana.user.id, "Fine");
  expect(ana.replyKeyboard()).toEqual([["Here"], ["No"]]);
  await api.sendMessage(ana.user.id, "Bye", { reply_markup: { remove_keyboard: true } });
  expect(ana.replyKeyboard()).toBeNull();
});

test("a location is sent with its button only", async () => {
  expect(() => ana.shareLocation("Here", 1, 2)).toThrow("no key that asks for a location");
  await api.sendMessage(ana.user.id, "Where?", { reply_markup: asking() });
  expect(() => ana.shareLocation("No", 1, 2)).toThrow("no key that asks for a location");
  ana.shareLocation("Here", -3.1, -60);
  expect(ana.messages().at(-1)?.location).toEqual({ latitude: -3.1, longitude: -60 });
});

test.each([
  [{ keyboard: "No" }, `field "keyboard" of the ReplyKeyboardMarkup must be an Array`],
  [{ keyboard: ["No"] }, `field "keyboard" of the ReplyKeyboardMarkup must be an Array of Arrays`],
  [{ keyboard: [[7]] }, "KeyboardButton must be a String or an Object"],
  [{ keyboard: [[{ request_location: true }]] }, `Can't find field "text"`],
])("%j is refused", async (markup, words) => {
  const send = api.sendMessage(ana.user.id, "x", { reply_markup: markup as never });
  await expect(send).rejects.toThrow(words);
  expect(ana.replyKeyboard()).toBeNull();
});

test("an edited message carries no reply keyboard", async () => {
  const { message_id: id } = await api.sendMessage(ana.user.id, "x");
  const edit = api.editMessageText(ana.user.id, id, "y", { reply_markup: asking() as never });
  await expect(edit).rejects.toThrow("inline keyboard expected");
});
