import type { Timers } from "../../usecases/ports/timers.ts";

export interface ExpiringCache<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
}

/** A cache of at maxEntries `maxEntries` values, each kept for `ttlMs`. The oldest are removed first. */
export function createExpiringCache<Key, Value>(
  { ttlMs, maxEntries }: { readonly ttlMs: number; readonly maxEntries: number },
  timers: Pick<Timers, "now">,
): ExpiringCache<Key, Value> {
  const entries = new Map<Key, { readonly value: Value; readonly until: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      return entry && timers.now() < entry.until ? entry.value : undefined;
    },
    set(key, value) {
      // Deleted first, so that the map stays in the order of expiry.
      entries.delete(key);
      entries.set(key, { value, until: timers.now() + ttlMs });
      for (const [oldest, { until }] of entries) {
        if (entries.size <= maxEntries && until > timers.now()) break;
        entries.delete(oldest);
      }
    },
  };
}
