import type { Timers } from "../ports/timers.ts";
import { endsWithin } from "./ends-within.ts";
import { createTurns, type TakeTurn } from "./turns.ts";

/** Users who never stop asking must not stop the jobs of the others, */
const MAX_JOB_WAIT_MS = 1000;
/** nor their summaries, thousands of which may be due at once. */
const MAX_BETWEEN_WAIT_MS = 250;
/** One draws while another one reads. */
const MAX_BETWEEN = 2;

/** The updates that are being handled, so that work for which nobody waits can leave them the processor. */
export interface AnswersInProgress {
  /** An update begins. The returned function is called once, when it ends. */
  begin(): () => void;
  /** Resolves when no update is being handled, or after a second; for one caller after the other. */
  untilNone(): Promise<void>;
  /** Does work for which nobody waits: at most two at a time, each begun when no update is being handled, or after a quarter of a second. */
  readonly runBetween: TakeTurn;
}

export function createAnswersInProgress(timers: Pick<Timers, "start">): AnswersInProgress {
  let count = 0;
  const waiting = new Set<() => void>();
  const takeTurn = createTurns(MAX_BETWEEN);
  const passOne = createTurns(1);

  async function none(maxWaitMs: number): Promise<void> {
    if (count === 0) return;
    let wake: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (wake = resolve));
    waiting.add(wake);
    await endsWithin(timers, maxWaitMs, ended);
    waiting.delete(wake);
  }

  return {
    begin: () => {
      count += 1;
      return () => {
        count -= 1;
        if (count > 0) return;
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
