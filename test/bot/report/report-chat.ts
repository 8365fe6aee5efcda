import type { Message } from "grammy/types";
import { afterEach, beforeEach } from "vitest";
import type { Person } from "../../sandbox/telegram/person.ts";
import { testPng } from "../../sandbox/telegram/test-png.ts";
import { instantTimers } from "../../support/instant-timers.ts";
import { makeTransaction, NOW } from "../../support/make.ts";
import { labelsOf } from "../chat-with-ana.ts";
import { runBot, type BotRun } from "../run-bot.ts";
import { seedBank } from "../seed-bank.ts";

/** A bot whose user has a bank, and what she does with her report. */
export interface ReportChat {
  run: BotRun;
  ana: Person;
  /** The kinds of the drawings that were drawn. */
  drawn: string[];
  /** Whether drawing fails; may be set. */
  isBroken: boolean;
  report(): Promise<Message>;
  /** Presses a button of the report and waits for the text of its screen. */
  press(label: string | RegExp, says: string | RegExp): Promise<Message>;
  /** Opens the screen with every other way on: only its buttons differ. */
  openMore(): Promise<void>;
  /** The messages that show a report. */
  own(): Message[];
  /** An update with a press, by any user. */
  pressOn(message: Message, data: string, number: number, by?: number): Promise<void>;
}

/** A new chat for each test of the file. */
export function reportChat(): ReportChat {
  const chat: ReportChat = {
    run: {} as BotRun,
    ana: {} as Person,
    drawn: [],
    isBroken: false,
    async report() {
      chat.ana.send("/report");
      return chat.ana.nextMessage();
    },
    async press(label, says) {
      await chat.ana.press(label);
      return chat.ana.sees(({ caption, text }) => {
        const words = caption ?? text ?? "";
        return typeof says === "string" ? words.includes(says) : says.test(words);
      });
    },
    async openMore() {
      await chat.ana.press("Mais");
      await chat.ana.sees((message) => labelsOf(message).includes("Mês a mês"));
    },
    own: () =>
      chat.ana
        .messages()
        .filter(({ photo, caption }) => photo !== undefined || caption !== undefined),
    pressOn(message, data, number, by = 1001) {
      const from = { id: by, is_bot: false, first_name: "Ana", language_code: "pt-br" };
      const id = String(number);
      return chat.run.quanto.bot.handleUpdate({
        update_id: 9_000_000 + number,
        callback_query: { id, from, chat_instance: "1", message, data },
      });
    },
  };
  const draw = async ({ kind }: { readonly kind: string }) => {
    if (chat.isBroken) throw new Error("No canvas");
    chat.drawn.push(kind);
    return testPng(40, 30 + chat.drawn.length);
  };
  beforeEach(async () => {
    chat.drawn = [];
    chat.isBroken = false;
    chat.run = await runBot({
      bot: { timers: instantTimers(), charts: { prepare: () => undefined, draw } },
    });
    await seedBank(chat.run.world);
    await chat.run.world.transactions.upsertAll(TRANSACTIONS, NOW);
    chat.ana = chat.run.telegram.person({ id: 1001, firstName: "Ana", languageCode: "pt-br" });
  });
  afterEach(() => chat.run.stop());
  return chat;
}

const TRANSACTIONS = [
  makeTransaction({ id: "2", merchant: "iFood", minor: 4590, day: "2026-11-12" }),
  makeTransaction({ id: "3", minor: 100, categoryId: "11020000", day: "2026-10-02" }),
  makeTransaction({ id: "4", minor: 200_000, flow: "bill-payment", topCategoryId: "05000000" }),
];
