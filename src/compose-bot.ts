import type { Logger } from "pino";
import type { BotPorts } from "./bot/bot-ports.ts";
import { createBot, type QuantoBot } from "./bot/create-bot.ts";
import type { Config } from "./config.ts";
import type { createMetrics } from "./http/create-metrics.ts";
import type { Worker } from "./jobs/worker.ts";
import type { ProcessMetrics } from "./metrics/process-metrics.ts";
import type { DatabaseStores } from "./mongo/stores.ts";
import type { Operation } from "./operation.ts";
import { random } from "./system-sources.ts";
import { systemTimers as timers } from "./system-timers.ts";
import type { Charts } from "./usecases/ports/charts.ts";
import type { Clock } from "./usecases/ports/clock.ts";
import type { LogError } from "./usecases/ports/log-error.ts";
import type { SharedPace } from "./usecases/ports/shared-pace.ts";
import type { Traces } from "./usecases/ports/traces.ts";
import type { AnswersInProgress } from "./usecases/timing/answers-in-progress.ts";

/** What the bot needs of the application. */
interface BotParts {
  readonly answers: AnswersInProgress;
  readonly stores: DatabaseStores;
  readonly sharedPace: SharedPace;
  readonly worker: Worker;
  readonly leaseId: string;
  /** The database's time: leases end by it, whatever clock a process has. */
  readonly leaseClock: Clock;
  readonly logger: Logger;
  readonly logError: LogError;
  readonly botPorts: BotPorts;
  readonly operation: Operation;
  readonly metrics: ReturnType<typeof createMetrics>;
  readonly traces: Traces;
}

/** The bot with the application's parts. */
export function composeBot(
  config: Config,
  parts: BotParts,
  measures: ProcessMetrics,
  charts: Charts,
): QuantoBot {
  const { stores, logger, logError } = parts;
  const { ownerId } = config.telegram;
  return createBot({
    token: config.telegram.token,
    apiRoot: config.telegram.apiRoot,
    publicUrl: config.publicUrl,
    defaultTimeZone: config.defaultTimeZone,
    ports: parts.botPorts,
    inbox: stores.updateInbox,
    leaseId: parts.leaseId,
    leaseClock: parts.leaseClock,
    owner: ownerId === null ? null : { id: ownerId, loadStatus: parts.operation.loadStatus },
    charts: measures.measureCharts(charts),
    logger,
    logError,
    timers,
    answers: parts.answers,
    random: random.fraction,
    usageLimits: stores.usageLimits,
    sharedPace: parts.sharedPace,
    metrics: parts.metrics,
    traces: parts.traces,
  });
}
