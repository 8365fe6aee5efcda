import { ALLOWED_UPDATES } from "./allowed-updates.ts";
import { publishMenus } from "./commands/command-menu.ts";
import type { QuantoBot } from "./create-bot.ts";
import { finishHandlers } from "./finish-handlers.ts";
import { retryUntilReached } from "./telegram-api/retry-until-reached.ts";
import type { WebhookListener } from "./listener.ts";

export interface WebhookOptions {
  /** The https URL that Telegram sends updates to. */
  readonly url: string;
  /** The value of `X-Telegram-Bot-Api-Secret-Token`: 1 to 256 of `A-Za-z0-9_-`. */
  readonly secret: string;
}

/**
 * Receives updates by webhook, which is registered in the background, with retries. It stays registered
 * after a stop: Telegram keeps the updates for the next process. Stop the web server first.
 */
export function listenByWebhook(quanto: QuantoBot, options: WebhookOptions): WebhookListener {
  const reachability = { ok: false };
  const stopping = new AbortController();
  const started = retryUntilReached(() => start(quanto, options), {
    ...quanto,
    reachability,
    signal: stopping.signal,
  }).catch(() => undefined);
  return {
    kind: "webhook",
    secret: options.secret,
    isReady: () => reachability.ok,
    // The secret was verified, so the update is not validated.
    accept: (update) => quanto.intake.accept([update]),
    stop: async () => {
      reachability.ok = false;
      stopping.abort();
      await started;
      await finishHandlers(quanto);
    },
  };
}

async function start({ bot, intake, logger }: QuantoBot, options: WebhookOptions): Promise<void> {
  await bot.init();
  await bot.api.setWebhook(options.url, {
    secret_token: options.secret,
    allowed_updates: [...ALLOWED_UPDATES],
  });
  intake.start();
  intake.track(publishMenus(bot.api, logger));
  logger.info(`Telegram sends the updates of @${bot.botInfo.username} to the webhook`);
}
