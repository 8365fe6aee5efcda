import {
  createConcurrentSink,
  createRunner,
  createSource,
  type UpdateSupplier,
} from "@grammyjs/runner";
import type { Update } from "grammy/types";
import { ALLOWED_UPDATES } from "./allowed-updates.ts";
import { publishMenus } from "./commands-menu.ts";
import type { QuantoBot } from "./create-bot.ts";
import { endsWithin } from "./ends-within.ts";
import { finishHandlers } from "./finish-handlers.ts";
import { keepTrying, type Reachability } from "./keep-trying.ts";
import type { Listener } from "./listener.ts";

const POLL_SECONDS = 30;

/** How long a stop waits for Telegram to hear what was handled. */
const CONFIRM_PATIENCE = 1500;

type Supply = UpdateSupplier<Update>["supply"];

/**
 * Hears Telegram by long polling. Starts at once and in the background: an unreachable Telegram is
 * said and tried again. The runner's own fetching is not used, because its pauses double without a
 * limit and it ends for good on 401 and 409.
 */
export function listenByPolling(quanto: QuantoBot): Listener {
  const { intake } = quanto;
  const reachability = { ok: false };
  const { fetch, confirm } = createFetcher(quanto, reachability);
  const sink = createConcurrentSink<Update>(
    { consume: (update) => intake.receive(update) },
    async () => {},
  );
  const runner = createRunner(createSource<Update>({ supply: fetch }), sink);
  runner.start();
  return {
    isReady: () => reachability.ok,
    stop: async () => {
      await runner.stop();
      reachability.ok = false;
      await finishHandlers(quanto);
      await confirm();
    },
  };
}

function createFetcher(quanto: QuantoBot, reachability: Reachability) {
  const { bot, logger, timing } = quanto;
  let offset = 0;
  let isStarted = false;

  async function poll(limit: number, signal: Parameters<Supply>[1]): Promise<Update[]> {
    if (!isStarted) {
      await start(quanto);
      isStarted = true;
      // Telegram has answered, though the first poll may rest for half a minute without an update.
      reachability.ok = true;
    }
    return bot.api.getUpdates(
      { offset, limit, timeout: POLL_SECONDS, allowed_updates: [...ALLOWED_UPDATES] },
      signal,
    );
  }

  const fetch: Supply = async (capacity, signal) => {
    const limit = Math.max(1, Math.min(capacity, 100));
    const attempt = () => poll(limit, signal);
    const updates = await keepTrying(attempt, { ...quanto, reachability, signal });
    offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
    return updates;
  };

  /** Without this, Telegram would repeat the last updates to the next process. */
  async function confirm(): Promise<void> {
    if (offset === 0) return;
    const told = bot.api.getUpdates({ offset, limit: 1, timeout: 0 });
    const isTold = await endsWithin(CONFIRM_PATIENCE, told, timing).catch(() => false);
    if (!isTold) logger.info("The last updates could not be confirmed; Telegram may repeat them");
  }

  return { fetch, confirm };
}

/** Telegram does not answer `getUpdates` while a webhook is set, as after a run in webhook mode. */
async function start({ bot, intake, logger }: QuantoBot): Promise<void> {
  await bot.init();
  await bot.api.deleteWebhook();
  intake.track(publishMenus(bot.api, logger));
  logger.info(`Listening to Telegram as @${bot.botInfo.username}`);
}
