import type { LogError } from "../usecases/ports/log-error.ts";
import type { Cancel, Timers } from "../usecases/ports/timers.ts";

export interface PollerParts {
  /** Does the work that is due; asks before each piece of work whether it may go on. */
  readonly poll: (mayGoOn: () => boolean) => Promise<void>;
  readonly timers: Pick<Timers, "start">;
  /** The pause between two polls, in milliseconds. */
  readonly pollMs: number;
  readonly logError: LogError;
}

export interface Poller {
  readonly start: () => void;
  /** Polls now, or once more after the poll that is running. */
  readonly wake: () => void;
  /** Stops polling; resolves when the running poll is over. */
  readonly stop: () => Promise<void>;
}

/** Polls when woken and at a fixed interval; never two polls at the same time. */
export function createPoller(parts: PollerParts): Poller {
  let isStarted = false;
  let isWoken = false;
  let polling: Promise<void> | null = null;
  let cancelTimer: Cancel = () => undefined;
  let hasFailed = false;

  function wake(): void {
    isWoken = true;
    if (!isStarted || polling) return;
    cancelTimer();
    polling = pollWhileWoken();
  }

  async function pollWhileWoken(): Promise<void> {
    while (takeWake()) await pollOnce();
    polling = null;
    if (isStarted) cancelTimer = parts.timers.start(wake, parts.pollMs);
  }

  /** Whether to poll once more: the poller was woken since the last poll began. */
  function takeWake(): boolean {
    if (!isStarted || !isWoken) return false;
    isWoken = false;
    return true;
  }

  async function pollOnce(): Promise<void> {
    try {
      await parts.poll(() => isStarted);
      hasFailed = false;
    } catch (error) {
      // Reported once for each time the database is away, not for every poll.
      if (!hasFailed) parts.logError(error, "queue");
      hasFailed = true;
    }
  }

  return {
    wake,
    start: () => {
      isStarted = true;
      wake();
    },
    stop: async () => {
      isStarted = false;
      cancelTimer();
      await polling;
    },
  };
}
