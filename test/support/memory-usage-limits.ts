import type { UsageLimits } from "../../src/usecases/ports/usage-limits.ts";
import type { Timers } from "../../src/usecases/ports/timers.ts";

/** The counts of one process alone, by a test's own time. */
export function memoryUsageLimits(timers: Pick<Timers, "now">): UsageLimits {
  const windows = new Map<string, { end: number; used: number }>();
  return {
    count: async ({ id, max, windowS }, who) => {
      const now = timers.now();
      const known = windows.get(`${id} ${who}`);
      const window = known && now < known.end ? known : { end: now + windowS * 1000, used: 0 };
      windows.set(`${id} ${who}`, window);
      window.used += 1;
      if (window.used <= max) return { kind: "within", endsInMs: 0 };
      const kind = window.used === max + 1 ? "exceeded-now" : "exceeded";
      return { kind, endsInMs: window.end - now };
    },
  };
}
