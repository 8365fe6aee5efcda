import type { Ports } from "../ports.ts";

/** A minimum interval between two requests of one user. */
export interface Cooldown {
  /** Starts the interval; false while that of another request still runs. */
  start(userId: string): Promise<boolean>;
  /** Ends the interval: the request had no effect. */
  cancel(userId: string): Promise<void>;
}

/** `by` names the request, which may be handled again after its process was killed. */
export function createCooldown(
  { cooldowns, clock }: Pick<Ports, "cooldowns" | "clock">,
  durationMs: number,
  by: string,
): Cooldown {
  const keyOf = (userId: string) => `refresh ${userId}`;
  return {
    start: (userId) => {
      const now = clock.now();
      const until = new Date(now.getTime() + durationMs);
      return cooldowns.start({ key: keyOf(userId), by, until }, now);
    },
    cancel: (userId) => cooldowns.cancel(keyOf(userId)),
  };
}
