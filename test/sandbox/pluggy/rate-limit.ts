import type { Clock } from "./clock.ts";

interface RateVerdict {
  allowed: boolean;
  headers: Record<string, string>;
}

export interface RateLimiter {
  /** Counts one request of this address to this endpoint. */
  count(address: string, endpoint: string, perMinute: number): RateVerdict;
}

const WINDOW_MS = 60_000;

interface Window {
  startedAt: number;
  count: number;
}

/** The requests a minute by endpoint and address. `Retry-After` is always 60, as at Pluggy. */
export function createRateLimiter(clock: Clock): RateLimiter {
  const windows = new Map<string, Window>();
  const current = (key: string): Window => {
    const open = windows.get(key);
    if (open !== undefined && clock.now() - open.startedAt < WINDOW_MS) return open;
    const fresh = { startedAt: clock.now(), count: 0 };
    windows.set(key, fresh);
    return fresh;
  };
  return {
    count(address, endpoint, perMinute) {
      const window = current(`${address} ${endpoint}`);
      window.count += 1;
      const allowed = window.count <= perMinute;
      const resetMs = window.startedAt + WINDOW_MS - clock.now();
      return {
        allowed,
        headers: {
          "RateLimit-Limit": String(perMinute),
          "RateLimit-Remaining": String(Math.max(0, perMinute - window.count)),
          "RateLimit-Reset": String(Math.ceil(resetMs / 1000)),
          ...(allowed ? {} : { "Retry-After": "60" }),
        },
      };
    },
  };
}
