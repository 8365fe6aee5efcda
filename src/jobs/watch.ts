import type { Cancel, StartTimer } from "./timers.ts";

export interface WatchParts {
  /** Looks for work; asks before each piece whether to go on. */
  readonly look: (goOn: () => boolean) => Promise<void>;
  readonly startTimer: StartTimer;
  readonly pollMs: number;
  readonly report: (error: unknown, where: string) => void;
}

export interface Watch {
  readonly start: () => void;
  /** Looks now, or once more after the look that is going on. */
  readonly wake: () => void;
  /** Ends the watch; resolves when the last look is over. */
  readonly stop: () => Promise<void>;
}

/** Looks for work at once when woken, and now and then by itself; never twice at the same time. */
export function createWatch(parts: WatchParts): Watch {
  let isOn = false;
  let wasWoken = false;
  let looking: Promise<void> | null = null;
  let cancelPoll: Cancel = () => undefined;
  let couldLook = true;

  function wake(): void {
    wasWoken = true;
    if (!isOn || looking) return;
    cancelPoll();
    looking = lookUntilQuiet();
  }

  async function lookUntilQuiet(): Promise<void> {
    while (isToLook()) {
      wasWoken = false;
      await lookOnce();
    }
    looking = null;
    if (isOn) cancelPoll = parts.startTimer(wake, parts.pollMs);
  }

  async function lookOnce(): Promise<void> {
    try {
      await parts.look(() => isOn);
      couldLook = true;
    } catch (error) {
      // Said once for each time the database is away, not at every look.
      if (couldLook) parts.report(error, "queue");
      couldLook = false;
    }
  }

  function isToLook(): boolean {
    return isOn && wasWoken;
  }

  return {
    wake,
    start: () => {
      isOn = true;
      wake();
    },
    stop: async () => {
      isOn = false;
      cancelPoll();
      await looking;
    },
  };
}
