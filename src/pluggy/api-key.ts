import type { Clock } from "../usecases/ports/clock.ts";

/** The API key: fetched once, shared by all calls, renewed before it expires. */
export interface ApiKeys {
  current(): Promise<string>;
  /** Discards a rejected key, unless it was renewed already. */
  invalidate(key: string): void;
}

/** A key is not used in its last minute, so that it does not expire in transit. */
const EXPIRY_MARGIN_MS = 60_000;
/** For keys without an expiry; Pluggy's live two hours. */
const ASSUMED_LIFETIME_MS = 30 * 60_000;

/** Concurrent callers share one request: the SDK alone would send one each. */
export function createApiKeys(fetchKey: () => Promise<string>, clock: Clock): ApiKeys {
  let held: { readonly key: string; readonly goodUntil: number } | null = null;
  let pending: Promise<string> | null = null;

  async function renew(): Promise<string> {
    try {
      const key = await fetchKey();
      held = { key, goodUntil: clock.now().getTime() + lifetimeOf(key) - EXPIRY_MARGIN_MS };
      return key;
    } finally {
      pending = null;
    }
  }

  return {
    async current() {
      if (held && clock.now().getTime() < held.goodUntil) return held.key;
      pending ??= renew();
      return pending;
    },
    invalidate(key) {
      if (held?.key === key) held = null;
    },
  };
}

/** Milliseconds between the key's own timestamps, so that our clock may be wrong. */
function lifetimeOf(key: string): number {
  const { iat, exp } = payloadOf(key);
  return typeof iat === "number" && typeof exp === "number"
    ? (exp - iat) * 1000
    : ASSUMED_LIFETIME_MS;
}

function payloadOf(jwt: string): { iat?: unknown; exp?: unknown } {
  try {
    const payload: unknown = JSON.parse(
      Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString("utf8"),
    );
    return typeof payload === "object" && payload !== null ? payload : {};
  } catch {
    return {};
  }
}
