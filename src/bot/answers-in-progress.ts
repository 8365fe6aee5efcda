import type { Timers } from "../usecases/ports/timers.ts";
import { endsWithin } from "../usecases/timing/ends-within.ts";

/** Users who never stop asking must not stop the summaries of the others. */
const MAX_WAIT_MS = 2000;

/** The updates that are being handled, so that work for which nobody waits can leave them the processor. */
export interface AnswersInProgress {
  /** An update begins. The returned function is called once, when it ends. */
  begin(): () => void;
  /** Resolves when no update is being handled, and after two seconds at the latest. */
  untilNone(): Promise<void>;
}

export function createAnswersInProgress(timers: Pick<Timers, "start">): AnswersInProgress {
  let count = 0;
  let waiting: (() => void)[] = [];
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
    untilNone: async () => {
      if (count === 0) return;
      const none = new Promise<void>((resolve) => void waiting.push(resolve));
      await endsWithin(timers, MAX_WAIT_MS, none);
    },
  };
}
