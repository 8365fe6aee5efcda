import { beforeEach, describe, expect, test } from "vitest";
import type { Pacer } from "../../../src/bot/telegram-api/pacer.ts";
import { createRateLimits, type RateLimits } from "../../../src/bot/telegram-api/rate-limits.ts";
import { instantTimers, type InstantTimers } from "../../support/instant-timers.ts";

const MAX_CHATS = 5000;

let timers: InstantTimers;
let chats: Map<number | string, Pacer>;
let limits: RateLimits;

beforeEach(() => {
  timers = instantTimers();
  chats = new Map();
  limits = createRateLimits(timers, chats);
});

async function times(count: number, run: () => Promise<void>): Promise<void> {
  for (let done = 0; done < count; done += 1) await run();
}

describe("the limit on all messages", () => {
  test("lets 25 pass at once, then one every 40 ms", async () => {
    await times(25, () => limits.globalSlot());
    expect(timers.slept).toEqual([]);
    await times(2, () => limits.globalSlot());
    expect(timers.slept).toEqual([40, 40]);
  });

  test("is no limit on the messages of one chat", async () => {
    await times(25, () => limits.globalSlot());
    await limits.chatSlot(1);
    expect(timers.slept).toEqual([]);
  });

  test("gives a spare slot once all but one of the slots taken have passed", async () => {
    await times(3, () => limits.spareSlot());
    expect(timers.slept).toEqual([40]);
  });

  test("gives no spare slot while others take slots", async () => {
    await times(2, () => limits.spareSlot());
    const { start } = timers;
    timers.start = (run, ms) => {
      timers.start = start;
      void limits.globalSlot();
      return start(run, ms);
    };
    await limits.spareSlot();
    expect(timers.slept).toEqual([40, 40]);
  });

  test("counts a spare slot as taken", async () => {
    await limits.spareSlot();
    await times(24, () => limits.globalSlot());
    expect(timers.slept).toEqual([]);
    await limits.globalSlot();
    expect(timers.slept).toEqual([40]);
  });
});

describe("the limit on one chat", () => {
  test("lets three pass at once, then one a second", async () => {
    await times(3, () => limits.chatSlot(1));
    expect(timers.slept).toEqual([]);
    await times(2, () => limits.chatSlot(1));
    expect(timers.slept).toEqual([1000, 1000]);
  });

  test("is a limit for each chat", async () => {
    for (const chatId of [1, 2, "@a_channel"]) await times(3, () => limits.chatSlot(chatId));
    expect(timers.slept).toEqual([]);
  });

  test("is kept for a chat that is not idle, however many chats come", async () => {
    await times(3, () => limits.chatSlot(1));
    for (let chatId = 2; chatId <= MAX_CHATS; chatId += 1) await limits.chatSlot(chatId);
    timers.advance(2999);
    await limits.chatSlot(MAX_CHATS + 1);
    expect([...chats.keys()]).toEqual([1, MAX_CHATS + 1]);
    await times(2, () => limits.chatSlot(1));
    expect(timers.slept).toEqual([]);
    await limits.chatSlot(1);
    expect(timers.slept).toEqual([1]);
  });

  test("deletes idle chats when the 5001st comes, and not before", async () => {
    await limits.chatSlot(1);
    timers.advance(1000);
    for (let chatId = 2; chatId <= MAX_CHATS; chatId += 1) await limits.chatSlot(chatId);
    expect(chats.size).toBe(MAX_CHATS);
    await limits.chatSlot(MAX_CHATS + 1);
    expect(chats.size).toBe(MAX_CHATS);
    expect(chats.has(1)).toBe(false);
  });
});
