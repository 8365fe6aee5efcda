import type { Cooldowns } from "../../src/usecases/ports/cooldowns.ts";

/** The cooldowns in memory, by the contract of the real store. */
export function memoryCooldowns(): Cooldowns {
  const intervals = new Map<string, { by: string; until: Date }>();
  return {
    start: async ({ key, by, until }, now) => {
      const last = intervals.get(key);
      if (last && last.until > now && last.by !== by) return false;
      intervals.set(key, { by, until });
      return true;
    },
    cancel: async (key) => void intervals.delete(key),
  };
}
