import { InputFile } from "grammy";
import type { Api } from "grammy";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Telegram } from "./start-telegram.ts";
import { testPng } from "./test-png.ts";
import { chat, strictTelegram } from "./strict-telegram.ts";

let telegram: Telegram;
let api: Api;

beforeAll(async () => {
  ({ telegram, api } = await strictTelegram());
});

afterAll(() => telegram.close());

describe("edits", () => {
  test("without a change are refused, others are stored", async () => {
    const { message_id: id } = await api.sendMessage(chat, "<b>a</b>", { parse_mode: "HTML" });
    await expect(
      api.editMessageText(chat, id, "<strong>a</strong>", { parse_mode: "HTML" }),
    ).rejects.toThrow(
      "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
    const edited = await api.editMessageText(chat, id, "a");
    expect(edited).toMatchObject({ text: "a", message_id: id });
    await expect(api.editMessageText(chat, id, "a")).rejects.toThrow("message is not modified");
  });

  test("are refused when the message has no such part", async () => {
    const text = await api.sendMessage(chat, "a");
    const picture = await api.sendPhoto(chat, new InputFile(testPng(9, 9)));
    await expect(api.editMessageText(chat, picture.message_id, "b")).rejects.toThrow(
      "there is no text in the message to edit",
    );
    await expect(api.editMessageCaption(chat, text.message_id, { caption: "b" })).rejects.toThrow(
      "there is no caption in the message to edit",
    );
  });

  test("of media replace photo, caption and buttons at once", async () => {
    const sent = await api.sendPhoto(chat, new InputFile(testPng(9, 9)), { caption: "a" });
    const media = { type: "photo", media: new InputFile(testPng(7, 5)), caption: "b" } as const;
    const edited = await api.editMessageMedia(chat, sent.message_id, media, {
      reply_markup: { inline_keyboard: [[{ text: "x", callback_data: "y" }]] },
    });
    expect(edited).toMatchObject({
      photo: [{ width: 7, height: 5 }],
      caption: "b",
      reply_markup: { inline_keyboard: [[{ text: "x", callback_data: "y" }]] },
    });
  });

  test("of a message the user wrote are refused", async () => {
    const ana = telegram.person({ id: chat, firstName: "Ana" });
    const { message_id: id } = ana.send("oi");
    await expect(api.editMessageText(chat, id, "x")).rejects.toThrow("message can't be edited");
  });
});
