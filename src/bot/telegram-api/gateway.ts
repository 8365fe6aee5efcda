import type { Api, Transformer } from "grammy";
import { obeyRetryAfter } from "./obey-retry-after.ts";
import { paceSends } from "./pace-sends.ts";
import { createRateLimits, type RateLimits } from "./rate-limits.ts";
import { plainErrors } from "./plain-errors.ts";
import { retryFailures, type Purpose } from "./retry-failures.ts";
import type { Timers } from "../../usecases/ports/timers.ts";

type OnBlocked = (chatId: number) => Promise<void>;

interface GatewayParts {
  readonly timers: Timers;
  readonly rateLimits?: RateLimits;
  /** A number from 0 up to 1. */
  readonly chance?: () => number;
  /** What is sent this way, so that failures are repeated as is right for it. */
  readonly purpose: Purpose;
  readonly onBlocked: OnBlocked;
  readonly links?: Transformer;
}

/**
 * Makes an `Api` the way to Telegram for what cannot wait: paced below its limits, patient with 429,
 * 5xx and broken connections within bounds, and failing with errors that may be logged. `onBlocked`
 * hears of chats that cannot be written to; `links` may change the buttons that open personal links.
 */
export function installGateway(api: Api, parts: GatewayParts): void {
  const { timers, rateLimits = createRateLimits(timers), chance = Math.random, purpose } = parts;
  // From the wire outwards: each attempt of the outer ones passes the inner ones again.
  api.config.use(
    paceSends(rateLimits),
    forRepeated(retryFailures(timers, purpose)),
    forRepeated(obeyRetryAfter(timers, chance)),
    parts.links ?? asTheyAre,
    plainErrors(parts.onBlocked),
  );
}

const asTheyAre: Transformer = (prev, method, payload, signal) => prev(method, payload, signal);

/** The way for what can wait: whoever uses it paces it, by the bulk line, and tries again later. */
export function installLowPriorityGateway(api: Api, { onBlocked }: { onBlocked: OnBlocked }): void {
  api.config.use(plainErrors(onBlocked));
}

/**
 * Calls that fail at once: those of the listeners, which try again themselves and tell the operator
 * about it, and "typing…", which is worth nothing later.
 */
const NOT_REPEATED = new Set([
  "getUpdates",
  "getMe",
  "setWebhook",
  "deleteWebhook",
  "sendChatAction",
]);

function forRepeated(transformer: Transformer): Transformer {
  return (prev, method, payload, signal) =>
    NOT_REPEATED.has(method)
      ? prev(method, payload, signal)
      : transformer(prev, method, payload, signal);
}
