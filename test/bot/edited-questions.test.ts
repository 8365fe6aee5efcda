import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { makeTransaction, NOW } from "../support/make.ts";
import { chatWithAna, fromBot, labelsOf } from "./chat-with-ana.ts";
import { seedBank } from "./seed-bank.ts";

const chat = chatWithAna();

beforeEach(async () => {
  await seedBank(chat.run.world);
  const row = makeTransaction({ id: "uber", merchantName: "Uber", merchantKey: "c:1" });
  await chat.run.world.transactions.upsertAll([{ ...row, minor: 7000, day: "2026-10-05" }], NOW);
});

function textOf({ text = "" }: Message): string {
  return text.replaceAll("\u00A0", " ");
}

describe("an edited message", () => {
  test("is answered anew in place", async () => {
    const ana = chat.ana();
    const asked = ana.send("quanto gastei com uber?");
    await ana.nextMessage();
    ana.edit(asked, "quanto gastei com uber em outubro?");
    await ana.sees((message) => textOf(message).includes("R$ 70,00 em 1 movimento"));
    expect(fromBot(ana)).toHaveLength(1);
  });

  test("is answered by a new message where the answer is gone, or was another one", async () => {
    const ana = chat.ana();
    const asked = ana.send("/help");
    await ana.nextMessage();
    ana.edit(asked, "quanto gastei com uber?");
    const { message_id } = await ana.nextMessage();
    await chat.run.quanto.bot.api.deleteMessage(1001, message_id);
    ana.edit(asked, "quanto gastei com uber em outubro?");
    expect(textOf(await ana.nextMessage())).toContain("R$ 70,00 em 1 movimento");
  });

  test("may become a command", async () => {
    const ana = chat.ana();
    const asked = ana.send("quanto gastei com uber?");
    await ana.nextMessage();
    ana.edit(asked, "/help");
    expect(textOf(await ana.nextMessage())).toMatch(/^O que eu sei fazer/);
  });
});

const FORWARDED = { forward_origin: { type: "hidden_user" } };

describe("what is no text", () => {
  test.each([
    [
      "a voice message",
      "Eu só entendo texto.",
      { voice: { file_id: "1", file_unique_id: "1", duration: 1 } },
    ],
    ["a sticker", "Eu só entendo texto.", { sticker: { file_id: "1" } }],
    ["a poll", "Eu só entendo texto.", { poll: { id: "1" } }],
    [
      "a forwarded text",
      "Mensagem encaminhada eu não respondo.",
      { text: "/report", ...FORWARDED },
    ],
    ["a forwarded sticker", "Mensagem encaminhada", { sticker: { file_id: "1" }, ...FORWARDED }],
  ])("%s is answered by what works, with buttons", async (_what, start, content) => {
    const ana = chat.ana();
    await chat.answerTo("/help");
    const from = { chat: { id: 1001, type: "private", first_name: "Ana" }, from: ana.user };
    chat.run.telegram.world.updates.push({
      message: { message_id: 9000, date: 0, ...from, ...content },
    } as never);
    const answer = await ana.sees((message) => textOf(message).startsWith(start));
    expect(labelsOf(answer)).toEqual(["Relatório", "Fatura", "Quanto resta"]);
  });
});
