import type { MeasureUse } from "../ports/measure-use.ts";
import type { Timers } from "../ports/timers.ts";
import { endsWithin } from "./ends-within.ts";
import { createTurns, type TakeTurn } from "./turns.ts";

/** Users who never stop asking a busy process must not stop the jobs of the others, */
const MAX_JOB_WAIT_MS = 2000;
/** nor their summaries, thousands of which may be due at once. */
const MAX_BETWEEN_WAIT_MS = 1000;
/** One draws while another one reads. */
const MAX_BETWEEN = 2;
/** What waits looks so often whether the process has time for it, */
const LOOK_MS = 100;
/** which it has where it used less than this share of the time since the last look. */
const MAX_USE = 0.5;

/** The updates that are being handled, so that work for which nobody waits can leave them the processor. */
export interface AnswersInProgress {
  /** An update begins. The returned function is called once, when it ends. */
  begin(): () => void;
  /**
   * Resolves when no update is being handled, or the process has time beside them, or after two seconds; for one caller
   * after the other.
   */
  untilNone(): Promise<void>;
  /**
   * Does work for which nobody waits: at most two at a time, each begun when no update is being handled, or the process
   * has time beside them, or after a second.
   */
  readonly runBetween: TakeTurn;
}

export function createAnswersInProgress(
  timers: Pick<Timers, "now" | "start">,
  measureUse: MeasureUse,
): AnswersInProgress {
  let count = 0;
  const isAnswering = () => count > 0;
  const waiting = new Set<() => void>();
  const takeTurn = createTurns(MAX_BETWEEN);
  const passOne = createTurns(1);

  async function none(maxWaitMs: number): Promise<void> {
    const end = timers.now() + maxWaitMs;
    while (isAnswering() && timers.now() < end) {
      const use = measureUse();
      const isEnded = await haveEnded(Math.min(LOOK_MS, end - timers.now()));
      if (isEnded || use() < MAX_USE) return;
    }
  }

  /** Whether the last update ends within `ms`. */
  async function haveEnded(ms: number): Promise<boolean> {
    let wake: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (wake = resolve));
    waiting.add(wake);
    const isEnded = await endsWithin(timers, ms, ended);
    waiting.delete(wake);
    return isEnded;
  }

  return {
    begin: () => {
      count += 1;
      return () => {
        count -= 1;
        if (isAnswering()) return;
        for (const wake of waiting) wake();
      };
    },
    untilNone: () => passOne(() => none(MAX_JOB_WAIT_MS)),
    runBetween: (work) =>
      takeTurn(async () => {
        await none(MAX_BETWEEN_WAIT_MS);
        return work();
      }),
  };
}
