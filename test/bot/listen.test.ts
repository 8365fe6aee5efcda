import { afterEach, describe, expect, test } from "vitest";
import { listenByPolling } from "../../src/bot/listen-polling.ts";
import { MENU } from "../../src/i18n/catalog.ts";
import { COMMAND_WORDS } from "../../src/i18n/command-word.ts";
import { startTelegram, type Telegram } from "../sandbox/telegram/start-telegram.ts";
import { instantTimers } from "../support/instant-timers.ts";
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

function polling(made: MadeBot) {
  const listener = listenByPolling(made.quanto);
  cleanups.push(() => listener.stop());
  return listener;
}

function gate<Value>() {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

function lines({ logLines }: MadeBot): string[] {
  return logLines.map((line) => (JSON.parse(line) as { msg: string }).msg);
}

describe("polling", () => {
  test("deletes an old webhook first, and requests the kinds of update it handles", async () => {
    const telegram = await telegramOf();
    polling(makeBot(telegram));
    telegram.person({ id: 1001, firstName: "Ana" }).send("/help");
    await telegram.waitForCall(({ method }) => method === "getUpdates");
    expect(
      telegram
        .calls()
        .map(({ method }) => method)
        .slice(0, 2),
    ).toEqual(["getMe", "deleteWebhook"]);
    expect(telegram.world.updates.allowed()).toEqual([
      "message",
      "edited_message",
      "callback_query",
      "my_chat_member",
    ]);
  });

  test("publishes menus and descriptions in each language", async () => {
    const telegram = await telegramOf();
    const made = makeBot(telegram);
    polling(made);
    await expect.poll(() => telegram.calls("setMyShortDescription"), SOON).toHaveLength(3);
    const { commands, description, shortDescription } = telegram.world.profile;
    const menus = [...commands.values()].map(({ language, scope, commands }) => [
      language,
      scope.type,
      commands.map(({ command }) => command).join(" "),
    ]);
    const names = MENU.map((name) => COMMAND_WORDS[name].en).join(" ");
    const portuguese = MENU.map((name) => COMMAND_WORDS[name].pt).join(" ");
    expect(menus).toEqual([
      ["", "all_private_chats", names],
      ["en", "all_private_chats", names],
      ["pt", "all_private_chats", portuguese],
    ]);
    expect(description.get("pt")).toContain("para onde foi o seu dinheiro");
    expect(description.get("")).toContain("where your money went");
    expect(shortDescription.get("en")).toContain("where your money went");
  });

  test("a refused menu is logged, and the bot continues", async () => {
    const telegram = await telegramOf();
    const made = makeBot(telegram);
    telegram.faults.next({ kind: "400", method: "setMyCommands" });
    polling(made);
    await expect
      .poll(() => lines(made), SOON)
      .toContain("Telegram refused the command menu; it is unchanged");
    const ana = telegram.person({ id: 1001, firstName: "Ana" });
    ana.send("/help");
    await ana.nextMessage();
  });

  test("is ready as soon as Telegram answers, before the first update", async () => {
    const telegram = await telegramOf();
    const listener = polling(makeBot(telegram));
    await expect.poll(() => listener.isReady(), SOON).toBe(true);
    expect(telegram.calls("getUpdates")).toEqual([]);
  });

  test("logs that Telegram is unreachable, and retries with exponential backoff", async () => {
    const telegram = await telegramOf();
    const timers = instantTimers();
    const made = makeBot(telegram, { timers });
    telegram.faults.next({ kind: "reset", method: "getMe", times: 7 });
    const listener = polling(made);
    expect(listener.isReady()).toBe(false);
    const ana = telegram.person({ id: 1001, firstName: "Ana" });
    ana.send("/help");
    await ana.nextMessage();
    expect(listener.isReady()).toBe(true);
    expect(timers.slept.slice(0, 7)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(lines(made)).toEqual(
      expect.arrayContaining([
        "Telegram is unreachable (ECONNRESET). Trying again in 1 s",
        "Listening to Telegram as @quanto_bot",
        "Telegram answers again",
      ]),
    );
    expect(made.logLines.join("")).not.toContain(telegram.token);
  });

  test.each([
    ["409", "Another program receives this bot's updates with the same token"],
    ["401", "Telegram does not know the token in TELEGRAM_BOT_TOKEN"],
    ["502", "Telegram refused (502 Bad Gateway)"],
  ] as const)("%s is said clearly and does not end the bot", async (kind, said) => {
    const telegram = await telegramOf();
    const made = makeBot(telegram, { timers: instantTimers() });
    telegram.faults.next({ kind, method: "getUpdates" });
    polling(made);
    const ana = telegram.person({ id: 1001, firstName: "Ana" });
    ana.send("/help");
    await ana.nextMessage();
    expect(lines(made).filter((line) => line.startsWith(said))).toHaveLength(1);
  });

  test("retries after `retry_after`", async () => {
    const telegram = await telegramOf();
    const timers = instantTimers();
    const made = makeBot(telegram, { timers });
    telegram.faults.next({ kind: "429", method: "getUpdates", retryAfter: 17 });
    polling(made);
    const ana = telegram.person({ id: 1001, firstName: "Ana" });
    ana.send("/help");
    await ana.nextMessage();
    expect(timers.slept[0]).toBe(17_000);
  });

  test("a stop waits for running handlers and acknowledges their updates", async () => {
    const telegram = await telegramOf();
    const made = makeBot(telegram);
    const listener = polling(made);
    const open = gate<[]>();
    const asked = gate<void>();
    made.world.items.ofUser = () => {
      asked.resolve();
      return open.promise;
    };
    const ana = telegram.person({ id: 1001, firstName: "Ana" });
    ana.send("/report");
    await asked.promise;
    const stopped = listener.stop();
    open.resolve([]);
    await stopped;
    expect(ana.messages()).toHaveLength(2);
    expect(telegram.world.updates.size()).toBe(0);
    expect(listener.isReady()).toBe(false);
  });

  test("a handler that hangs does not block a stop", async () => {
    const telegram = await telegramOf();
    const made = makeBot(telegram, { timers: instantTimers() });
    const listener = polling(made);
    const asked = gate<void>();
    made.world.items.ofUser = () => {
      asked.resolve();
      return new Promise(() => {});
    };
    telegram.person({ id: 1001, firstName: "Ana" }).send("/report");
    await asked.promise;
    await listener.stop();
    expect(lines(made)).toContain("Stopped while updates were still being handled");
  });

  test("a stop ends the pause before the next attempt", async () => {
    const telegram = await telegramOf();
    const made = makeBot(telegram);
    telegram.faults.next({ kind: "409", method: "getUpdates", times: 99 });
    const listener = polling(made);
    await expect
      .poll(() => lines(made).some((line) => line.startsWith("Another program")), SOON)
      .toBe(true);
    await listener.stop();
    expect(telegram.calls("getUpdates")).toHaveLength(1);
  });
});
