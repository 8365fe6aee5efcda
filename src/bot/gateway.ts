import { autoRetry } from "@grammyjs/auto-retry";
import type { Api, Transformer } from "grammy";
import { paceSends } from "./pace-sends.ts";
import { plainErrors } from "./plain-errors.ts";
import { retryNetwork } from "./retry-network.ts";
import type { Timing } from "./timing.ts";

/**
 * Makes an `Api` the one way to Telegram: paced below its limits, patient with 429 and 5xx within
 * bounds, and failing with errors that may be logged. `onBlocked` hears of chats that cannot be
 * written to.
 */
export function installGateway(
  api: Api,
  { timing, onBlocked }: { timing: Timing; onBlocked: (chatId: number) => Promise<void> },
): void {
  const patience = autoRetry({
    maxRetryAttempts: 3,
    maxDelaySeconds: 30,
    rethrowHttpErrors: true,
  });
  // From the wire outwards: each attempt of the outer ones passes the inner ones again.
  api.config.use(
    paceSends(timing),
    forRepeated(retryNetwork(timing)),
    forRepeated(patience),
    plainErrors(onBlocked),
  );
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
