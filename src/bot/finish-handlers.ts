import type { QuantoBot } from "./create-bot.ts";
import { endsWithin } from "../usecases/timing/ends-within.ts";

const PATIENCE = 5000;

/** Waits for the updates that are being handled, but not for one that hangs. */
export async function finishHandlers({ intake, timers, logger }: QuantoBot): Promise<void> {
  intake.stop();
  if (!(await endsWithin(timers, PATIENCE, intake.settled())))
    logger.warn("Stopped while updates were still being handled");
}
