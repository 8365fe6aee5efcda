import { describe, expect, test } from "vitest";
import { createLowPriorityQueue } from "../../../src/bot/telegram-api/low-priority-queue.ts";
import { createRateLimits } from "../../../src/bot/telegram-api/rate-limits.ts";
import { createMemoryPace } from "../../../src/usecases/timing/memory-pace.ts";
import { TelegramError } from "../../../src/bot/telegram-api/telegram-error.ts";
import { instantTimers } from "../../support/instant-timers.ts";

const yes = async () => true;

function line() {
  const timers = instantTimers();
  const rateLimits = createRateLimits({
    timers,
    random: () => 0,
    sharedPace: createMemoryPace(timers),
  });
  return { timers, rateLimits, ...createLowPriorityQueue({ timers, rateLimits }) };
}

/** A request that records when it was sent, and is answered at once. */
function noted(timers: { now(): number }) {
  const times: number[] = [];
  return { times, request: async () => void times.push(timers.now()) };
}

describe("the low-priority queue", () => {
  test("sends two at once, then one every 40 ms", async () => {
    const { timers, send } = line();
    const { times, request } = noted(timers);
    await Promise.all([1, 2, 3, 4, 5].map((chatId) => send(chatId, yes, request)));
    expect(times).toEqual([0, 0, 40, 80, 120]);
  });

  test("leaves the burst to high-priority calls, and waits for them", async () => {
    const { timers, rateLimits, send } = line();
    const { times, request } = noted(timers);
    await Promise.all([1, 2, 3].map((chatId) => send(chatId, yes, request)));
    const before = timers.now();
    for (let count = 0; count < 20; count += 1) await rateLimits.globalSlot();
    expect(timers.now()).toBe(before);
    await send(4, yes, request);
    expect(times.at(-1)).toBe((3 + 20 - 1) * 40);
  });

  test("sends one a second to a chat, without delaying the others", async () => {
    const { timers, send } = line();
    const { times, request } = noted(timers);
    for (let count = 0; count < 5; count += 1) await send(1, yes, request);
    expect(times).toEqual([0, 0, 40, 1000, 2000]);
  });

  test("calls `begin` last, in sequence, and sends nothing where it returns false", async () => {
    const { timers, send } = line();
    const events: string[] = [];
    const one = (name: string, mayGo: boolean) =>
      send(
        1,
        async () => {
          events.push(`${name}?`);
          return mayGo;
        },
        async () => void events.push(`${name}!`),
      );
    expect(await Promise.all([one("a", true), one("b", false), one("c", true)])).toEqual([
      true,
      false,
      true,
    ]);
    expect(events).toEqual(["a?", "a!", "b?", "c?", "c!"]);
    expect(timers.slept).toEqual([40]);
  });

  test("calls `begin` with its slot taken, so that nothing comes between it and the request", async () => {
    const { timers, rateLimits, send } = line();
    for (let count = 0; count < 10; count += 1) await rateLimits.globalSlot();
    const asked: number[] = [];
    const { times, request } = noted(timers);
    const begin = async () => {
      asked.push(timers.now());
      return true;
    };
    await send(1, begin, request);
    expect(asked).toEqual([360]);
    expect(times).toEqual(asked);
  });

  test("does not wait for a response before the next request", async () => {
    const { send } = line();
    let answer = () => undefined as void;
    const slow = send(1, yes, () => new Promise<void>((resolve) => (answer = resolve)));
    expect(await send(2, yes, async () => undefined)).toBe(true);
    answer();
    expect(await slow).toBe(true);
  });

  test("continues after `begin` has rejected", async () => {
    const { send } = line();
    const away = () => Promise.reject(new Error("the database is away"));
    await expect(send(1, away, async () => undefined)).rejects.toThrow("away");
    expect(await send(2, yes, async () => undefined)).toBe(true);
  });

  test.each([
    [
      "for as long as Telegram asks, and until slots are spare again",
      new TelegramError("m", 429, "Too Many", 7),
      7000 + 23 * 40,
    ],
    ["a while where Telegram fails", new TelegramError("m", 502, "Bad Gateway"), 5000],
    ["a while where it cannot be reached", new TelegramError("m", null, "ECONNREFUSED"), 5000],
    ["not for a message that is refused", new TelegramError("m", 400, "Bad Request"), 0],
    ["not for a failure of our own", new Error("a bug"), 0],
  ])("rests %s, and only then asks", async (_, error, rest) => {
    const { timers, send } = line();
    await expect(send(1, yes, () => Promise.reject(error))).rejects.toBe(error);
    const asked: number[] = [];
    const begin = async () => {
      asked.push(timers.now());
      return true;
    };
    await send(2, begin, async () => undefined);
    expect(asked).toEqual([rest]);
  });
});
