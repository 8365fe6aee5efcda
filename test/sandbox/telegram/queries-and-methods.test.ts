import { Bot } from "grammy";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTelegram } from "./start-telegram.ts";
import type { Telegram } from "./start-telegram.ts";
import { chat, strictTelegram } from "./strict-telegram.ts";

let telegram: Telegram;

beforeAll(async () => {
  ({ telegram } = await strictTelegram());
});

afterAll(() => telegram.close());

test("a query is answered once, within a minute", async () => {
  let now = 1_700_000_000_000;
  const own = await startTelegram({ clock: { now: () => now } });
  const bot = new Bot(own.token, { client: { apiRoot: own.apiRoot } });
  const ana = own.person({ id: 1, firstName: "Ana", met: true });
  await bot.api.sendMessage(1, "x", {
    reply_markup: { inline_keyboard: [[{ text: "A", callback_data: "a" }]] },
  });
  const first = ana.tap("A");
  await bot.api.answerCallbackQuery(first.id);
  await expect(bot.api.answerCallbackQuery(first.id)).rejects.toThrow("query is too old");
  const second = ana.tap("A");
  now += 60_001;
  await expect(bot.api.answerCallbackQuery(second.id)).rejects.toThrow("query is too old");
  await own.close();
});

test.each([
  [
    "a wrong token",
    "7000000001:AAE-another-token-of-telegram-000000",
    "getMe",
    401,
    "Unauthorized",
  ],
  ["no token at all", "nonsense", "getMe", 404, "Not Found"],
  ["an unknown method", "", "sendTelepathy", 404, "Not Found: method not found"],
])("%s is refused", async (_, token, method, code, description) => {
  const address = `${telegram.apiRoot}/bot${token || telegram.token}/${method}`;
  const answer = await fetch(address);
  expect(answer.status).toBe(code);
  expect(await answer.json()).toEqual({ ok: false, error_code: code, description });
});

test("methods are accepted as GET, as forms and in any case", async () => {
  const root = `${telegram.apiRoot}/bot${telegram.token}`;
  const asked = await fetch(`${root}/SENDMESSAGE?chat_id=${chat}&text=oi`);
  expect(await asked.json()).toMatchObject({ ok: true, result: { text: "oi" } });
  const posted = await fetch(`${root}/sendMessage`, {
    method: "POST",
    body: new URLSearchParams({
      chat_id: String(chat),
      text: "oi",
      reply_markup: '{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}',
    }),
  });
  expect(await posted.json()).toMatchObject({
    result: { reply_markup: { inline_keyboard: [[{ text: "a", callback_data: "b" }]] } },
  });
});
