/** A rate limiter with a burst. */
export interface Pacer {
  /** Takes the next slot and returns how long to wait for it, in milliseconds. */
  reserve(now: number): number;
  /** How long until a slot is free, without taking it; `burst` may be smaller than the pacer's own. */
  wait(now: number, burst?: number): number;
}

/** Uses the generic cell rate algorithm, whose state is one number. Times are milliseconds of one clock. */
export function createPacer({ perSecond, burst }: { perSecond: number; burst: number }): Pacer {
  const interval = 1000 / perSecond;
  let due = Number.NEGATIVE_INFINITY;
  const wait = (now: number, most = burst) => Math.max(0, due - (most - 1) * interval - now);
  return {
    wait,
    reserve: (now) => {
      const pause = wait(now);
      due = Math.max(due, now) + interval;
      return pause;
    },
  };
}
