import { randomBytes, randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Logger } from "pino";
import type { BotPorts } from "./bot/bot-ports.ts";
import { createBot, type QuantoBot } from "./bot/create-bot.ts";
import type { Listener } from "./bot/listener.ts";
import { listenByPolling } from "./bot/listen-polling.ts";
import { listenByWebhook } from "./bot/listen-webhook.ts";
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
import { createQueue, type Queue } from "./jobs/queue.ts";
import { leaseName } from "./jobs/worker.ts";
import { startSchedule, type Schedule } from "./jobs/schedule.ts";
import type { MongoConnection } from "./mongo/connect.ts";
import type { DatabaseStores } from "./mongo/stores.ts";
import { openDatabase } from "./open-database.ts";
import { holdPolling, type PollingHold } from "./hold-polling.ts";
import { startWorker } from "./start-worker.ts";
import { stopApp } from "./stop-app.ts";
import { systemTimers as timers } from "./system-timers.ts";
import { policyOf } from "./policy.ts";
import { createBank } from "./pluggy/bank.ts";
import { PluggyApiClient } from "./pluggy/client.ts";
import { createRequestBudget } from "./pluggy/request-budget.ts";
import { createWebhookRegistry } from "./pluggy/webhook-registry.ts";
import { describeLink, photoOfLink } from "./usecases/connect/describe-link.ts";
import { openLink } from "./usecases/connect/open-link.ts";
import type { JobOutcome } from "./usecases/jobs/job.ts";
import { linkItem } from "./usecases/connect/link-item.ts";
import { openConnectSession } from "./usecases/connect/open-connect-session.ts";
import { budgetStatesOf } from "./usecases/budgets/budget-states-of.ts";
import type { Ports } from "./usecases/ports.ts";
import type { Clock } from "./usecases/ports/clock.ts";
import type { LogError } from "./usecases/ports/log-error.ts";
import type { WebhookRegistry } from "./usecases/ports/webhook-registry.ts";
import { withOwnShare } from "./usecases/timing/with-own-share.ts";
import { enqueueDueSummaries } from "./usecases/summaries/enqueue-due-summaries.ts";
import { receiveBankEvents } from "./usecases/webhooks/receive-bank-events.ts";
import { runHourlyMaintenance } from "./usecases/jobs/run-hourly-maintenance.ts";
import { registerWebhook } from "./usecases/webhooks/register-webhook.ts";
import { routeJobs } from "./usecases/jobs/route-jobs.ts";

export interface App {
  /** Stops within eight seconds; the next start takes up what was not done. */
  stop(): Promise<void>;
}

/** For jobs of other processes and jobs that came due; own pushes wake the queue. Each poll is a query. */
const QUEUE_POLL_MS = 1500;
const clock: Clock = { now: () => new Date() };
const random = {
  token: () => randomBytes(32).toString("base64url"),
  id: () => randomUUID(),
  fraction: () => Math.random(),
};

/** Composes the application and starts it: the only place where entry points and adapters meet. */
export async function startApp(config: Config, logger: Logger, signal: AbortSignal): Promise<App> {
  const logError: LogError = (error, where, details = {}) =>
    logger.error({ err: error, where, ...details }, `Failed: ${where}`);
  const { mongo, stores } = await openDatabase(config, logger, { timers, signal });
  const sharedPace = withOwnShare(stores.sharedPace, { timers, logError });
  const budget = createRequestBudget({ sharedPace, timers, random: random.fraction });
  const pluggy = new PluggyApiClient({ ...config.pluggy, clock, timers, budget });
  const runWebhookJob = createWebhookJob(config, stores, createWebhookRegistry(pluggy), logger);
  const worker = await startWorker(stores.updateInbox, logError);
  const queue = createQueue({
    store: stores.jobs,
    routes: (jobs) => routeJobs(stores, jobs),
    clock,
    random,
    logError,
    timers,
    worker,
    pollMs: QUEUE_POLL_MS,
  });
  const charts = createCharts({ timers });
  const metrics = createMetrics();
  const botPorts = createBotPorts(config, logger, { stores, pluggy, queue });
  const quanto = createBot({
    token: config.telegram.token,
    apiRoot: config.telegram.apiRoot,
    publicUrl: config.publicUrl,
    defaultTimeZone: config.defaultTimeZone,
    ports: botPorts,
    inbox: stores.updateInbox,
    leaseId: leaseName(worker, random.id()),
    charts,
    logger,
    logError,
    timers,
    usageLimits: stores.usageLimits,
    sharedPace,
    metrics,
  });
  const ports: Ports = { ...botPorts, events: stores.events, chat: quanto.chat };
  const listener = await listen(config, quanto, () =>
    holdPolling({
      pollingLease: stores.pollingLease,
      worker,
      leaseId: leaseName(worker, random.id()),
      clock,
      timers,
      signal,
      log: logger,
      logError,
    }),
  );
  const parts = {
    config,
    logger,
    logError,
    metrics,
    ports,
    stores,
    quanto,
    listener,
    mongo,
    pluggy,
  };
  const server = createHttpServer(parts);
  const port = await server.listen();
  await queue.push({ kind: "register-webhook" });
  await queue.start(jobHandlers(ports, runWebhookJob));
  const schedule = startTasks(ports, logError);
  await checkAccess(pluggy, quanto, { logger, timers, signal });
  logger.info(`Quanto is ready on port ${port}; people reach it at ${config.publicUrl}`);
  return {
    stop: () => stopApp({ schedule, server, listener, queue, charts, mongo, timers }, logger),
  };
}

function createBotPorts(
  config: Config,
  logger: Logger,
  adapters: {
    readonly stores: DatabaseStores;
    readonly pluggy: PluggyApiClient;
    readonly queue: Queue;
  },
): BotPorts {
  const { stores, pluggy, queue } = adapters;
  const workingDays = createWorkingDays();
  return {
    ...stores,
    clock,
    policy: policyOf(config),
    log: { warn: (message, details) => logger.warn(details, message) },
    random,
    workingDays,
    zoneFinder: createZoneFinder(),
    bank: createBank(pluggy),
    jobs: queue,
    budgetStates: { ofUser: (user) => budgetStatesOf({ ...stores, clock, workingDays }, user) },
  };
}

function startTasks(ports: Ports, logError: LogError): Schedule {
  return startSchedule({
    everyHour: () => runHourlyMaintenance(ports),
    everyMinute: () => enqueueDueSummaries(ports),
    logError,
  });
}

/** The job that registers the webhook. Without one, every item is synced once a day. */
function createWebhookJob(
  { publicUrl, webhookSecret, webhookSecretHash }: Config,
  { webhookRecords }: DatabaseStores,
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

async function listen(
  { telegram, publicUrl }: Config,
  quanto: QuantoBot,
  hold: () => Promise<PollingHold>,
): Promise<Listener> {
  if (telegram.mode.kind === "webhook")
    return listenByWebhook(quanto, {
      url: publicUrl + TELEGRAM_WEBHOOK_PATH,
      secret: telegram.mode.secret,
    });
  const held = await hold();
  const polling = listenByPolling(quanto);
  held.onLost(() => void polling.stop());
  const stop = async (): Promise<void> => {
    await polling.stop();
    await held.release();
  };
  return { ...polling, stop };
}

interface HttpParts {
  readonly config: Config;
  readonly logger: Logger;
  readonly logError: LogError;
  readonly metrics: ReturnType<typeof createMetrics>;
  readonly ports: Ports;
  readonly stores: DatabaseStores;
  readonly quanto: QuantoBot;
  readonly listener: Listener;
  readonly mongo: MongoConnection;
  readonly pluggy: PluggyApiClient;
}

/** The webhook is checked every hour; the result of an older check is not used. */
const MAX_CHECK_AGE_MS = 3 * 3_600_000;

async function pluggyHealth(
  pluggy: PluggyApiClient,
  { webhookRecords }: DatabaseStores,
): Promise<PluggyHealth> {
  const check = await webhookRecords.lastCheck();
  const isOld = check === null || clock.now().getTime() - check.at.getTime() > MAX_CHECK_AGE_MS;
  return { areKeysRejected: pluggy.areKeysRejected(), webhook: isOld ? "unknown" : check.kind };
}

function createHttpServer(parts: HttpParts): HttpServer {
  const { config, ports, stores, quanto, listener, mongo, pluggy } = parts;
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
      receive: (events) => receiveBankEvents(ports, events),
      clock,
    },
    ...(listener.kind === "webhook" ? { telegramWebhook: listener } : {}),
    readiness: async () => ({ database: await mongo.ping(), telegram: listener.isReady() }),
    jobCounts: () => stores.jobs.counts(),
    pluggyHealth: () => pluggyHealth(pluggy, stores),
    metrics: parts.metrics,
    logger: parts.logger,
    logError: parts.logError,
  });
}
