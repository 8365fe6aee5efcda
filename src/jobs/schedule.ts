import { schedule } from "node-cron";

export interface ScheduleParts {
  readonly everyHour: () => Promise<void>;
  readonly report: (error: unknown, where: string) => void;
}

export interface Schedule {
  /** Ends the schedule; resolves when the look that is going on is over. */
  readonly stop: () => Promise<void>;
}

const EVERY_HOUR = "0 * * * *";

/** A machine that slept through the hour looks as it wakes, instead of waiting for the next one. */
const LATE_IS_FINE = { missedExecutionTolerance: 3_600_000, suppressMissedWarning: true };

/** Looks after things once at the start and then every hour, never twice at the same time. */
export function startSchedule({ everyHour, report }: ScheduleParts): Schedule {
  let looking: Promise<void> | null = null;

  function look(): void {
    looking ??= lookOnce();
  }

  async function lookOnce(): Promise<void> {
    try {
      await everyHour();
    } catch (error) {
      report(error, "hourly look");
    } finally {
      looking = null;
    }
  }

  const task = schedule(EVERY_HOUR, look, LATE_IS_FINE);
  look();
  return {
    stop: async () => {
      await task.destroy();
      await looking;
    },
  };
}
