import type { Clock } from "../../src/usecases/ports/clock.ts";
import type { StartTimer } from "../../src/jobs/timers.ts";

export interface FakeTime {
  readonly clock: Clock;
  readonly startTimer: StartTimer;
  /** How many timers have not run yet. */
  waiting(): number;
  /** Moves the clock on; the timers that come due run in their order, each at its own time. */
  advance(ms: number): void;
}

/** A clock and timers that move only when a test says so. */
export function fakeTime(start = new Date("2026-11-22T15:00:00.000Z")): FakeTime {
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  let now = start.getTime();
  const nextBy = (end: number) =>
    [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  return {
    clock: { now: () => new Date(now) },
    startTimer: (run, ms) => {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    waiting: () => timers.size,
    advance: (ms) => {
      const end = now + ms;
      for (let timer = nextBy(end); timer; timer = nextBy(end)) {
        timers.delete(timer);
        now = timer.at;
        timer.run();
      }
      now = end;
    },
  };
}
