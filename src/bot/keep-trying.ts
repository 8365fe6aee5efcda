import type { Logger } from "pino";
import { explainFailure } from "./explain-failure.ts";
import { TelegramError } from "./telegram-api/telegram-error.ts";
import type { StopSignal, Timers } from "../usecases/ports/timers.ts";
import { backoff } from "../usecases/timing/backoff.ts";
import { retryUntil } from "../usecases/timing/retry-until.ts";

const DELAYS = { baseDelayMs: 1000, maxDelayMs: 30_000 };

/** Whether Telegram answered the last time we listened to it. */
export interface Reachability {
  ok: boolean;
}

/**
 * Does something with Telegram until it succeeds, with pauses that double up to half a minute, and
 * says each time why not. Rejects once the signal aborts.
 */
export async function keepTrying<Result>(
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
