import { freePort } from "../sandbox/free-port.ts";
import { startProduct, type Product } from "../sandbox/start-product.ts";
import type { StandIns } from "../sandbox/start-stand-ins.ts";
import { createWebhook } from "../sandbox/telegram/webhook.ts";
import { startRoundRobin } from "../faults/round-robin.ts";

export const WEBHOOK_SECRET = "the-secret-of-this-measurement";

/** Several processes in webhook mode on one database, behind a proxy that shares out Telegram's updates. */
export interface Processes {
  readonly products: readonly Product[];
  /** The address of each. */
  readonly urls: readonly string[];
  /** The lines of their logs that report an error. */
  errors(): readonly string[];
  stop(): Promise<void>;
}

/** Pino's level of an error. */
const ERROR = /"level":(50|60)/;

export async function startProcesses(
  standIns: StandIns,
  count: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<Processes> {
  const ports = await Promise.all(Array.from({ length: count }, freePort));
  const products = await Promise.all(
    ports.map((port) =>
      startProduct({
        environment: {
          ...standIns.environment(port),
          TELEGRAM_MODE: "webhook",
          PUBLIC_URL: "https://quanto.example",
          WEBHOOK_SECRET,
          ...environment,
        },
      }),
    ),
  );
  const proxy = await startRoundRobin(ports);
  await deliverTo(standIns, proxy.url);
  return {
    products,
    urls: ports.map((port) => `http://127.0.0.1:${port}`),
    errors: () => products.flatMap(({ lines }) => lines.filter((line) => ERROR.test(line))),
    stop: async () => {
      standIns.telegram.world.webhook?.stop();
      await Promise.all(products.map((product) => product.stop()));
      await proxy.close();
    },
  };
}

/** Telegram's updates come to the proxy, as if the public address led there. */
async function deliverTo({ telegram }: StandIns, url: string): Promise<void> {
  const { params } = await telegram.waitForCall(({ method }) => method === "setWebhook");
  const { world } = telegram;
  world.webhook?.stop();
  world.webhook = createWebhook(world, {
    url: `${url}/telegram/webhook`,
    secret: String(params["secret_token"]),
    maxConnections: 40,
  });
}
