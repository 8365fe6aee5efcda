import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { systemTimers } from "../src/system-timers.ts";

beforeEach(() => void vi.useFakeTimers());

afterEach(() => void vi.useRealTimers());

test("a timer fires once its time is over, unless it was cancelled", () => {
  const [fired, cancelled] = [vi.fn<() => void>(), vi.fn<() => void>()];
  systemTimers.start(fired, 1000);
  systemTimers.start(cancelled, 1000)();
  vi.advanceTimersByTime(999);
  expect(fired).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5000);
  expect(fired).toHaveBeenCalledOnce();
  expect(cancelled).not.toHaveBeenCalled();
});

test("a repeating timer fires until it is cancelled", () => {
  const run = vi.fn<() => void>();
  const cancel = systemTimers.every(run, 1000);
  vi.advanceTimersByTime(3000);
  cancel();
  vi.advanceTimersByTime(3000);
  expect(run).toHaveBeenCalledTimes(3);
});

test("the clock moves on in milliseconds", () => {
  const before = systemTimers.now();
  vi.advanceTimersByTime(1500);
  expect(systemTimers.now() - before).toBe(1500);
});
