import type { Logger } from "pino";
import type { BotPorts } from "./bot/bot-ports.ts";
import type { Listener } from "./bot/listener.ts";
import { createOwnerChatAtStart } from "./bot/messages/owner-chat-at-start.ts";
import { createZoneFinder } from "./calendar/zone-finder.ts";
import { createWorkingDays } from "./calendar/working-days.ts";
import { createCharts } from "./charts/create-charts.ts";
import { checkAccess } from "./check-access.ts";
import type { Config } from "./config.ts";
import { createMetrics } from "./http/create-metrics.ts";
import { createProcessMetrics } from "./metrics/process-metrics.ts";
import { jobHandlers } from "./jobs/handlers.ts";
import { createJobQueue } from "./job-queue.ts";
import type { Queue } from "./jobs/queue.ts";
import { leaseName } from "./jobs/worker.ts";
import { startSchedule, type Schedule } from "./jobs/schedule.ts";
import { startSummarySender } from "./jobs/summary-sender.ts";
import { startServerClock } from "./mongo/server-clock.ts";
import type { DatabaseStores } from "./mongo/stores.ts";
import { openDatabase } from "./open-database.ts";
import { listen } from "./listen.ts";
import { startWorker } from "./start-worker.ts";
import { stopApp } from "./stop-app.ts";
import { measureUse } from "./event-loop-use.ts";
import { systemTimers as timers } from "./system-timers.ts";
import { policyOf } from "./policy.ts";
import { createBank } from "./pluggy/bank.ts";
import type { PluggyApiClient } from "./pluggy/client.ts";
import { createWebhookRegistry } from "./pluggy/webhook-registry.ts";
import { createOperation } from "./operation.ts";
import { createStartWatch } from "./usecases/operation/watch-start.ts";
import type { OwnerChat } from "./usecases/ports/operation.ts";
import { budgetStatesOf } from "./usecases/budgets/budget-states-of.ts";
import type { Ports } from "./usecases/ports.ts";
import type { LogError } from "./usecases/ports/log-error.ts";
import type { Traces } from "./usecases/ports/traces.ts";
import { describeVersion, type Version } from "./version.ts";
import { createAnswersInProgress } from "./usecases/timing/answers-in-progress.ts";
import { allEnded } from "./usecases/timing/all-ended.ts";
import { withOwnShare } from "./usecases/timing/with-own-share.ts";
import { enqueueDueSummaries } from "./usecases/summaries/enqueue-due-summaries.ts";
import { createWebServer } from "./web-server.ts";
import { createWebhookJob } from "./webhook-job.ts";
import { runHourlyMaintenance } from "./usecases/jobs/run-hourly-maintenance.ts";
import { composeBot } from "./compose-bot.ts";
import { createPluggyClient } from "./create-pluggy-client.ts";
import { clock, random } from "./system-sources.ts";

export interface App {
  /** Stops within eight seconds; the next start takes up what was not done. */
  stop(): Promise<void>;
}

/** What the process has before it knows the database. */
export interface ProcessParts {
  readonly logger: Logger;
  readonly traces: Traces;
  readonly version: Version;
  /** Ends a start that waits for the database. */
  readonly signal: AbortSignal;
}

/** Composes the application and starts it: the only place where entry points and adapters meet. */
export async function startApp(config: Config, process: ProcessParts): Promise<App> {
  const { logger, traces, version, signal } = process;
  const logError: LogError = (error, where, details = {}) =>
    logger.error({ err: error, where, ...details }, `Failed: ${where}`);
  const start = createStartWatch(ownerChatAtStart(config, logError), { clock, logError });
  const opening = { timers, signal, onUnreachable: () => start.sawAway() };
  const { mongo, stores } = await openDatabase(config, logger, opening);
  const leaseClock = await startServerClock(mongo.connection, clock, { timers, logError });
  const metrics = createMetrics(version);
  const measures = createProcessMetrics(metrics, timers);
  const sharedPace = withOwnShare(stores.sharedPace, { timers, logError });
  const pluggy = createPluggyClient(config, sharedPace, measures);
  const runWebhookJob = createWebhookJob(
    config,
    { ...stores, webhooks: createWebhookRegistry(pluggy), clock },
    logger,
  );
  const worker = await startWorker(stores.updateInbox, logError);
  const common = { answers: createAnswersInProgress(timers, measureUse), timers, logger, logError };
  const jobParts = { ...common, stores, worker, clock: leaseClock, random, traces };
  const queue = createJobQueue(jobParts, measures);
  const charts = createCharts({ timers });
  let listener: Listener | null = null;
  const leaseId = leaseName(worker, random.id());
  const operation = createOperation({
    config,
    stores,
    mongo,
    pluggy,
    isTelegramThere: () => listener?.isReady() ?? false,
    self: { id: leaseId, version: describeVersion(version), startedAt: clock.now() },
    clock,
    timers,
    logError,
  });
  const botPorts = createBotPorts(config, logger, { stores, pluggy, queue });
  const base = { ...common, stores, sharedPace, worker, leaseId, leaseClock, signal };
  const botParts = { ...base, botPorts, operation, metrics, traces };
  const quanto = composeBot(config, botParts, measures, charts);
  const ports: Ports = { ...botPorts, events: stores.events, chat: quanto.chat };
  const polling = { ...base, ...stores, clock: leaseClock, log: logger };
  listener = await listen(config, quanto, polling);
  const shared = { config, logger, logError, clock, random, metrics, traces, version };
  const server = createWebServer({ ...shared, ports, stores, quanto, listener, mongo, pluggy });
  const port = await server.listen();
  await queue.push({ kind: "register-webhook" });
  await queue.start(jobHandlers(ports, runWebhookJob));
  const summaries = startSummarySender({ ...ports, clock: leaseClock }, common);
  const tasks = startTasks(ports, logError, [
    leaseClock.follow,
    operation.watch(quanto.ownerChat, await start.end()),
    () => enqueueDueSummaries(ports, logError).then(summaries.wake),
  ]);
  const schedule = { stop: () => tasks.stop().then(operation.end) };
  await checkAccess(pluggy, quanto, { logger, timers, signal });
  logger.info(`Quanto is ready on port ${port}; people reach it at ${config.publicUrl}`);
  const running = { server, listener, queue, charts, mongo, timers, schedule, summaries };
  return { stop: () => stopApp(running, logger) };
}

/** The chat with the owner while nothing is known but the environment; null for nobody. */
function ownerChatAtStart(
  { telegram, defaultTimeZone }: Config,
  logError: LogError,
): OwnerChat | null {
  const { token, apiRoot, ownerId } = telegram;
  return ownerId === null
    ? null
    : createOwnerChatAtStart({ token, apiRoot, ownerId, defaultTimeZone, clock, logError });
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

function startTasks(
  ports: Ports,
  logError: LogError,
  everyMinute: readonly (() => Promise<void>)[],
): Schedule {
  return startSchedule({
    everyHour: () => runHourlyMaintenance(ports, logError),
    // A task that fails must not end the minute of the others, which would run twice at once then.
    everyMinute: () => allEnded(everyMinute.map((task) => task())),
    logError,
  });
}
