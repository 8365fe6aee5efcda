/** The clock of the stand-in, in milliseconds since the epoch, as `Date.now()`. */
export interface Clock {
  now(): number;
  /** Runs once, in `ms` milliseconds of this clock; returns a function that cancels it. */
  setTimer(run: () => void, ms: number): () => void;
}

export interface ManualClock extends Clock {
  /** Advances by `ms`, and runs every timer that falls due, in order. */
  advance(ms: number): void;
}

export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    setTimer(run, ms) {
      const timer = setTimeout(run, ms);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}

interface Timer {
  at: number;
  run: () => void;
}

/** A clock that advances only when a test advances it. */
export function manualClock(start: string): ManualClock {
  let now = Date.parse(start);
  const timers = new Set<Timer>();
  const nextDue = (until: number): Timer | undefined =>
    [...timers].filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
  return {
    now: () => now,
    setTimer(run, ms) {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
    advance(ms) {
      const until = now + ms;
      for (let timer = nextDue(until); timer !== undefined; timer = nextDue(until)) {
        timers.delete(timer);
        now = Math.max(now, timer.at);
        timer.run();
      }
      now = until;
    },
  };
}
