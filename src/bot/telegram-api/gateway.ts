import type { Api, Transformer } from "grammy";
import { obeyRetryAfter } from "./obey-retry-after.ts";
import { paceSends } from "./pace-sends.ts";
import type { RateLimits } from "./rate-limits.ts";
import { translateErrors } from "./translate-errors.ts";
import { retryFailures, type Purpose } from "./retry-failures.ts";
import type { Timers } from "../../usecases/ports/timers.ts";

type OnBlocked = (chatId: number) => Promise<void>;

interface GatewayParts {
  readonly timers: Timers;
  readonly rateLimits: RateLimits;
  /** A number from 0 up to 1. */
  readonly random?: () => number;
  /** Decides which failures are retried. */
  readonly purpose: Purpose;
  readonly onBlocked: OnBlocked;
  /** Whose messages come before those to others; everybody where it is missing. */
  readonly isKnown?: (chatId: number | string) => boolean;
  readonly links?: Transformer;
}

/**
 * Installs the transformers of a high-priority `Api`: calls stay below Telegram's rate limits, are
 * retried after 429, 5xx and broken connections, and fail with errors that are safe to log. `onBlocked`
 * is called for a chat that cannot be written to; `links` may change buttons that open personal links.
 */
export function installGateway(api: Api, parts: GatewayParts): void {
  const { timers, rateLimits, random = Math.random, purpose, isKnown = () => true } = parts;
  // Innermost first: each attempt of an outer transformer passes the inner ones again.
  api.config.use(
    paceSends(rateLimits, isKnown),
    ifRetried(retryFailures(timers, purpose)),
    ifRetried(obeyRetryAfter(timers, random)),
    parts.links ?? passThrough,
    translateErrors(parts.onBlocked),
  );
}

const passThrough: Transformer = (prev, method, payload, signal) => prev(method, payload, signal);

/** Installs the transformers of a low-priority `Api`. Its caller paces and retries: see `LowPriorityQueue`. */
export function installLowPriorityGateway(api: Api, { onBlocked }: { onBlocked: OnBlocked }): void {
  api.config.use(translateErrors(onBlocked));
}

/** Calls of the listeners, which retry and log themselves, and "typing…", which is useless later. */
const NOT_RETRIED = new Set([
  "getUpdates",
  "getMe",
  "setWebhook",
  "deleteWebhook",
  "sendChatAction",
]);

function ifRetried(transformer: Transformer): Transformer {
  return (prev, method, payload, signal) =>
    NOT_RETRIED.has(method)
      ? prev(method, payload, signal)
      : transformer(prev, method, payload, signal);
}
