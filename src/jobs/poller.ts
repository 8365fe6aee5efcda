import type { LogError } from "../usecases/ports/log-error.ts";
import type { Cancel, Timers } from "../usecases/ports/timers.ts";

/** Does the work that is due; calls `mayGoOn` before each piece of work. */
export type Poll = (mayGoOn: () => boolean) => Promise<void>;

export interface PollerParts {
  readonly timers: Pick<Timers, "start">;
  /** The pause between two polls, in milliseconds. */
  readonly pollMs: number;
  readonly logError: LogError;
  /** What the log says failed. */
  readonly where: string;
}

export interface Poller {
  readonly start: (poll: Poll) => void;
  /** Polls now, or once more after the poll that is running. */
  readonly wake: () => void;
  /** Stops polling; resolves when the running poll is over. */
  readonly stop: () => Promise<void>;
}

/** Polls when woken and at a fixed interval; never two polls at the same time. */
export function createPoller(parts: PollerParts): Poller {
  let poll: Poll | null = null;
  let isWoken = false;
  let polling: Promise<void> | null = null;
  let cancelTimer: Cancel = () => undefined;
  let hasFailed = false;

  function wake(): void {
    isWoken = true;
    if (!poll || polling) return;
    cancelTimer();
    polling = pollWhileWoken(poll);
  }

  async function pollWhileWoken(run: Poll): Promise<void> {
    while (takeWake()) await pollOnce(run);
    polling = null;
    if (poll) cancelTimer = parts.timers.start(wake, parts.pollMs);
  }

  /** Whether to poll once more: the poller was woken since the last poll began. */
  function takeWake(): boolean {
    if (!poll || !isWoken) return false;
    isWoken = false;
    return true;
  }

  async function pollOnce(run: Poll): Promise<void> {
    try {
      await run(() => poll !== null);
      hasFailed = false;
    } catch (error) {
      // Reported once for each time the database is away, not for every poll.
      if (!hasFailed) parts.logError(error, parts.where);
      hasFailed = true;
    }
  }

  return {
    wake,
    start: (given) => {
      poll = given;
      wake();
    },
    stop: async () => {
      poll = null;
      cancelTimer();
      await polling;
    },
  };
}
