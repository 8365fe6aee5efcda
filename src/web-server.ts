import { fileURLToPath } from "node:url";
import type { Logger } from "pino";
import type { QuantoBot } from "./bot/create-bot.ts";
import type { Listener } from "./bot/listener.ts";
import type { Config } from "./config.ts";
import type { createMetrics } from "./http/create-metrics.ts";
import { createServer, type HttpServer } from "./http/create-server.ts";
import type { PluggyHealth } from "./http/pluggy-health.ts";
import type { MongoConnection } from "./mongo/connect.ts";
import type { DatabaseStores } from "./mongo/stores.ts";
import type { PluggyApiClient } from "./pluggy/client.ts";
import { systemTimers as timers } from "./system-timers.ts";
import { describeLink, photoOfLink } from "./usecases/connect/describe-link.ts";
import { linkItem } from "./usecases/connect/link-item.ts";
import { openConnectSession } from "./usecases/connect/open-connect-session.ts";
import { openLink } from "./usecases/connect/open-link.ts";
import type { Ports } from "./usecases/ports.ts";
import type { Clock } from "./usecases/ports/clock.ts";
import type { LogError } from "./usecases/ports/log-error.ts";
import type { Random } from "./usecases/ports/random.ts";
import type { Traces } from "./usecases/ports/traces.ts";
import { remember } from "./usecases/timing/remember.ts";
import { createWebhookHearing } from "./usecases/webhooks/hear-webhook.ts";
import { receiveBankEvents } from "./usecases/webhooks/receive-bank-events.ts";
import type { Version } from "./version.ts";

export interface WebParts {
  readonly config: Config;
  readonly logger: Logger;
  readonly logError: LogError;
  readonly metrics: ReturnType<typeof createMetrics>;
  readonly traces: Traces;
  readonly version: Version;
  readonly ports: Ports;
  readonly stores: DatabaseStores;
  readonly quanto: QuantoBot;
  readonly listener: Listener;
  readonly mongo: MongoConnection;
  readonly pluggy: PluggyApiClient;
  readonly clock: Clock;
  readonly random: Pick<Random, "id">;
}

/** The webhook is checked every hour; the result of an older check is not used. */
const MAX_CHECK_AGE_MS = 3 * 3_600_000;

/** Several scrapers, or a hasty one, cost the database no more than this. */
const MAX_FIGURES_AGE_MS = 10_000;

async function pluggyHealth({
  pluggy,
  stores: { webhookRecords },
  clock,
}: WebParts): Promise<PluggyHealth> {
  const check = await webhookRecords.lastCheck();
  const isOld = check === null || clock.now().getTime() - check.at.getTime() > MAX_CHECK_AGE_MS;
  return { areKeysRejected: pluggy.areKeysRejected(), webhook: isOld ? "unknown" : check.kind };
}

/** The web server with the use cases that its routes run. */
export function createWebServer(parts: WebParts): HttpServer {
  const { config, ports, stores, quanto, listener, mongo, clock, random } = parts;
  const hearWebhook = createWebhookHearing({ ...stores, clock, logError: parts.logError });
  return createServer({
    host: config.host,
    port: config.port,
    publicUrl: config.publicUrl,
    trustedProxies: config.trustedProxies,
    usageLimits: stores.usageLimits,
    metricsPlace: config.metrics.place,
    metricsToken: config.metrics.token,
    timers,
    connect: {
      openLink: (request) => openLink(ports, request),
      describeLink: (request) => describeLink({ ...ports, profiles: quanto.profiles }, request),
      photoOfLink: (token) => photoOfLink({ ...ports, profiles: quanto.profiles }, token),
      openConnectSession: (request) => openConnectSession(ports, request),
      linkItem: (request) => linkItem(ports, request),
    },
    readOpener: (login) => quanto.checkLogin(login, clock.now()),
    pages: { dir: fileURLToPath(new URL("../dist/connect-web", import.meta.url)) },
    connectOrigin: config.pluggy.connectUrl,
    includeSandbox: config.pluggy.sandboxConnectors,
    botUrl: () => quanto.url(),
    pluggyWebhook: {
      secret: config.webhookSecret,
      // Those that are stored together have one trace: a delivery in a burst has none of its own.
      receive: (events) => {
        hearWebhook();
        const trace = `w${random.id().slice(0, 8)}`;
        return parts.traces.run(trace, async () => {
          await receiveBankEvents(ports, events);
          parts.logger.info({ events: events.length }, "webhook");
        });
      },
      clock,
    },
    ...(listener.kind === "webhook" ? { telegramWebhook: listener } : {}),
    readiness: async () => ({ database: await mongo.ping(), telegram: listener.isReady() }),
    version: parts.version,
    traces: parts.traces,
    jobFigures: remember(timers, MAX_FIGURES_AGE_MS, async () => ({
      counts: await stores.jobs.counts(),
      ages: await stores.jobs.ages(clock.now()),
    })),
    pluggyHealth: remember(timers, MAX_FIGURES_AGE_MS, () => pluggyHealth(parts)),
    metrics: parts.metrics,
    logger: parts.logger,
    logError: parts.logError,
  });
}
