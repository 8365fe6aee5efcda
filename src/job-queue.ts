import type { Logger } from "pino";
import { createQueue, type Queue } from "./jobs/queue.ts";
import type { Worker } from "./jobs/worker.ts";
import type { ProcessMetrics } from "./metrics/process-metrics.ts";
import type { DatabaseStores } from "./mongo/stores.ts";
import { routeJobs } from "./usecases/jobs/route-jobs.ts";
import type { Clock } from "./usecases/ports/clock.ts";
import type { LogError } from "./usecases/ports/log-error.ts";
import type { Random } from "./usecases/ports/random.ts";
import type { Timers } from "./usecases/ports/timers.ts";
import type { AnswersInProgress } from "./usecases/timing/answers-in-progress.ts";
import type { Traces } from "./usecases/ports/traces.ts";

/** For jobs of other processes and jobs that came due; own pushes wake the queue. Each poll is a query. */
const POLL_MS = 1500;

/** The queue of jobs, each run of which is measured and has one line in the log. */
export function createJobQueue(
  parts: {
    readonly stores: DatabaseStores;
    readonly worker: Worker;
    /** The database's time. */
    readonly clock: Clock;
    readonly timers: Timers;
    readonly random: Pick<Random, "id"> & { fraction(): number };
    readonly traces: Traces;
    readonly answers: Pick<AnswersInProgress, "untilNone">;
    readonly logger: Logger;
    readonly logError: LogError;
  },
  measures: ProcessMetrics,
): Queue {
  const { stores, logger, answers, ...others } = parts;
  return createQueue({
    store: stores.jobs,
    routes: (jobs) => routeJobs(stores, jobs),
    ...others,
    untilNone: answers.untilNone,
    pollMs: POLL_MS,
    onRun: (run) => {
      measures.countJob(run);
      logger.info({ ...run, ms: Math.round(run.ms) }, "job");
    },
  });
}
