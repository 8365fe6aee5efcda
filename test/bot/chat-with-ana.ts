import type { Message } from "grammy/types";
import { afterEach, beforeEach } from "vitest";
import type { Person } from "../sandbox/telegram/person.ts";
import { instantTimers } from "../support/instant-timers.ts";
import { runBot, type BotRun } from "./run-bot.ts";

export interface ChatWithAna {
  /** The bot of the current test. */
  readonly run: BotRun;
  readonly ana: (languageCode?: string) => Person;
  /** Sends Ana's message and returns the next one from the bot. */
  readonly answerTo: (text: string, languageCode?: string) => Promise<Message>;
}

/** A bot for each test of the file, and a user who writes to it. */
export function chatWithAna(): ChatWithAna {
  let run: BotRun;
  beforeEach(async () => {
    run = await runBot({ bot: { timers: instantTimers() } });
  });
  afterEach(() => run.stop());

  const ana = (languageCode = "pt-br") =>
    run.telegram.person({ id: 1001, firstName: "Ana", languageCode });
  return {
    get run() {
      return run;
    },
    ana,
    answerTo: (text, languageCode) => {
      const person = ana(languageCode);
      person.send(text);
      return person.nextMessage();
    },
  };
}

export function labelsOf(message: Message): string[] {
  return (message.reply_markup?.inline_keyboard.flat() ?? []).map(({ text }) => text);
}

export function fromBot(person: Person): Message[] {
  return person.messages().filter(({ from }) => from?.is_bot);
}
