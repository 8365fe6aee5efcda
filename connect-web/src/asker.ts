import type { PageEvent } from "./state.ts";
import type { Timers } from "./widget.ts";

/** After this the person is offered a way out. */
const SLOW_AFTER_MS = 3000;

/**
 * Turns the server's answers into events. Only the latest question's answer counts: whoever waited too
 * long has asked again.
 */
export function createAsker(timers: Timers, dispatch: (event: PageEvent) => void) {
  let asked = 0;
  return async <Answer>(
    question: Promise<Answer>,
    told: (answer: Answer) => PageEvent,
  ): Promise<void> => {
    asked += 1;
    const mine = asked;
    const timer = timers.after(SLOW_AFTER_MS, () => {
      if (mine === asked) dispatch({ kind: "answerSlow" });
    });
    const answer = await question;
    timers.cancel(timer);
    if (mine === asked) dispatch(told(answer));
  };
}
