import type { Update } from "grammy/types";
import { ALLOWED_UPDATES } from "./allowed-updates.ts";
import { publishMenus } from "./commands/command-menu.ts";
import type { QuantoBot } from "./create-bot.ts";
import { endsWithin } from "../usecases/timing/ends-within.ts";
import { finishHandlers } from "./finish-handlers.ts";
import { retryUntilReached, type Reachability } from "./telegram-api/retry-until-reached.ts";
import type { PollingListener } from "./listener.ts";
import { sleep } from "../usecases/timing/sleep.ts";

const POLL_TIMEOUT_SECONDS = 30;

/** How long a stop waits for Telegram to confirm the offset. */
const CONFIRM_TIMEOUT_MS = 1500;

/** No update is requested while more than these are being handled. */
const MAX_IN_HAND = 500;
const BACKPRESSURE_DELAY_MS = 100;
const BATCH_SIZE = 100;
/** The delay after a failed write. */
const RETRY_DELAY_MS = 1000;

/**
 * Receives updates by long polling, in the background: an unreachable Telegram is logged and retried.
 * The offset of the next poll acknowledges the updates, so they are stored first.
 */
export function listenByPolling(quanto: QuantoBot): PollingListener {
  const reachability = { ok: false };
  const stopping = new AbortController();
  const { fetch, confirm } = createFetcher(quanto, reachability, stopping.signal);
  const listening = pollUntilStopped(quanto, fetch, stopping.signal);
  return {
    kind: "polling",
    isReady: () => reachability.ok,
    stop: async () => {
      stopping.abort();
      await listening;
      reachability.ok = false;
      await finishHandlers(quanto);
      await confirm();
    },
  };
}

async function pollUntilStopped(
  { intake, timers, logger }: QuantoBot,
  fetch: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted)
    try {
      await fetch();
      while (intake.activeChats() > MAX_IN_HAND && !signal.aborted)
        await sleep(timers, BACKPRESSURE_DELAY_MS, signal);
    } catch (error) {
      if (signal.aborted) return;
      logger.error({ err: error }, "Updates could not be stored; asking Telegram for them again");
      await sleep(timers, RETRY_DELAY_MS, signal);
    }
}

function createFetcher(quanto: QuantoBot, reachability: Reachability, signal: AbortSignal) {
  const { bot, intake, logger, timers } = quanto;
  let offset = 0;
  let isStarted = false;

  async function poll(): Promise<Update[]> {
    if (!isStarted) {
      await start(quanto);
      isStarted = true;
      // Telegram has answered; the first poll may take half a minute without an update.
      reachability.ok = true;
    }
    const options = { offset, limit: BATCH_SIZE, timeout: POLL_TIMEOUT_SECONDS };
    return bot.api.getUpdates(
      { ...options, allowed_updates: [...ALLOWED_UPDATES] },
      // grammY's type of a signal is from a library for older versions of Node.
      signal as never,
    );
  }

  async function fetch(): Promise<void> {
    const updates = await retryUntilReached(poll, { ...quanto, reachability, signal });
    await intake.accept(updates);
    offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
  }

  /** Acknowledges the last updates, which Telegram would repeat to the next process. */
  async function confirm(): Promise<void> {
    if (offset === 0) return;
    const confirmation = bot.api.getUpdates({ offset, limit: 1, timeout: 0 });
    const isConfirmed = await endsWithin(timers, CONFIRM_TIMEOUT_MS, confirmation).catch(
      () => false,
    );
    if (!isConfirmed)
      logger.info("The last updates could not be confirmed; Telegram may repeat them");
  }

  return { fetch, confirm };
}

/** Removes the webhook of an earlier run, because Telegram refuses `getUpdates` while one is set. */
async function start({ bot, intake, logger }: QuantoBot): Promise<void> {
  await bot.init();
  await bot.api.deleteWebhook();
  intake.start();
  intake.track(publishMenus(bot.api, logger));
  logger.info(`Listening to Telegram as @${bot.botInfo.username}`);
}
