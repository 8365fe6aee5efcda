import type { Logger } from "pino";
import { TelegramError } from "./telegram-error.ts";
import type { StopSignal, Timers } from "../../usecases/ports/timers.ts";
import { backoff } from "../../usecases/timing/backoff.ts";
import { retryUntil } from "../../usecases/timing/retry-until.ts";

const DELAYS = { baseDelayMs: 1000, maxDelayMs: 30_000 };

/** Whether Telegram answered the listener's last call. */
export interface Reachability {
  ok: boolean;
}

/**
 * Retries a call to Telegram until it succeeds, with exponential backoff up to half a minute, and logs
 * each failure. Rejects once the signal aborts.
 */
export async function retryUntilReached<Result>(
  attempt: () => Promise<Result>,
  parts: { logger: Logger; timers: Timers; reachability: Reachability; signal: StopSignal },
): Promise<Result> {
  const { logger, timers, reachability, signal } = parts;
  let hasFailed = false;
  const result = await retryUntil(attempt, {
    timers,
    signal,
    delayAfter: (outcome, failures) => {
      if (outcome.kind === "returned" || !(outcome.error instanceof TelegramError)) return null;
      reachability.ok = false;
      hasFailed = true;
      const delay = delayAfter(outcome.error, failures);
      logger.warn(`${explainFailure(outcome.error)}. Trying again in ${delay / 1000} s`);
      return delay;
    },
  });
  if (hasFailed) logger.info("Telegram answers again");
  reachability.ok = true;
  return result;
}

function delayAfter({ retryAfter }: TelegramError, failures: number): number {
  return Math.max(backoff(failures, DELAYS), (retryAfter ?? 0) * 1000);
}

/** Tells the operator why no updates arrive, and what to do about it. */
function explainFailure({ code, description }: TelegramError): string {
  if (code === null) return `Telegram is unreachable (${description})`;
  if (code === 401 || code === 404)
    return "Telegram does not know the token in TELEGRAM_BOT_TOKEN; ask @BotFather for the current one";
  if (code === 409)
    return "Another program receives this bot's updates with the same token; stop it, or give this one a bot of its own";
  return `Telegram refused (${code} ${description})`;
}
