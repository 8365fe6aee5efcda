import { Bot } from "grammy";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commandsFor } from "./methods/profile.ts";
import { startTelegram } from "./start-telegram.ts";
import type { Telegram } from "./start-telegram.ts";

let telegram: Telegram;
let bot: Bot;

beforeAll(async () => {
  telegram = await startTelegram();
  bot = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } });
});

afterAll(() => telegram.close());

test("commands are stored by language and scope, and a client gets the most specific ones", async () => {
  const named = (command: string) => [{ command, description: command }];
  await bot.api.setMyCommands(named("everyone"));
  await bot.api.setMyCommands(named("todos"), { language_code: "pt" });
  await bot.api.setMyCommands(named("private"), { scope: { type: "all_private_chats" } });
  await bot.api.setMyCommands(named("mine"), { scope: { type: "chat", chat_id: 7 } });

  expect(await bot.api.getMyCommands({ language_code: "pt" })).toEqual(named("todos"));
  expect(await bot.api.getMyCommands({ language_code: "es" })).toEqual([]);
  const seen = (chatId: number, language: string) =>
    commandsFor(telegram.world, chatId, language).map(({ command }) => command);
  expect(seen(7, "pt-br")).toEqual(["mine"]);
  expect(seen(8, "pt-br")).toEqual(["private"]);
  await bot.api.deleteMyCommands({ scope: { type: "all_private_chats" } });
  expect(seen(8, "pt-br")).toEqual(["todos"]);
  expect(seen(8, "en")).toEqual(["everyone"]);
});

test("name and descriptions fall back to those without a language", async () => {
  await bot.api.setMyDescription("Where your money went");
  await bot.api.setMyDescription("Para onde foi o dinheiro", { language_code: "pt" });
  await bot.api.setMyShortDescription("Short");
  await bot.api.setMyName("Quanto?", { language_code: "pt" });
  const pt = { language_code: "pt" } as const;
  expect(await bot.api.getMyDescription(pt)).toEqual({ description: "Para onde foi o dinheiro" });
  expect(await bot.api.getMyDescription({ language_code: "es" })).toEqual({
    description: "Where your money went",
  });
  expect(await bot.api.getMyShortDescription(pt)).toEqual({ short_description: "Short" });
  expect(await bot.api.getMyName(pt)).toEqual({ name: "Quanto?" });
  expect(await bot.api.getMyName()).toEqual({ name: "Quanto" });
});

test("the other calls of a starting bot are answered", async () => {
  telegram.person({ id: 9, firstName: "Ana", met: true });
  expect(await bot.api.getMe()).toMatchObject({ is_bot: true, username: "quanto_bot" });
  expect(await bot.api.setChatMenuButton({ menu_button: { type: "commands" } })).toBe(true);
  expect(await bot.api.getChat(9)).toMatchObject({ id: 9, type: "private", first_name: "Ana" });
  expect(await bot.api.getWebhookInfo()).toMatchObject({ url: "", pending_update_count: 0 });
});
