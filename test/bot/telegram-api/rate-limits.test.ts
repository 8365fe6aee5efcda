import { beforeEach, describe, expect, test } from "vitest";
import { createRateLimits, type RateLimits } from "../../../src/bot/telegram-api/rate-limits.ts";
import { createMemoryPace } from "../../../src/usecases/timing/memory-pace.ts";
import { instantTimers, type InstantTimers } from "../../support/instant-timers.ts";

let timers: InstantTimers;
let limits: RateLimits;

beforeEach(() => {
  timers = instantTimers();
  limits = createRateLimits({ timers, random: () => 0, sharedPace: createMemoryPace(timers) });
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
});

test("a pause that Telegram asks for holds for all messages, half a minute at most", async () => {
  await limits.pause(7000);
  await limits.chatSlot(1);
  expect(timers.slept).toEqual([]);
  await limits.globalSlot();
  await limits.pause(3_600_000);
  await limits.spareSlot();
  expect(timers.slept[0]).toBe(7000);
  expect(timers.now()).toBeLessThan(40_000);
});
