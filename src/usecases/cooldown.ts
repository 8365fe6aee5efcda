import type { Clock } from "./ports/clock.ts";

/** Something that each user may do only once in a while. */
export interface Cooldown {
  /** Whether the user may do it now; if so, not again for a while. */
  start(userId: string): boolean;
  /** It came to nothing, so the user may do it again at once. */
  cancel(userId: string): void;
}

/** Kept in memory: a new process lets everybody try again, which happens seldom enough. */
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
