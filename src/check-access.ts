import type { Logger } from "pino";
import type { Timers } from "./usecases/ports/timers.ts";
import { sleep } from "./usecases/timing/sleep.ts";

/** A slower service is not waited for: its first use reports what is wrong. */
const MAX_WAIT_MS = 5000;

const PLUGGY_COMPLAINT =
  "Pluggy refuses PLUGGY_CLIENT_ID with PLUGGY_CLIENT_SECRET; copy both from Pluggy's dashboard";
const TELEGRAM_COMPLAINT =
  "Telegram refuses TELEGRAM_BOT_TOKEN; ask @BotFather for the current one";

/**
 * Logs one line for each setting that a service rejects, before the program reports that it is ready.
 * The start continues: the other service still works, and so does the deletion of stored data. Ends
 * early when the signal aborts.
 */
export async function checkAccess(
  pluggy: { refusesKeys(): Promise<boolean> },
  telegram: { refusesToken(): Promise<boolean> },
  parts: { logger: Pick<Logger, "error">; timers: Timers; signal: AbortSignal },
): Promise<void> {
  const { logger, timers, signal } = parts;
  const waiting = new AbortController();
  const ends = AbortSignal.any([signal, waiting.signal]);
  const late = sleep(timers, MAX_WAIT_MS, ends).then(() => false);
  const complain = async (isRefused: Promise<boolean>, complaint: string) => {
    if (await Promise.race([isRefused, late])) logger.error(complaint);
  };
  await Promise.all([
    complain(pluggy.refusesKeys(), PLUGGY_COMPLAINT),
    complain(telegram.refusesToken(), TELEGRAM_COMPLAINT),
  ]);
  waiting.abort();
}
