import type { QuantoBot } from "./create-bot.ts";
import { endsWithin } from "../usecases/timing/ends-within.ts";

const MAX_WAIT_MS = 5000;

/** Stops the intake and waits for updates in flight, at most `MAX_WAIT_MS`: a handler may hang. */
export async function finishHandlers({ intake, timers, logger }: QuantoBot): Promise<void> {
  intake.stop();
  if (!(await endsWithin(timers, MAX_WAIT_MS, intake.drained())))
    logger.warn("Stopped while updates were still being handled");
}
