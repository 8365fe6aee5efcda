import { Bot, GrammyError, InlineKeyboard, InputFile } from "grammy";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startTelegram } from "./start-telegram.ts";
import type { Telegram } from "./start-telegram.ts";
import { testPng } from "./test-png.ts";

let telegram: Telegram;
let bot: Bot;

beforeEach(async () => {
  telegram = await startTelegram({ limits: "none" });
  bot = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } });
});

afterEach(async () => {
  await bot.stop();
  await telegram.close();
});

test("a real bot polls, answers a command, sends a photo and receives a press", async () => {
  bot.command("start", (ctx) =>
    ctx.reply(`<b>Oi</b> ${ctx.from?.language_code}`, { parse_mode: "HTML" }),
  );
  bot.command("report", (ctx) =>
    ctx.replyWithPhoto(new InputFile(testPng(40, 30), "report.png"), {
      caption: "Novembro",
      reply_markup: new InlineKeyboard().text("Mês passado", "r:2026-10"),
    }),
  );
  bot.callbackQuery("r:2026-10", async (ctx) => {
    await ctx.answerCallbackQuery({ text: "Pronto" });
    await ctx.editMessageCaption({ caption: "Outubro" });
  });
  void bot.start();

  const ana = telegram.person({ id: 42, firstName: "Ana", languageCode: "pt-br" });
  ana.send("/start");
  const hello = await ana.nextMessage();
  expect(hello.text).toBe("Oi pt-br");
  expect(hello.entities).toEqual([{ type: "bold", offset: 0, length: 2 }]);

  ana.send("/report");
  const report = await ana.nextMessage();
  expect(report.photo?.[0]).toMatchObject({ width: 40, height: 30 });
  expect(await ana.press("Mês passado")).toEqual({ text: "Pronto", showAlert: false });
  const edited = await ana.sees((message) => message.caption === "Outubro");
  expect(edited.message_id).toBe(report.message_id);
  expect(edited.reply_markup).toBeUndefined();
});

test("a file is downloaded byte for byte", async () => {
  telegram.person({ id: 42, firstName: "Ana", met: true });
  const picture = testPng(8, 8);
  const sent = await bot.api.sendPhoto(42, new InputFile(picture, "a.png"));
  const file = await bot.api.getFile(sent.photo[0]?.file_id ?? "");
  const answer = await fetch(`${telegram.apiRoot}/file/bot${telegram.token}/${file.file_path}`);
  expect(Buffer.from(await answer.arrayBuffer()).equals(picture)).toBe(true);
  const again = await bot.api.sendPhoto(42, file.file_id);
  expect(again.photo[0]?.file_id).toBe(file.file_id);
});

test("unknown chats and blocked bots are refused with Telegram's texts", async () => {
  await expect(bot.api.sendMessage(1, "x")).rejects.toThrow("Bad Request: chat not found");
  const ana = telegram.person({ id: 42, firstName: "Ana", met: true });
  ana.block();
  const refused = await bot.api.sendMessage(42, "x").catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(GrammyError);
  expect(refused).toMatchObject({
    error_code: 403,
    description: "Forbidden: bot was blocked by the user",
  });
});
