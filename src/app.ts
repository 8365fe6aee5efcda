import { randomBytes, randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { fileURLToPath } from "node:url";
import type { Logger } from "pino";
import { createBot, type QuantoBot } from "./bot/create-bot.ts";
import type { Listener } from "./bot/listener.ts";
import { listenByPolling } from "./bot/listen-polling.ts";
import { listenByWebhook, type WebhookListener } from "./bot/listen-webhook.ts";
import { createZoneFinder } from "./calendar/zone-finder.ts";
import { createWorkingDays } from "./calendar/working-days.ts";
import { createCharts } from "./charts/create-charts.ts";
import { checkAccess } from "./check-access.ts";
import type { Config } from "./config.ts";
import { createMetrics } from "./http/create-metrics.ts";
import { createServer, type HttpServer } from "./http/create-server.ts";
import type { PluggyHealth } from "./http/pluggy-health.ts";
import { PLUGGY_WEBHOOK_PATH } from "./http/pluggy-webhook.ts";
import { TELEGRAM_WEBHOOK_PATH } from "./http/telegram-webhook.ts";
import { jobHandlers } from "./jobs/handlers.ts";
import { createQueue } from "./jobs/queue.ts";
import { leaseName, orphanedLeases, type Worker } from "./jobs/worker.ts";
import { startSchedule, type Schedule } from "./jobs/schedule.ts";
import type { MongoConnection } from "./mongo/connect.ts";
import type { Stores } from "./mongo/stores.ts";
import { openDatabase } from "./open-database.ts";
import { stopApp } from "./stop-app.ts";
import { systemTimers as timers } from "./system-timers.ts";
import { policyOf } from "./policy.ts";
import { createBank } from "./pluggy/bank.ts";
import { PluggyApiClient } from "./pluggy/client.ts";
import { createWebhookRegistry } from "./pluggy/webhook-registry.ts";
import { describeLink, photoOfLink } from "./usecases/describe-link.ts";
import { openLink } from "./usecases/open-link.ts";
import type { JobOutcome } from "./usecases/job.ts";
import { linkItem } from "./usecases/link-item.ts";
import { openConnectSession } from "./usecases/open-connect-session.ts";
import type { Ports } from "./usecases/ports.ts";
import type { Clock } from "./usecases/ports/clock.ts";
import type { WebhookRegistry } from "./usecases/ports/webhook-registry.ts";
import { enqueueDueSummaries } from "./usecases/enqueue-due-summaries.ts";
import { receiveBankEvents } from "./usecases/receive-bank-events.ts";
import { runHourlyMaintenance } from "./usecases/run-hourly-maintenance.ts";
import type { UpdateInbox } from "./usecases/update-inbox.ts";
import { registerWebhook } from "./usecases/register-webhook.ts";
import { routeJobs } from "./usecases/route-jobs.ts";

export interface App {
  /** Ends what is running within eight seconds, and leaves the rest for the next start. */
  stop(): Promise<void>;
}

/** What this process pushes is done at once; this is for what others pushed and what came due. Each look costs. */
const QUEUE_POLL_MS = 1500;

const clock: Clock = { now: () => new Date() };
const random = {
  token: () => randomBytes(32).toString("base64url"),
  id: () => randomUUID(),
  fraction: () => Math.random(),
};

/** Puts the product together and starts it. The one place where doors and adapters meet. */
export async function startApp(config: Config, logger: Logger, signal: AbortSignal): Promise<App> {
  const report = (error: unknown, where: string, details: object = {}) =>
    logger.error({ err: error, where, ...details }, "failed");
  const { mongo, stores } = await openDatabase(config, logger, { timers, signal });
  const pluggy = new PluggyApiClient({ ...config.pluggy, clock, timers });
  const registerOurs = webhookJob(config, stores, createWebhookRegistry(pluggy), logger);
  const worker = await startWorker(stores.updateInbox, report);
  const queue = createQueue({
    store: stores.jobs,
    handlers: jobHandlers(() => ports, registerOurs),
    routes: (jobs) => routeJobs(stores, jobs),
    clock,
    random,
    logError: report,
    timers,
    worker,
    pollMs: QUEUE_POLL_MS,
  });
  const charts = createCharts();
  const metrics = createMetrics();
  const known = {
    ...stores,
    clock,
    policy: policyOf(config),
    log: { warn: (message: string, details: object) => logger.warn(details, message) },
    random,
    workingDays: createWorkingDays(),
    zoneFinder: createZoneFinder(),
    bank: createBank(pluggy),
    jobs: queue,
  };
  const quanto = createBot({
    token: config.telegram.token,
    apiRoot: config.telegram.apiRoot,
    publicUrl: config.publicUrl,
    defaultTimeZone: config.defaultTimeZone,
    ports: known,
    inbox: stores.updateInbox,
    leaseId: leaseName(worker, random.id()),
    charts,
    logger,
    logError: report,
    timers,
    metrics,
  });
  const ports: Ports = { ...known, chat: quanto.chat };
  const listener = listen(config, quanto);
  const parts = { config, logger, report, metrics, ports, stores, quanto, listener, mongo, pluggy };
  const server = createHttpDoor(parts);
  const port = await server.listen();
  await queue.push({ kind: "register-webhook" });
  await queue.start();
  const schedule = startTasks(ports, report);
  await checkAccess(pluggy, quanto, { logger, timers, signal });
  logger.info(`Quanto is ready on port ${port}; people reach it at ${config.publicUrl}`);
  return {
    stop: () => stopApp({ schedule, server, listener, queue, charts, mongo, timers }, logger),
  };
}

function startTasks(ports: Ports, report: (error: unknown, where: string) => void): Schedule {
  return startSchedule({
    everyHour: () => runHourlyMaintenance(ports),
    everyMinute: () => enqueueDueSummaries(ports),
    logError: report,
  });
}

/** This process, and what one of this machine was handling when it died need not wait for its lease to run out. */
async function startWorker(
  inbox: UpdateInbox,
  report: (error: unknown, where: string) => void,
): Promise<Worker> {
  const worker: Worker = { host: hostname(), pid: process.pid, isAlive };
  try {
    await inbox.expire(orphanedLeases(worker, await inbox.leases()));
  } catch (error) {
    report(error, "reclaiming orphaned chats");
  }
  return worker;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there, and another user's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Without a webhook the product still works: it asks Pluggy for news once a day. */
function webhookJob(
  { publicUrl, webhookSecret, webhookSecretHash }: Config,
  { webhookRecords }: Stores,
  webhooks: WebhookRegistry,
  logger: Logger,
): () => Promise<JobOutcome> {
  const target = {
    url: publicUrl + PLUGGY_WEBHOOK_PATH,
    secret: webhookSecret,
    secretHash: webhookSecretHash,
  };
  let wasRefused = false;
  return async () => {
    const { kind } = await registerWebhook({ webhooks, webhookRecords, clock }, target);
    if (kind === "refused" && !wasRefused)
      logger.warn(
        "Pluggy sends webhooks to public https addresses only, so news of the banks comes once a day; " +
          "set PUBLIC_URL to change that",
      );
    wasRefused = kind === "refused";
    return { kind: "done" };
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
  readonly metrics: ReturnType<typeof createMetrics>;
  readonly ports: Ports;
  readonly stores: Stores;
  readonly quanto: QuantoBot;
  readonly listener: Listener | WebhookListener;
  readonly mongo: MongoConnection;
  readonly pluggy: PluggyApiClient;
}

/** The webhook is looked at every hour; a look that is older than this says nothing any more. */
const MAX_CHECK_AGE_MS = 3 * 3_600_000;

async function pluggyHealth(
  pluggy: PluggyApiClient,
  { webhookRecords }: Stores,
): Promise<PluggyHealth> {
  const check = await webhookRecords.lastCheck();
  const isOld = check === null || clock.now().getTime() - check.at.getTime() > MAX_CHECK_AGE_MS;
  return { areKeysRejected: pluggy.areKeysRejected(), webhook: isOld ? "unknown" : check.kind };
}

function createHttpDoor(parts: HttpDoorParts): HttpServer {
  const { config, logger, report, metrics, ports, stores, quanto, listener, mongo, pluggy } = parts;
  const { mode } = config.telegram;
  return createServer({
    host: config.host,
    port: config.port,
    publicUrl: config.publicUrl,
    trustedProxies: config.trustedProxies,
    metricsPlace: config.metrics.place,
    metricsToken: config.metrics.token,
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
      receive: (events) => receiveBankEvents(ports, events),
      clock,
    },
    ...(mode.kind === "webhook" && "accept" in listener
      ? {
          telegramWebhook: {
            secret: mode.secret,
            accept: (update) => listener.accept(update),
          },
        }
      : {}),
    readiness: async () => ({ database: await mongo.ping(), telegram: listener.isReady() }),
    jobCounts: () => stores.jobs.counts(),
    pluggyHealth: () => pluggyHealth(pluggy, stores),
    metrics,
    logger,
    reportError: report,
  });
}
