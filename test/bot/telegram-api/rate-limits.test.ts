import { beforeEach, describe, expect, test, vi } from "vitest";
import { createRateLimits, type RateLimits } from "../../../src/bot/telegram-api/rate-limits.ts";
import { createMemoryPace } from "../../../src/usecases/timing/memory-pace.ts";
import { fakeTime, type FakeTime } from "../../support/fake-time.ts";
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

describe("the slots of strangers", () => {
  test("are ten at once, then one every 40 ms", async () => {
    await times(12, () => limits.strangerSlot());
    expect(timers.slept).toEqual([40, 40]);
  });

  test("leave the rest of the burst, however many wait", async () => {
    const time = fakeTime();
    const sharedPace = createMemoryPace(time.timers);
    const asked = vi.spyOn(sharedPace, "takeSpare");
    const { strangerSlot, globalSlot } = createRateLimits({ ...time, random: () => 0, sharedPace });
    let answered = 0;
    const strangers = Array.from({ length: 500 }, () => strangerSlot().then(() => answered++));
    await pass(time, 1000);
    expect(answered).toBe(10 + 1000 / 40);
    expect(asked.mock.calls.length).toBeLessThan(100);
    let known = 0;
    for (let count = 0; count < 15; count += 1) void globalSlot().then(() => known++);
    await pass(time, 0);
    expect(known).toBe(15);
    await pass(time, 21_000);
    expect(answered).toBe(500);
    await Promise.all(strangers);
  });

  test("come one by one after a minute, though others take every slot, who then wait for no more", async () => {
    const time = fakeTime();
    const parts = { ...time, random: () => 0, sharedPace: createMemoryPace(time.timers) };
    const { strangerSlot, globalSlot } = createRateLimits(parts);
    const waits: number[] = [];
    const take = async () => {
      const begun = time.timers.now();
      await globalSlot();
      waits.push(time.timers.now() - begun);
    };
    const busy = async (ms: number) => {
      for (let passed = 0; passed < ms; passed += 40) {
        void take();
        await pass(time, 40);
      }
    };
    for (let count = 0; count < 12; count += 1) void take();
    let answered = 0;
    for (let count = 0; count < 500; count += 1) void strangerSlot().then(() => answered++);
    await busy(59_000);
    expect(answered).toBe(0);
    await busy(2000);
    expect(answered).toBeGreaterThan(12);
    expect(Math.max(...waits)).toBeLessThan(1000);
  });
});

/** Moves the time on, in steps of the interval. */
async function pass(time: FakeTime, ms: number): Promise<void> {
  for (let passed = 0; passed <= ms; passed += 40) {
    for (let turns = 0; turns < 300; turns += 1) await Promise.resolve();
    if (passed < ms) time.advance(40);
  }
}

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
