import type { LogError } from "../usecases/ports/log-error.ts";
import { schedule } from "node-cron";

export interface ScheduleParts {
  readonly everyHour: () => Promise<void>;
  readonly everyMinute: () => Promise<void>;
  readonly logError: LogError;
}

export interface Schedule {
  /** Ends the schedule; resolves when the running tasks are over. */
  readonly stop: () => Promise<void>;
}

const EVERY_HOUR = "0 * * * *";
const EVERY_MINUTE = "* * * * *";

/** A machine that slept runs a missed task when it wakes, instead of at the next time. */
const CATCH_UP = { missedExecutionTolerance: 3_600_000, suppressMissedWarning: true };

/** Runs each task at the start and then at every full hour or minute, never twice at the same time. */
export function startSchedule({ everyHour, everyMinute, logError }: ScheduleParts): Schedule {
  const tasks = [
    startTask(EVERY_HOUR, everyHour, (error) => logError(error, "hourly task")),
    startTask(EVERY_MINUTE, everyMinute, (error) => logError(error, "task of every minute")),
  ];
  return { stop: async () => void (await Promise.all(tasks.map(({ stop }) => stop()))) };
}

function startTask(
  expression: string,
  task: () => Promise<void>,
  logError: (error: unknown) => void,
): Schedule {
  let running: Promise<void> | null = null;

  function runUnlessRunning(): void {
    running ??= run();
  }

  async function run(): Promise<void> {
    try {
      await task();
    } catch (error) {
      logError(error);
    } finally {
      running = null;
    }
  }

  const cron = schedule(expression, runUnlessRunning, CATCH_UP);
  runUnlessRunning();
  return {
    stop: async () => {
      await cron.destroy();
      await running;
    },
  };
}
