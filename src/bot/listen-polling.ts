import type { Update } from "grammy/types";
import { ALLOWED_UPDATES } from "./allowed-updates.ts";
import { publishMenus } from "./commands/command-menu.ts";
import type { QuantoBot } from "./create-bot.ts";
import { endsWithin } from "../usecases/timing/ends-within.ts";
import { finishHandlers } from "./finish-handlers.ts";
import { retryUntilReached, type Reachability } from "./telegram-api/retry-until-reached.ts";
import type { Listener } from "./listener.ts";
import { sleep } from "../usecases/timing/sleep.ts";

const POLL_SECONDS = 30;

/** How long a stop waits for Telegram to hear what was handled. */
const CONFIRM_PATIENCE = 1500;

/** Updates beyond these wait at Telegram. */
const MAX_IN_HAND = 500;
const PAUSE_MS = 100;
const AT_ONCE = 100;
/** Before updates that could not be stored are asked for again. */
const RETRY_MS = 1000;

/**
 * Hears Telegram by long polling. Starts at once and in the background: an unreachable Telegram is
 * said and tried again. The next poll tells Telegram what was received, so it comes after storing.
 */
export function listenByPolling(quanto: QuantoBot): Listener {
  const reachability = { ok: false };
  const stopping = new AbortController();
  const { fetch, confirm } = createFetcher(quanto, reachability, stopping.signal);
  const listening = pollUntilStopped(quanto, fetch, stopping.signal);
  return {
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
        await sleep(timers, PAUSE_MS, signal);
    } catch (error) {
      if (signal.aborted) return;
      logger.error({ err: error }, "Updates could not be stored; asking Telegram for them again");
      await sleep(timers, RETRY_MS, signal);
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
      // Telegram has answered, though the first poll may rest for half a minute without an update.
      reachability.ok = true;
    }
    const options = { offset, limit: AT_ONCE, timeout: POLL_SECONDS };
    return bot.api.getUpdates(
      { ...options, allowed_updates: [...ALLOWED_UPDATES] },
      // grammY's type of a signal is that of a library for older versions of Node.
      signal as never,
    );
  }

  async function fetch(): Promise<void> {
    const updates = await retryUntilReached(poll, { ...quanto, reachability, signal });
    await intake.accept(updates);
    offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
  }

  /** Without this, Telegram would repeat the last updates to the next process. */
  async function confirm(): Promise<void> {
    if (offset === 0) return;
    const told = bot.api.getUpdates({ offset, limit: 1, timeout: 0 });
    const isTold = await endsWithin(timers, CONFIRM_PATIENCE, told).catch(() => false);
    if (!isTold) logger.info("The last updates could not be confirmed; Telegram may repeat them");
  }

  return { fetch, confirm };
}

/** Telegram does not answer `getUpdates` while a webhook is set, as after a run in webhook mode. */
async function start({ bot, intake, logger }: QuantoBot): Promise<void> {
  await bot.init();
  await bot.api.deleteWebhook();
  intake.start();
  intake.track(publishMenus(bot.api, logger));
  logger.info(`Listening to Telegram as @${bot.botInfo.username}`);
}
