import type { LogError } from "../ports/log-error.ts";
import type { Pace, Share, SharedPace, SparePace } from "../ports/shared-pace.ts";
import type { Timers } from "../ports/timers.ts";
import { createMemoryPace } from "./memory-pace.ts";
import { sleep } from "./sleep.ts";

/** A slot later than this is worth less than the risk of one too many. */
const MAX_ANSWER_MS = 3000;
/**
 * The wait is made of as many short ones: where the process itself stood still, one of them passed, and the
 * answer that is there by now is read before the next.
 */
const WAITS = 6;
/** How long the shared state is left alone after it failed, so that not every call waits for it. */
const AWAY_MS = 5000;

interface Parts {
  readonly timers: Pick<Timers, "now" | "start">;
  readonly logError: LogError;
}

/**
 * Shared paces that never reject and answer within three seconds: where the shared state fails twice or is
 * slow, the process keeps to each pace's `ownShare` for five seconds, after the last slot that it knows of. What
 * has no share waits.
 */
export function withOwnShare(shared: SharedPace, { timers, logError }: Parts): SharedPace {
  const own = createMemoryPace(timers);
  let awayUntil = Number.NEGATIVE_INFINITY;

  async function either<T>(ofShared: () => Promise<T>, ofOwn: () => Promise<T>): Promise<T> {
    if (timers.now() < awayUntil) return ofOwn();
    try {
      return await answerInTime(timers, twice(ofShared));
    } catch (error) {
      if (timers.now() >= awayUntil)
        logError(error, "keeping to the pace of all processes; this one keeps to its own share");
      awayUntil = timers.now() + AWAY_MS;
      return ofOwn();
    }
  }

  async function takeSpareAlone(pace: SparePace, spareBurst: number): Promise<number> {
    const { ownShare } = pace;
    if (ownShare === null) return awayUntil - timers.now();
    const share = { ...pace, ...ownShare, ownShare };
    return own.takeSpare(share, Math.min(spareBurst, ownShare.burst));
  }

  return {
    reserve: (pace) =>
      either(
        async () => {
          const slot = await shared.reserve(pace);
          own.follow(shareOf(pace), slot.waitMs);
          return slot;
        },
        () => own.reserve(shareOf(pace)),
      ),
    takeSpare: (pace, spareBurst) =>
      either(
        () => shared.takeSpare(pace, spareBurst),
        () => takeSpareAlone(pace, spareBurst),
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

function shareOf(pace: Pace): Pace & Share {
  return { ...pace, ...pace.ownShare };
}

/** Asks once more: after the process stood still, its connections may be closed. */
async function twice<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch {
    return ask();
  }
}

async function answerInTime<T>(timers: Pick<Timers, "start">, answer: Promise<T>): Promise<T> {
  const ended = new AbortController();
  const late = tooLate(timers, ended.signal);
  late.catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } finally {
    ended.abort();
  }
}

async function tooLate(timers: Pick<Timers, "start">, signal: AbortSignal): Promise<never> {
  for (let waits = 0; waits < WAITS; waits += 1) await sleep(timers, MAX_ANSWER_MS / WAITS, signal);
  throw new Error(`no answer within ${MAX_ANSWER_MS} ms`);
}
