import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startSchedule, type Schedule } from "../../src/jobs/schedule.ts";

const HOUR = 3_600_000;

let schedule: Schedule | undefined;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-22T15:20:00.000Z") });
});

afterEach(async () => {
  await schedule?.stop();
  vi.useRealTimers();
});

/** A schedule whose hourly tasks are ended by the test; those of every minute end at once. */
function start() {
  const minutes: number[] = [];
  const ends: { end: () => void; fail: (error: unknown) => void }[] = [];
  const failures: { error: unknown; where: string }[] = [];
  schedule = startSchedule({
    everyHour: () =>
      new Promise<void>((resolve, reject) => {
        ends.push({ end: resolve, fail: reject });
      }),
    everyMinute: async () => void minutes.push(Date.now()),
    logError: (error, where) => failures.push({ error, where }),
  });
  return { schedule, ends, failures, minutes };
}

test("the hourly task runs at once, and then at every full hour", async () => {
  const { ends } = start();
  expect(ends).toHaveLength(1);
  ends[0]!.end();
  await vi.advanceTimersByTimeAsync(39 * 60_000);
  expect(ends).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ends).toHaveLength(2);
  ends[1]!.end();
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(ends).toHaveLength(3);
  ends[2]!.end();
});

test("the task of every minute runs at once, and then every minute, while the hourly task runs", async () => {
  const { minutes, ends } = start();
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  const began = Date.parse("2026-11-22T15:20:00.000Z");
  expect(minutes.map((at) => Math.floor((at - began) / 60_000))).toEqual([0, 1, 2, 3, 4, 5]);
  expect(ends).toHaveLength(1);
  ends[0]!.end();
});

test("a task does not start while it is running", async () => {
  const { ends } = start();
  await vi.advanceTimersByTimeAsync(3 * HOUR);
  expect(ends).toHaveLength(1);
  ends[0]!.end();
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(ends).toHaveLength(2);
  ends[1]!.end();
});

test("a failure is reported, and the schedule goes on", async () => {
  const { ends, failures } = start();
  const error = new Error("away");
  ends[0]!.fail(error);
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(failures).toEqual([{ error, where: "hourly task" }]);
  expect(ends).toHaveLength(2);
  ends[1]!.end();
});

test("an hour that was missed asleep is caught up on waking", async () => {
  const { ends } = start();
  ends[0]!.end();
  await vi.advanceTimersByTimeAsync(0);
  // The clock moves while nothing runs.
  vi.setSystemTime(new Date("2026-11-22T16:20:00.000Z"));
  await vi.advanceTimersByTimeAsync(40 * 60_000);
  expect(ends).toHaveLength(2);
  ends[1]!.end();
});

test("a stop waits for the running task, and no task starts afterwards", async () => {
  const { schedule, ends } = start();
  const stopped = vi.fn<() => void>();
  const stopping = schedule.stop().then(stopped);
  await vi.advanceTimersByTimeAsync(2 * HOUR);
  expect(ends).toHaveLength(1);
  expect(stopped).not.toHaveBeenCalled();
  ends[0]!.end();
  await stopping;
  expect(vi.getTimerCount()).toBe(0);
});
