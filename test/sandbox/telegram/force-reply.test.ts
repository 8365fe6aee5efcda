import { Bot } from "grammy";
import type { Api } from "grammy";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Person } from "./person.ts";
import { startTelegram, type Telegram } from "./start-telegram.ts";

let telegram: Telegram;
let api: Api;
let ana: Person;
let serial = 80;

beforeAll(async () => {
  telegram = await startTelegram({ limits: "none" });
  api = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } }).api;
});

beforeEach(() => {
  ana = telegram.person({ id: (serial += 1), firstName: "Ana", met: true });
});

afterAll(() => telegram.close());

const asking = { force_reply: true, input_field_placeholder: "A name" } as const;
const ask = () => api.sendMessage(ana.user.id, "Which name?", { reply_markup: asking });

test("a message that forces a reply opens the reply bar until the user sends anything", async () => {
  const sent = await ask();
  expect(sent.reply_markup).toBeUndefined();
  expect(ana.forcedReply()).toEqual({ messageId: sent.message_id, placeholder: "A name" });
  await api.sendMessage(ana.user.id, "Still waiting");
  expect(ana.forcedReply()).not.toBeNull();
  ana.send("Padaria");
  expect(ana.forcedReply()).toBeNull();
});

test("a reply holds the message it answers, and no further one", async () => {
  const first = await ask();
  const reply = ana.reply("Padaria", first);
  expect(reply.reply_to_message).toMatchObject({
    message_id: first.message_id,
    text: "Which name?",
  });
  const second = ana.reply("Pão", reply);
  expect(second.reply_to_message).toMatchObject({ text: "Padaria" });
  expect(second.reply_to_message).not.toHaveProperty("reply_to_message");
});

test("a keyboard takes the place of the reply bar, and the reply bar that of a keyboard", async () => {
  await ask();
  await api.sendMessage(ana.user.id, "x", { reply_markup: { keyboard: [["No"]] } });
  expect(ana.forcedReply()).toBeNull();
  await ask();
  expect(ana.replyKeyboard()).toBeNull();
  expect(ana.forcedReply()).not.toBeNull();
});

test("the reply bar ends with its message", async () => {
  const { message_id: id } = await ask();
  await api.deleteMessage(ana.user.id, id);
  expect(ana.forcedReply()).toBeNull();
});

test.each([
  [{ force_reply: "yes" }, `field "force_reply" must be of type Boolean`],
  [{ force_reply: true, input_field_placeholder: 7 }, "must be of type String"],
  [{ force_reply: true, input_field_placeholder: "x".repeat(65) }, "REPLY_MARKUP_INVALID"],
])("%j is refused", async (markup, words) => {
  const send = api.sendMessage(ana.user.id, "x", { reply_markup: markup as never });
  await expect(send).rejects.toThrow(words);
  expect(ana.messages()).toEqual([]);
});

test("an edited message forces no reply", async () => {
  const { message_id: id } = await api.sendMessage(ana.user.id, "x");
  const edit = api.editMessageText(ana.user.id, id, "y", { reply_markup: asking as never });
  await expect(edit).rejects.toThrow("inline keyboard expected");
});
