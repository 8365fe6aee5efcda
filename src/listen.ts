import type { QuantoBot } from "./bot/create-bot.ts";
import { listenByPolling } from "./bot/listen-polling.ts";
import { listenByWebhook } from "./bot/listen-webhook.ts";
import type { Listener } from "./bot/listener.ts";
import type { Config } from "./config.ts";
import { holdPolling, type PollingParts } from "./hold-polling.ts";
import { TELEGRAM_WEBHOOK_PATH } from "./http/telegram-webhook.ts";

/** Receives updates as the configuration says. Throws where it says polling, and another process polls. */
export async function listen(
  { telegram, publicUrl }: Config,
  quanto: QuantoBot,
  polling: PollingParts,
): Promise<Listener> {
  if (telegram.mode.kind === "webhook")
    return listenByWebhook(quanto, {
      url: publicUrl + TELEGRAM_WEBHOOK_PATH,
      secret: telegram.mode.secret,
    });
  const held = await holdPolling(polling);
  const listener = listenByPolling(quanto);
  held.onLost(() => void listener.stop());
  const stop = async (): Promise<void> => {
    await listener.stop();
    await held.release();
  };
  return { ...listener, stop };
}
