import { beforeEach, describe, expect, test } from "vitest";
import type { Pacer } from "../../../src/bot/telegram-api/pacer.ts";
import { createRateLimits, type RateLimits } from "../../../src/bot/telegram-api/rate-limits.ts";
import { handTiming, type HandTiming } from "../hand-timing.ts";

const MAX_CHATS = 5000;

let timing: HandTiming;
let chats: Map<number | string, Pacer>;
let limits: RateLimits;

beforeEach(() => {
  timing = handTiming();
  chats = new Map();
  limits = createRateLimits(timing, chats);
});

async function times(count: number, run: () => Promise<void>): Promise<void> {
  for (let done = 0; done < count; done += 1) await run();
}

describe("the limit on all messages", () => {
  test("lets 25 pass at once, then one every 40 ms", async () => {
    await times(25, () => limits.globalSlot());
    expect(timing.slept).toEqual([]);
    await times(2, () => limits.globalSlot());
    expect(timing.slept).toEqual([40, 40]);
  });

  test("is no limit on the messages of one chat", async () => {
    await times(25, () => limits.globalSlot());
    await limits.chatSlot(1);
    expect(timing.slept).toEqual([]);
  });

  test("gives a spare slot once all but one of the slots that were taken are over", async () => {
    await times(3, () => limits.spareSlot());
    expect(timing.slept).toEqual([40]);
  });

  test("gives no spare slot while others take slots", async () => {
    await times(2, () => limits.spareSlot());
    const { sleep } = timing;
    let waits = 0;
    timing.sleep = async (milliseconds) => {
      waits += 1;
      if (waits === 1) await limits.globalSlot();
      await sleep(milliseconds);
    };
    await limits.spareSlot();
    expect(timing.slept).toEqual([40, 40]);
  });

  test("counts a spare slot as taken", async () => {
    await limits.spareSlot();
    await times(24, () => limits.globalSlot());
    expect(timing.slept).toEqual([]);
    await limits.globalSlot();
    expect(timing.slept).toEqual([40]);
  });
});

describe("the limit on one chat", () => {
  test("lets three pass at once, then one a second", async () => {
    await times(3, () => limits.chatSlot(1));
    expect(timing.slept).toEqual([]);
    await times(2, () => limits.chatSlot(1));
    expect(timing.slept).toEqual([1000, 1000]);
  });

  test("is a limit for each chat", async () => {
    for (const chatId of [1, 2, "@a_channel"]) await times(3, () => limits.chatSlot(chatId));
    expect(timing.slept).toEqual([]);
  });

  test("stays for a chat that is not at rest, however many chats come", async () => {
    await times(3, () => limits.chatSlot(1));
    for (let chatId = 2; chatId <= MAX_CHATS; chatId += 1) await limits.chatSlot(chatId);
    timing.advance(2999);
    await limits.chatSlot(MAX_CHATS + 1);
    expect([...chats.keys()]).toEqual([1, MAX_CHATS + 1]);
    await times(2, () => limits.chatSlot(1));
    expect(timing.slept).toEqual([]);
    await limits.chatSlot(1);
    expect(timing.slept).toEqual([1]);
  });

  test("deletes the chats at rest when the 5001st comes, and not before", async () => {
    await limits.chatSlot(1);
    timing.advance(1000);
    for (let chatId = 2; chatId <= MAX_CHATS; chatId += 1) await limits.chatSlot(chatId);
    expect(chats.size).toBe(MAX_CHATS);
    await limits.chatSlot(MAX_CHATS + 1);
    expect(chats.size).toBe(MAX_CHATS);
    expect(chats.has(1)).toBe(false);
  });
});
