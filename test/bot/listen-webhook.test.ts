import { afterEach, describe, expect, test } from "vitest";

import { listenByWebhook } from "../../src/bot/listen-webhook.ts";
import { startTelegram, type Telegram } from "../sandbox/telegram/start-telegram.ts";
import { makeBot, type MadeBot } from "./run-bot.ts";

/** A real timeout, for what no event signals; only a failing test waits so long. */
const SOON = { timeout: 10_000 };

const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

async function telegramOf(options: Parameters<typeof startTelegram>[0] = {}): Promise<Telegram> {
  const telegram = await startTelegram({ limits: "none", ...options });
  cleanups.push(() => telegram.close());
  return telegram;
}

function lines({ logLines }: MadeBot): string[] {
  return logLines.map((line) => (JSON.parse(line) as { msg: string }).msg);
}

describe("webhook", () => {
  const options = { url: "https://quanto.example/telegram/webhook", secret: "a-secret" };

  test("registers address, secret and kinds of update, and handles accepted updates", async () => {
    const telegram = await telegramOf();
    const made = makeBot(telegram);
    const listener = listenByWebhook(made.quanto, options);
    cleanups.push(() => listener.stop());
    const ana = telegram.person({ id: 1001, firstName: "Ana", languageCode: "en", met: true });
    const update = {
      update_id: 5,
      message: {
        message_id: 5,
        date: 0,
        chat: { id: 1001, type: "private", first_name: "Ana" },
        from: ana.user,
        text: "oi",
      },
    };
    await listener.accept(update);
    await listener.accept({ ...update });
    await ana.nextMessage();
    await made.quanto.intake.drained();
    expect(ana.messages()).toHaveLength(1);
    expect(telegram.calls("setWebhook")[0]?.params).toMatchObject({
      url: options.url,
      secret_token: options.secret,
      allowed_updates: ["message", "edited_message", "callback_query", "my_chat_member"],
    });
    expect(listener.isReady()).toBe(true);
    expect(made.quanto.url()).toBe("https://t.me/quanto_bot");
  });

  test("retries the registration until it is stopped", async () => {
    const telegram = await telegramOf();
    const made = makeBot(telegram);
    telegram.faults.next({ kind: "reset", method: "setWebhook", times: 99 });
    const listener = listenByWebhook(made.quanto, options);
    await expect
      .poll(() => lines(made).some((line) => line.includes("unreachable")), SOON)
      .toBe(true);
    expect(listener.isReady()).toBe(false);
    await listener.stop();
    await listener.accept({ update_id: 1 });
    expect(made.reported).toEqual([]);
    expect(made.logLines.join("")).not.toContain(options.secret);
  });

  test("the chat's address is Telegram's home page until the bot's name is known", async () => {
    expect(makeBot(await telegramOf()).quanto.url()).toBe("https://t.me/");
  });
});
