import type { Clock } from "../ports/clock.ts";

/** A minimum interval between two uses of an action by one user. */
export interface Cooldown {
  /** Starts the interval; false while the last one still runs. */
  start(userId: string): boolean;
  /** Ends the interval: the action had no effect. */
  cancel(userId: string): void;
}

/** Kept in memory: a restart ends all intervals, which is rare enough. */
export function createCooldown(clock: Clock, durationMs: number): Cooldown {
  const ends = new Map<string, number>();
  return {
    start: (userId) => {
      const now = clock.now().getTime();
      for (const [id, end] of ends) if (end <= now) ends.delete(id);
      if (ends.has(userId)) return false;
      ends.set(userId, now + durationMs);
      return true;
    },
    cancel: (userId) => void ends.delete(userId),
  };
}
