import type { Timers } from "../../src/usecases/ports/timers.ts";

export interface InstantTimers extends Timers {
  /** Every delay that was waited for, in milliseconds. */
  readonly slept: number[];
  advance(ms: number): void;
}

/** Time that stands still, except that a timer fires at once and moves it on by its delay; `every` never fires. */
export function instantTimers(): InstantTimers {
  let now = 0;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    start: (run, ms) => {
      let isCancelled = false;
      slept.push(ms);
      now += ms;
      queueMicrotask(() => void (isCancelled || run()));
      return () => {
        isCancelled = true;
      };
    },
    every: () => () => undefined,
    advance: (ms) => {
      now += ms;
    },
  };
}
