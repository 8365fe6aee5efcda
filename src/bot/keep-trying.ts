import type { Logger } from "pino";
import { explainFailure } from "./explain-failure.ts";
import { TelegramError } from "./telegram-api/telegram-error.ts";
import type { StopSignal, Timing } from "./telegram-api/timing.ts";

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;

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
  parts: { logger: Logger; timing: Timing; reachability: Reachability; signal: StopSignal },
): Promise<Result> {
  const { logger, timing, reachability, signal } = parts;
  let failures = 0;
  for (;;) {
    try {
      const result = await attempt();
      if (failures > 0) logger.info("Telegram answers again");
      reachability.ok = true;
      return result;
    } catch (error) {
      if (signal.aborted || !(error instanceof TelegramError)) throw error;
      reachability.ok = false;
      const pause = pauseAfter(failures, error);
      failures += 1;
      logger.warn(`${explainFailure(error)}. Trying again in ${pause / 1000} s`);
      await timing.sleep(pause, signal);
      if (signal.aborted) throw error;
    }
  }
}

function pauseAfter(failures: number, { retryAfter }: TelegramError): number {
  const growing = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(failures, 10));
  return Math.max(growing, (retryAfter ?? 0) * 1000);
}
