import { expect, test } from "vitest";
import { retryUntil, type Outcome } from "../../../src/usecases/timing/retry-until.ts";
import { fakeTime } from "../../support/fake-time.ts";
import { instantTimers } from "../../support/instant-timers.ts";

type Step = number | Error;

/** Attempts that end with these steps, one after the other. */
async function retry(
  steps: readonly Step[],
  delayAfter: (outcome: Outcome<number>, attempts: number) => number | null,
  { stopAfter = Infinity, stopsInDelay = false } = {},
) {
  const left = [...steps];
  const stopping = new AbortController();
  const timers = instantTimers();
  let attempts = 0;
  let decisions = 0;
  const ended = retryUntil(
    async () => {
      attempts += 1;
      if (attempts === stopAfter && !stopsInDelay) stopping.abort();
      const step = left.shift() ?? 0;
      if (step instanceof Error) throw step;
      return step;
    },
    {
      timers,
      signal: stopping.signal,
      delayAfter: (...given) => {
        decisions += 1;
        if (given[1] === stopAfter && stopsInDelay) queueMicrotask(() => stopping.abort());
        return delayAfter(...given);
      },
    },
  ).catch((error: unknown) => error);
  return { ended: await ended, attempts, decisions, slept: timers.slept };
}

const down = new Error("down");
const whileThrown = (outcome: Outcome<number>, attempts: number) =>
  outcome.kind === "threw" ? attempts * 100 : null;

test("an attempt that succeeds is not repeated", async () => {
  expect(await retry([7], whileThrown)).toEqual({ ended: 7, attempts: 1, decisions: 1, slept: [] });
});

test("an attempt is repeated after each delay until it succeeds", async () => {
  const done = await retry([down, down, 7], whileThrown);
  expect(done).toEqual({ ended: 7, attempts: 3, decisions: 3, slept: [100, 200] });
});

test("the last error is thrown once the policy gives up", async () => {
  const last = new Error("still down");
  const done = await retry([down, last, 7], (_, attempts) => (attempts < 2 ? 100 : null));
  expect(done).toEqual({ ended: last, attempts: 2, decisions: 2, slept: [100] });
});

test("a result may be a failure, and the last one is returned", async () => {
  const done = await retry([1, 2, 3], (_, attempts) => (attempts < 3 ? 100 : null));
  expect(done).toEqual({ ended: 3, attempts: 3, decisions: 3, slept: [100, 100] });
});

test("an attempt during which the signal aborts is the last one", async () => {
  const done = await retry([down, down, 7], whileThrown, { stopAfter: 2 });
  expect(done).toEqual({ ended: down, attempts: 2, decisions: 1, slept: [100] });
});

test("no attempt follows a delay in which the signal aborts", async () => {
  const done = await retry([down, 7], whileThrown, { stopAfter: 1, stopsInDelay: true });
  expect(done).toEqual({ ended: down, attempts: 1, decisions: 1, slept: [100] });
});

test("a delay ends as soon as the signal aborts", async () => {
  const { timers, waiting } = fakeTime();
  const stopping = new AbortController();
  const { signal } = stopping;
  const attempt = () => Promise.reject(down);
  const ended = retryUntil(attempt, { timers, signal, delayAfter: () => 1000 });
  await new Promise(setImmediate);
  expect(waiting()).toBe(1);
  stopping.abort();
  await expect(ended).rejects.toBe(down);
  expect(waiting()).toBe(0);
});
