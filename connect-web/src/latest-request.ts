import type { PageEvent } from "./page-event.ts";
import type { StartTimer } from "./start-timer.ts";

/** The time after which the page offers a retry. */
const SLOW_AFTER_MS = 3000;

/**
 * Turns the answers of requests into events. Only the latest request counts: the answer of an earlier
 * one, which the user gave up, is dropped.
 */
export function createLatestRequest(startTimer: StartTimer, dispatch: (event: PageEvent) => void) {
  let latest = 0;
  return async <Answer>(
    request: Promise<Answer>,
    toEvent: (answer: Answer) => PageEvent,
  ): Promise<void> => {
    latest += 1;
    const current = latest;
    const cancel = startTimer(() => {
      if (current === latest) dispatch({ kind: "answer-slow" });
    }, SLOW_AFTER_MS);
    const answer = await request;
    cancel();
    if (current === latest) dispatch(toEvent(answer));
  };
}
