import type { LogError } from "../ports/log-error.ts";
import type { Pace, SharedPace } from "../ports/shared-pace.ts";
import type { Timers } from "../ports/timers.ts";
import { createMemoryPace } from "./memory-pace.ts";
import { sleep } from "./sleep.ts";

/** A slot later than this is worth less than the risk of one too many. */
const MAX_ANSWER_MS = 1000;
/** How long the shared state is left alone after it failed, so that not every call waits for it. */
const AWAY_MS = 5000;

interface Parts {
  readonly timers: Pick<Timers, "now" | "start">;
  readonly logError: LogError;
}

/**
 * Shared paces that never reject and answer within a second: where the shared state fails or is slow, the
 * process keeps to each pace's `ownShare` for five seconds.
 */
export function withOwnShare(shared: SharedPace, { timers, logError }: Parts): SharedPace {
  const own = createMemoryPace(timers);
  let awayUntil = Number.NEGATIVE_INFINITY;

  async function either<T>(ofShared: () => Promise<T>, ofOwn: () => Promise<T>): Promise<T> {
    if (timers.now() < awayUntil) return ofOwn();
    try {
      return await answerInTime(timers, ofShared());
    } catch (error) {
      if (timers.now() >= awayUntil)
        logError(error, "keeping to the pace of all processes; this one keeps to its own share");
      awayUntil = timers.now() + AWAY_MS;
      return ofOwn();
    }
  }

  return {
    reserve: (pace) =>
      either(
        () => shared.reserve(pace),
        () => own.reserve(shareOf(pace)),
      ),
    takeSpare: (pace, spareBurst) =>
      either(
        () => shared.takeSpare(pace, spareBurst),
        () => own.takeSpare(shareOf(pace), Math.min(spareBurst, pace.ownShare.burst)),
      ),
    pause: async (pace, ms) => {
      await own.pause(shareOf(pace), ms);
      await either(
        () => shared.pause(pace, ms),
        async () => undefined,
      );
    },
    pauses: (pace) =>
      either(
        () => shared.pauses(pace),
        () => own.pauses(pace),
      ),
  };
}

function shareOf(pace: Pace): Pace {
  return { ...pace, ...pace.ownShare };
}

async function answerInTime<T>(timers: Pick<Timers, "start">, answer: Promise<T>): Promise<T> {
  const ended = new AbortController();
  const late = sleep(timers, MAX_ANSWER_MS, ended.signal).then(() => {
    throw new Error(`no answer within ${MAX_ANSWER_MS} ms`);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } finally {
    ended.abort();
  }
}
