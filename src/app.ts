import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Logger } from "pino";
import { createBot, type QuantoBot } from "./bot/create-bot.ts";
import type { Listener } from "./bot/listener.ts";
import { listenByPolling } from "./bot/listen-polling.ts";
import { listenByWebhook, type WebhookListener } from "./bot/listen-webhook.ts";
import { createCharts } from "./charts/create-charts.ts";
import type { Config } from "./config.ts";
import { createMetrics } from "./http/create-metrics.ts";
import { createServer, type HttpServer } from "./http/create-server.ts";
import { TELEGRAM_WEBHOOK_PATH } from "./http/telegram-webhook.ts";
import { jobHandlers } from "./jobs/handlers.ts";
import { createQueue, type Queue } from "./jobs/queue.ts";
import { createAccountsStore } from "./mongo/accounts-store.ts";
import { connectMongo, type MongoConnection } from "./mongo/connect.ts";
import { ensureIndexes } from "./mongo/ensure-indexes.ts";
import { createItemsStore } from "./mongo/items-store.ts";
import { createJobsStore } from "./mongo/jobs-store.ts";
import { createLinksStore } from "./mongo/links-store.ts";
import { createTransactionsStore } from "./mongo/transactions-store.ts";
import { createUsersStore } from "./mongo/users-store.ts";
import { createBank } from "./pluggy/bank.ts";
import { QuietPluggyClient } from "./pluggy/client.ts";
import { inspectLink } from "./usecases/inspect-link.ts";
import { linkItem } from "./usecases/link-item.ts";
import { openConnectSession } from "./usecases/open-connect-session.ts";
import type { Clock, Ports } from "./usecases/ports.ts";

export interface App {
  /** Ends what is running within a few seconds, and leaves the rest for the next start. */
  stop(): Promise<void>;
}

const QUEUE_GRACE_MS = 8000;

const clock: Clock = { now: () => new Date() };
const random = {
  token: () => randomBytes(32).toString("base64url"),
  id: () => randomUUID(),
  fraction: () => Math.random(),
};

/** Puts the product together and starts it. The one place where doors and adapters meet. */
export async function startApp(config: Config, logger: Logger, signal: AbortSignal): Promise<App> {
  const mongo = await openDatabase(config, logger, signal);
  const report = (error: unknown, where: string, details: object = {}) =>
    logger.error({ err: error, where, ...details }, "failed");
  const charts = createCharts({ threads: 2 });
  const stores = createStores(mongo);
  const bank = createBank(new QuietPluggyClient({ ...config.pluggy, clock, pause: sleep }));
  const quanto = createBot({
    token: config.telegram.token,
    apiRoot: config.telegram.apiRoot,
    publicUrl: config.publicUrl,
    allowedTelegramIds: [...(config.telegram.allowedIds ?? [])],
    defaultTimeZone: config.defaultTimeZone,
    ports: { ...stores, clock, random },
    charts,
    logger,
    report,
  });
  const queue: Queue = createQueue({
    store: createJobsStore(mongo.connection),
    handlers: jobHandlers(() => ports),
    clock,
    random,
    report,
  });
  const ports: Ports = { ...stores, clock, random, bank, jobs: queue, chat: quanto.chat };
  const listener = listen(config, quanto);
  const server = createHttpDoor({ config, logger, report, ports, quanto, listener, mongo });
  const stop = async () => {
    await server.close();
    await listener.stop();
    await queue.stop(QUEUE_GRACE_MS);
    await charts.close();
    await mongo.close();
  };
  try {
    const port = await server.listen();
    queue.start();
    logger.info(`Quanto is ready on port ${port}; people reach it at ${config.publicUrl}`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

async function openDatabase(
  config: Config,
  logger: Logger,
  signal: AbortSignal,
): Promise<MongoConnection> {
  const mongo = await connectMongo(config.mongoUri, {
    onUnreachable: (problem, pause) =>
      logger.warn(
        { reason: problem.name },
        `MongoDB cannot be reached; trying again in ${pause / 1000} s`,
      ),
    wait: (ms) => sleep(ms, undefined, { signal }),
  });
  await ensureIndexes(mongo.connection);
  return mongo;
}

function createStores({ connection }: MongoConnection) {
  return {
    users: createUsersStore(connection),
    links: createLinksStore(connection),
    items: createItemsStore(connection),
    accounts: createAccountsStore(connection),
    transactions: createTransactionsStore(connection),
  };
}

function listen({ telegram, publicUrl }: Config, quanto: QuantoBot): Listener | WebhookListener {
  return telegram.mode.kind === "polling"
    ? listenByPolling(quanto)
    : listenByWebhook(quanto, {
        url: publicUrl + TELEGRAM_WEBHOOK_PATH,
        secret: telegram.mode.secret,
      });
}

interface HttpDoorParts {
  readonly config: Config;
  readonly logger: Logger;
  readonly report: (error: unknown, where: string) => void;
  readonly ports: Ports;
  readonly quanto: QuantoBot;
  readonly listener: Listener | WebhookListener;
  readonly mongo: MongoConnection;
}

function createHttpDoor(parts: HttpDoorParts): HttpServer {
  const { config, logger, report, ports, quanto, listener, mongo } = parts;
  const { mode } = config.telegram;
  return createServer({
    host: config.host,
    port: config.port,
    publicUrl: config.publicUrl,
    connect: {
      inspectLink: (token) => inspectLink(ports, token),
      openConnectSession: (request) => openConnectSession(ports, request),
      linkItem: (request) => linkItem(ports, request),
    },
    pages: { dir: fileURLToPath(new URL("../dist/connect-web", import.meta.url)) },
    connectOrigin: config.pluggy.connectUrl,
    includeSandbox: config.pluggy.sandboxConnectors,
    botUrl: () => `https://t.me/${quanto.bot.isInited() ? quanto.bot.botInfo.username : ""}`,
    ...(mode.kind === "webhook" && "handleUpdate" in listener
      ? {
          telegramWebhook: {
            secret: mode.secret,
            handle: (update) => listener.handleUpdate(update),
          },
        }
      : {}),
    readiness: async () => ({ database: await mongo.ping(), telegram: listener.isReady() }),
    metrics: createMetrics(),
    logger,
    report,
  });
}
