import type { Timers } from "../ports/timers.ts";
import { endsWithin } from "./ends-within.ts";
import { createTurns, type TakeTurn } from "./turns.ts";

/** Users who never stop asking must not stop the summaries and the jobs of the others. */
const MAX_WAIT_MS = 250;
/** One draws while another one reads. */
const MAX_BETWEEN = 2;

/** The updates that are being handled, so that work for which nobody waits can leave them the processor. */
export interface AnswersInProgress {
  /** An update begins. The returned function is called once, when it ends. */
  begin(): () => void;
  /** Resolves when no update is being handled, or after a quarter of a second; for one caller after the other. */
  untilNone(): Promise<void>;
  /** Does work for which nobody waits: at most two at a time, each begun when no update is being handled, or after a quarter of a second. */
  readonly runBetween: TakeTurn;
}

export function createAnswersInProgress(timers: Pick<Timers, "start">): AnswersInProgress {
  let count = 0;
  let waiting: (() => void)[] = [];
  const takeTurn = createTurns(MAX_BETWEEN);
  const passOne = createTurns(1);

  async function none(): Promise<void> {
    if (count === 0) return;
    const ended = new Promise<void>((resolve) => void waiting.push(resolve));
    await endsWithin(timers, MAX_WAIT_MS, ended);
  }

  return {
    begin: () => {
      count += 1;
      return () => {
        count -= 1;
        if (count > 0) return;
        const woken = waiting;
        waiting = [];
        for (const wake of woken) wake();
      };
    },
    untilNone: () => passOne(none),
    runBetween: (work) =>
      takeTurn(async () => {
        await none();
        return work();
      }),
  };
}
