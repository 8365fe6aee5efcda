/** A steady rate with a small burst before it. */
export interface Pacer {
  /** Takes the next place and says how long to wait for it, in milliseconds. */
  reserve(now: number): number;
  /** How long until a place is free, without taking it; by a smaller burst than its own where one is given. */
  wait(now: number, burst?: number): number;
}

/** Times are milliseconds of one clock. The generic cell rate algorithm: one number is all it keeps. */
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
