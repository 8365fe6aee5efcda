import { expect, test, vi } from "vitest";
import type { Pace } from "../../../src/usecases/ports/shared-pace.ts";
import { createMemoryPace } from "../../../src/usecases/timing/memory-pace.ts";
import {
  takeSlot,
  takeSpareSlot,
  takeSpareSlotUntil,
} from "../../../src/usecases/timing/take-slot.ts";
import { fakeTime } from "../../support/fake-time.ts";
import { randomFrom } from "../../sandbox/pluggy/random.ts";
import { instantTimers } from "../../support/instant-timers.ts";

const pace: Pace = {
  id: "sends",
  intervalMs: 40,
  burst: 2,
  ownShare: { intervalMs: 40, burst: 2 },
};

test("a slot is waited for", async () => {
  const timers = instantTimers();
  const parts = { timers, sharedPace: createMemoryPace(timers) };
  for (let count = 0; count < 4; count += 1) await takeSlot(parts, pace);
  expect(timers.slept).toEqual([40, 40]);
});

test("a pause makes the slots void that are waited for: others are taken after it", async () => {
  const time = fakeTime();
  const { timers } = time;
  const sharedPace = createMemoryPace(timers);
  const sent: number[] = [];
  const start = timers.now();
  const senders = Array.from({ length: 4 }, async () => {
    await takeSlot({ timers, sharedPace }, pace);
    sent.push(timers.now() - start);
  });
  await until(time, () => sent.length === 2, 0);
  await sharedPace.pause(pace, 1000);
  await until(time, () => sent.length === 4, 20);
  await Promise.all(senders);
  expect(sent.slice(0, 2)).toEqual([0, 0]);
  expect(sent.slice(2).every((at) => at >= 1000)).toBe(true);
  expect((sent[3] ?? 0) - (sent[2] ?? 0)).toBeGreaterThanOrEqual(40);
});

test("a slot that passed while the process stood still is void: another one is taken", async () => {
  const time = fakeTime();
  const { timers } = time;
  const sharedPace = createMemoryPace(timers);
  for (let count = 0; count < 2; count += 1) await takeSlot({ timers, sharedPace }, pace);
  const reserve = vi.spyOn(sharedPace, "reserve");
  const taking = Promise.all([1, 2, 3].map(() => takeSlot({ timers, sharedPace }, pace)));
  await until(time, () => reserve.mock.calls.length === 3, 0);
  time.advance(17_000);
  await until(time, () => reserve.mock.calls.length === 6, 0);
  await until(time, () => false, 40, 10);
  await taking;
  const waits = await Promise.all(reserve.mock.results.map(({ value }) => value));
  expect(waits.map(({ waitMs }) => waitMs)).toEqual([40, 80, 120, 0, 0, 40]);
});

test("a spare slot is asked for until there is one, at a random moment of the half of it", async () => {
  const timers = instantTimers();
  const sharedPace = createMemoryPace(timers);
  const fractions = [0, 0.99];
  const parts = { timers, sharedPace, random: () => fractions.pop() ?? 0 };
  for (let count = 0; count < 3; count += 1) await takeSpareSlot(parts, pace, 1);
  expect(timers.slept).toEqual([60, 40]);
});

test("of two that wait for spare slots both get their part, though one is always quicker", async () => {
  const time = fakeTime();
  const { timers } = time;
  const parts = { timers, sharedPace: createMemoryPace(timers), random: randomFrom("two").next };
  const taken = { quick: 0, slow: 0 };
  const isOver = () => taken.quick + taken.slow >= 200;
  const take = async (who: keyof typeof taken) => {
    while (!isOver()) {
      await takeSpareSlot(parts, pace, 2);
      taken[who] += 1;
    }
  };
  const all = Promise.all([take("quick"), take("slow")]);
  const begun = timers.now();
  await until(time, isOver, 1, 20_000);
  expect(timers.now() - begun).toBeLessThan(200 * 40 + 100);
  await until(time, () => false, 40, 10);
  await all;
  expect(Math.min(taken.quick, taken.slow)).toBeGreaterThan(60);
});

test("a spare slot is waited for until a moment, then the next slot is taken", async () => {
  const timers = instantTimers();
  const parts = { timers, sharedPace: createMemoryPace(timers), random: () => 0 };
  await takeSpareSlotUntil(timers.now() + 60, parts, pace, 1);
  expect(timers.slept).toEqual([]);
  for (let count = 0; count < 4; count += 1) void parts.sharedPace.reserve(pace);
  await takeSpareSlotUntil(timers.now() + 60, parts, pace, 1);
  expect(timers.slept).toEqual([60, 100]);
});

/** Moves the time on until something is so. */
async function until(
  time: ReturnType<typeof fakeTime>,
  isSo: () => boolean,
  stepMs: number,
  maxSteps = 1000,
): Promise<void> {
  for (let steps = 0; !isSo() && steps < maxSteps; steps += 1) {
    for (let turns = 0; turns < 10; turns += 1) await Promise.resolve();
    time.advance(stepMs);
  }
}
