import { autoRetry } from "@grammyjs/auto-retry";
import type { Api, Transformer } from "grammy";
import { paceSends } from "./pace-sends.ts";
import { createPlaces, type Places } from "./places.ts";
import { plainErrors } from "./plain-errors.ts";
import { retryNetwork } from "./retry-network.ts";
import type { Timing } from "./timing.ts";

type OnBlocked = (chatId: number) => Promise<void>;

/**
 * Makes an `Api` the way to Telegram for what cannot wait: paced below its limits, patient with 429
 * and 5xx within bounds, and failing with errors that may be logged. `onBlocked` hears of chats that
 * cannot be written to.
 */
export function installGateway(
  api: Api,
  {
    timing,
    places = createPlaces(timing),
    onBlocked,
  }: { timing: Timing; places?: Places; onBlocked: OnBlocked },
): void {
  const patience = autoRetry({
    maxRetryAttempts: 3,
    maxDelaySeconds: 30,
    rethrowHttpErrors: true,
  });
  // From the wire outwards: each attempt of the outer ones passes the inner ones again.
  api.config.use(
    paceSends(places),
    forRepeated(retryNetwork(timing)),
    forRepeated(patience),
    plainErrors(onBlocked),
  );
}

/** The way for what can wait: whoever uses it paces it, by the bulk line, and tries again later. */
export function installBulkGateway(api: Api, { onBlocked }: { onBlocked: OnBlocked }): void {
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
