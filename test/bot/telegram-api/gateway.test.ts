import { Api, InputFile } from "grammy";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { installGateway } from "../../../src/bot/telegram-api/gateway.ts";
import { createRateLimits } from "../../../src/bot/telegram-api/rate-limits.ts";
import { createMemoryPace } from "../../../src/usecases/timing/memory-pace.ts";
import { startTelegram, type Telegram } from "../../sandbox/telegram/start-telegram.ts";
import { testPng } from "../../sandbox/telegram/test-png.ts";
import { instantTimers, type InstantTimers } from "../../support/instant-timers.ts";

let telegram: Telegram;
let timers: InstantTimers;
let api: Api;
let blocked: number[];

beforeEach(async () => {
  timers = instantTimers();
  blocked = [];
  telegram = await startTelegram({ clock: timers });
  for (let id = 1; id <= 60; id += 1) telegram.person({ id, firstName: "Ana", met: true });
  api = new Api(telegram.token, { apiRoot: telegram.apiRoot, timeoutSeconds: 1 });
  installGateway(api, {
    timers,
    rateLimits: createRateLimits({ timers, random: () => 0, sharedPace: createMemoryPace(timers) }),
    purpose: "notice",
    random: () => 0,
    onBlocked: async (chatId) => void blocked.push(chatId),
  });
});

afterEach(async () => {
  await telegram.close();
});

describe("the pace", () => {
  test("twelve messages to one chat are sent three at once and then one a second", async () => {
    for (let count = 0; count < 12; count += 1) await api.sendMessage(1, "oi");
    expect(timers.slept).toEqual(Array.from({ length: 9 }, () => 1000));
    expect(telegram.calls("sendMessage").every(({ outcome }) => outcome.ok)).toBe(true);
  });

  test("messages to sixty users are sent at 25 a second", async () => {
    for (let id = 1; id <= 60; id += 1) await api.sendMessage(id, "oi");
    expect(timers.slept).toHaveLength(35);
    expect(timers.now()).toBeCloseTo(35 * 40);
    expect(telegram.calls("sendMessage").every(({ outcome }) => outcome.ok)).toBe(true);
  });

  test("edits count as messages", async () => {
    const { message_id: id } = await api.sendMessage(1, "0");
    for (const text of ["1", "2", "3"]) await api.editMessageText(1, id, text);
    expect(timers.slept).toEqual([1000]);
  });

  test("“typing…” neither counts nor waits", async () => {
    for (let count = 0; count < 5; count += 1) await api.sendChatAction(1, "typing");
    expect(timers.slept).toEqual([]);
    for (let count = 0; count < 3; count += 1) await api.sendMessage(1, "oi");
    expect(timers.slept).toEqual([]);
  });

  test("a chat at its limit does not delay the others", async () => {
    for (let count = 0; count < 6; count += 1) await api.sendMessage(1, "oi");
    timers.slept.length = 0;
    await api.sendMessage(2, "oi");
    expect(timers.slept).toEqual([]);
  });
});

test("where Telegram refuses one as too many, messages to everybody pause", async () => {
  telegram.faults.next({ kind: "429", method: "sendMessage", retryAfter: 7 });
  const refused = api.sendMessage(1, "oi");
  await expect.poll(() => timers.slept.length).toBeGreaterThan(0);
  await Promise.all([refused, api.sendMessage(2, "oi"), api.sendMessage(3, "oi")]);
  const [first, ...others] = telegram.calls("sendMessage").map(({ at }) => at);
  expect(first).toBe(0);
  expect(others).toHaveLength(3);
  expect(others.every((at) => at >= 7000)).toBe(true);
});

describe("a network that fails", () => {
  test("a notice whose outcome is unknown is not sent again", async () => {
    telegram.faults.next({ kind: "garbled", method: "sendMessage" });
    await expect(api.sendMessage(1, "oi")).rejects.toMatchObject({
      name: "TelegramError",
      code: null,
    });
    expect(telegram.calls("sendMessage")).toHaveLength(1);
  });

  test.each(["reset", "html", "garbled"] as const)(
    "an edit is retried after “%s”",
    async (kind) => {
      const { message_id: id } = await api.sendMessage(1, "oi");
      telegram.faults.next({ kind, method: "editMessageText", times: 2 });
      await api.editMessageText(1, id, "tchau");
      expect(timers.slept).toEqual([500, 1500]);
      expect(telegram.person({ id: 1, firstName: "Ana" }).messages()[0]?.text).toBe("tchau");
    },
  );

  test("retries end after four attempts", async () => {
    telegram.faults.next({ kind: "reset", method: "deleteMessage", times: 9 });
    await expect(api.deleteMessage(1, 1)).rejects.toMatchObject({ description: "ECONNRESET" });
    expect(timers.slept).toEqual([500, 1500, 4000]);
  });

  test("a call without a response fails", async () => {
    telegram.faults.next({ kind: "timeout", method: "sendMessage" });
    await expect(api.sendMessage(1, "oi")).rejects.toThrow("sendMessage failed: timed out");
  });

  test("a message is retried where Telegram was never reached", async () => {
    await telegram.close();
    await expect(api.sendMessage(1, "oi")).rejects.toThrow("sendMessage failed: ECONNREFUSED");
    expect(timers.slept).toEqual([500, 1500, 4000]);
  });

  test.each(["429", "502", "reset"] as const)("a photo can be retried after %s", async (kind) => {
    telegram.faults.next({ kind, method: "sendPhoto", retryAfter: 1 });
    const sent = await api.sendPhoto(1, new InputFile(testPng(4, 4)));
    expect(sent.photo[0]).toMatchObject({ width: 4 });
    expect(telegram.calls("sendPhoto")).toHaveLength(2);
  });
});
