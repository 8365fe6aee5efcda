import { schedule } from "node-cron";

export interface ScheduleParts {
  readonly everyHour: () => Promise<void>;
  readonly everyMinute: () => Promise<void>;
  readonly report: (error: unknown, where: string) => void;
}

export interface Schedule {
  /** Ends the schedule; resolves when the looks that are going on are over. */
  readonly stop: () => Promise<void>;
}

const EVERY_HOUR = "0 * * * *";
const EVERY_MINUTE = "* * * * *";

/** A machine that slept looks as it wakes, instead of waiting for the next time. */
const LATE_IS_FINE = { missedExecutionTolerance: 3_600_000, suppressMissedWarning: true };

/** Looks after things once at the start and then again and again, never twice at the same time. */
export function startSchedule({ everyHour, everyMinute, report }: ScheduleParts): Schedule {
  const looks = [
    startLooks(EVERY_HOUR, everyHour, (error) => report(error, "hourly look")),
    startLooks(EVERY_MINUTE, everyMinute, (error) => report(error, "look of every minute")),
  ];
  return { stop: async () => void (await Promise.all(looks.map(({ stop }) => stop()))) };
}

function startLooks(
  when: string,
  look: () => Promise<void>,
  report: (error: unknown) => void,
): Schedule {
  let looking: Promise<void> | null = null;

  function lookUnlessLooking(): void {
    looking ??= lookOnce();
  }

  async function lookOnce(): Promise<void> {
    try {
      await look();
    } catch (error) {
      report(error);
    } finally {
      looking = null;
    }
  }

  const task = schedule(when, lookUnlessLooking, LATE_IS_FINE);
  lookUnlessLooking();
  return {
    stop: async () => {
      await task.destroy();
      await looking;
    },
  };
}
