import type { QuantoBot } from "./create-bot.ts";
import { endsWithin } from "./telegram-api/ends-within.ts";

const PATIENCE = 5000;

/** Waits for the updates that are being handled, but not for one that hangs. */
export async function finishHandlers({ intake, timing, logger }: QuantoBot): Promise<void> {
  intake.stop();
  if (!(await endsWithin(PATIENCE, intake.settled(), timing)))
    logger.warn("Stopped while updates were still being handled");
}
