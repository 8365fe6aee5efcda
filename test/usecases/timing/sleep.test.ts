import { expect, test, vi } from "vitest";
import { endsWithin } from "../../../src/usecases/timing/ends-within.ts";
import { sleep } from "../../../src/usecases/timing/sleep.ts";
import { fakeTime } from "../../support/fake-time.ts";

test("a sleep ends when its time is over", async () => {
  const { timers, advance, waiting } = fakeTime();
  const ended = vi.fn<() => void>();
  const sleeping = sleep(timers, 1000).then(ended);
  advance(999);
  await Promise.resolve();
  expect(ended).not.toHaveBeenCalled();
  advance(1);
  await sleeping;
  expect(waiting()).toBe(0);
});

test("a sleep ends when the signal aborts, and leaves no timer behind", async () => {
  const { timers, waiting } = fakeTime();
  const stopping = new AbortController();
  const sleeping = sleep(timers, 1000, stopping.signal);
  stopping.abort();
  await sleeping;
  expect(waiting()).toBe(0);
});

test("no sleep begins once the signal has aborted", async () => {
  const { timers, waiting } = fakeTime();
  await sleep(timers, 1000, AbortSignal.abort());
  expect(waiting()).toBe(0);
});

test("work that ends in time is not waited for any longer", async () => {
  const { timers, waiting } = fakeTime();
  expect(await endsWithin(timers, 1000, Promise.resolve())).toBe(true);
  await expect(endsWithin(timers, 1000, Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(waiting()).toBe(0);
});

test("work that does not end in time is given up", async () => {
  const { timers, advance } = fakeTime();
  const ends = endsWithin(timers, 1000, new Promise(() => {}));
  advance(1000);
  expect(await ends).toBe(false);
});
