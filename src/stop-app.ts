import type { Logger } from "pino";
import type { Listener } from "./bot/listener.ts";
import type { ClosableCharts } from "./charts/create-charts.ts";
import type { HttpServer } from "./http/create-server.ts";
import type { Poller } from "./jobs/poller.ts";
import type { Queue } from "./jobs/queue.ts";
import type { Schedule } from "./jobs/schedule.ts";
import type { MongoConnection } from "./mongo/connect.ts";
import type { Timers } from "./usecases/ports/timers.ts";
import { endsWithin } from "./usecases/timing/ends-within.ts";

export interface Running {
  readonly schedule: Schedule;
  readonly server: HttpServer;
  readonly listener: Listener;
  readonly queue: Queue;
  readonly summaries: Pick<Poller, "stop">;
  readonly charts: ClosableCharts;
  readonly mongo: MongoConnection;
  readonly timers: Timers;
}

/** Time for running jobs to end before they are released. */
const JOBS_MS = 5000;
/** Time for listeners and workers to end, including the release of jobs. */
const WORK_MS = 7000;
/** Time for child processes and connections to close. */
const CLOSE_MS = 1000;

/**
 * Accepts no more work, releases jobs that do not end in time, then closes connections. Resolves within
 * eight seconds, whatever hangs: anything still running ends with the process.
 */
export async function stopApp(running: Running, logger: Logger): Promise<void> {
  const { schedule, server, listener, queue, summaries, charts, mongo, timers } = running;
  const within = { timers, logger };
  await endAll(WORK_MS, within, {
    schedule: schedule.stop(),
    "web server": server.close(),
    Telegram: listener.stop(),
    jobs: queue.stop(JOBS_MS),
    summaries: summaries.stop(),
  });
  await endAll(CLOSE_MS, within, { drawing: charts.close(), database: mongo.close() });
}

/** Waits for all of them and logs those that fail or do not end in time. */
async function endAll(
  ms: number,
  { timers, logger }: { timers: Timers; logger: Logger },
  endings: Readonly<Record<string, Promise<unknown>>>,
): Promise<void> {
  const open = new Set(Object.keys(endings));
  const ended = Object.entries(endings).map(async ([name, ending]) => {
    try {
      await ending;
      open.delete(name);
    } catch (error) {
      logger.warn({ err: error, what: name }, "A part could not be stopped");
    }
  });
  await endsWithin(timers, ms, Promise.all(ended));
  if (open.size > 0) logger.warn({ what: [...open] }, "Stopped before these parts had ended");
}
