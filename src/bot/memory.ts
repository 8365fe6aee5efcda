import type { Timers } from "../usecases/ports/timers.ts";

export interface Memory<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
}

/** Remembers values for a while, and at most so many: the oldest are forgotten first. */
export function createMemory<Key, Value>(
  { keptMs, most }: { readonly keptMs: number; readonly most: number },
  timers: Pick<Timers, "now">,
): Memory<Key, Value> {
  const entries = new Map<Key, { readonly value: Value; readonly until: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      return entry && timers.now() < entry.until ? entry.value : undefined;
    },
    set(key, value) {
      // Set anew, so that the order of the map is that of the time.
      entries.delete(key);
      entries.set(key, { value, until: timers.now() + keptMs });
      for (const [oldest, { until }] of entries) {
        if (entries.size <= most && until > timers.now()) break;
        entries.delete(oldest);
      }
    },
  };
}
