/** A steady rate with a small burst before it. */
export interface Pacer {
  /** Takes the next place and says how long to wait for it, in milliseconds. */
  reserve(now: number): number;
  /** Whether nothing of its past still counts. */
  isRested(now: number): boolean;
}

/** Times are milliseconds of one clock. The generic cell rate algorithm: one number is all it keeps. */
export function createPacer({ perSecond, burst }: { perSecond: number; burst: number }): Pacer {
  const interval = 1000 / perSecond;
  let due = Number.NEGATIVE_INFINITY;
  return {
    reserve: (now) => {
      const place = Math.max(due, now);
      due = place + interval;
      return Math.max(0, place - (burst - 1) * interval - now);
    },
    isRested: (now) => due <= now,
  };
}
