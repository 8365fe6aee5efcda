import type { Clock } from "../../src/usecases/ports/clock.ts";
import type { Timers } from "../../src/usecases/ports/timers.ts";

export interface FakeTime {
  readonly clock: Clock;
  readonly timers: Timers;
  /** The number of timers that have not fired yet. */
  waiting(): number;
  /** Moves the clock on; the timers that come due fire in their order, each at its own time. */
  advance(ms: number): void;
}

/** A clock and timers that move only when a test says so. */
export function fakeTime(start = new Date("2026-11-22T15:00:00.000Z")): FakeTime {
  const waiting = new Set<{ readonly at: number; readonly run: () => void }>();
  let now = start.getTime();
  const nextBy = (end: number) =>
    [...waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  return {
    clock: { now: () => new Date(now) },
    timers: timersFrom(
      () => now,
      (run, ms) => {
        const timer = { at: now + ms, run };
        waiting.add(timer);
        return () => void waiting.delete(timer);
      },
    ),
    waiting: () => waiting.size,
    advance: (ms) => {
      const end = now + ms;
      for (let timer = nextBy(end); timer; timer = nextBy(end)) {
        waiting.delete(timer);
        now = timer.at;
        timer.run();
      }
      now = end;
    },
  };
}

/** Timers whose repeating ones are made of those that fire once. */
export function timersFrom(now: () => number, start: Timers["start"]): Timers {
  return {
    now,
    start,
    every: (run, ms) => {
      let cancel = start(again, ms);
      function again(): void {
        cancel = start(again, ms);
        run();
      }
      return () => cancel();
    },
  };
}
