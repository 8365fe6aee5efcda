import { freshDatabaseName, provideMongo, withDatabase } from "../support/mongo-uri.ts";
import type { PluggyOptions } from "./pluggy/options.ts";
import { startPluggy, type PluggySandbox } from "./pluggy/start-pluggy.ts";
import { startTelegram, type Telegram, type TelegramOptions } from "./telegram/start-telegram.ts";
import { startWidget, type RunningWidget } from "./widget/start-widget.ts";

export interface StandInOptions {
  readonly telegram?: TelegramOptions;
  readonly pluggy?: Partial<PluggyOptions>;
}

/** The services that the product uses, on this machine. */
export interface StandIns {
  readonly telegram: Telegram;
  readonly pluggy: PluggySandbox;
  readonly widget: RunningWidget;
  readonly mongoUri: string;
  /** The environment that points the product at the stand-ins. */
  environment(port: number): Record<string, string>;
  close(): Promise<void>;
}

export async function startStandIns(options: StandInOptions = {}): Promise<StandIns> {
  const [telegram, pluggy, mongo] = await Promise.all([
    startTelegram(options.telegram),
    startPluggy({ allowLocalWebhooks: true, ...options.pluggy }),
    provideMongo(),
  ]);
  const widget = await startWidget({ apiUrl: pluggy.apiUrl });
  const mongoUri = withDatabase(mongo.uri, freshDatabaseName());
  return {
    telegram,
    pluggy,
    widget,
    mongoUri,
    environment: (port) => ({
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.apiRoot,
      PLUGGY_CLIENT_ID: pluggy.clientId,
      PLUGGY_CLIENT_SECRET: pluggy.clientSecret,
      PLUGGY_API_URL: pluggy.apiUrl,
      PLUGGY_CONNECT_URL: widget.url,
      PLUGGY_SANDBOX_CONNECTORS: "true",
      MONGODB_URI: mongoUri,
      // Telegram refuses `localhost` in buttons, and accepts this.
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      HOST: "127.0.0.1",
      PORT: String(port),
    }),
    close: async () => {
      await Promise.all([telegram.close(), pluggy.close(), widget.close()]);
      await mongo.close();
    },
  };
}
