import { ChatBlockedError } from "../errors.ts";
import type { JobHandlers } from "./run-job.ts";
import type { JobOutcome } from "../usecases/job.ts";
import type { Ports } from "../usecases/ports.ts";
import { syncItem } from "../usecases/sync-item.ts";
import { welcomeItem } from "../usecases/welcome-item.ts";

/** Which use case does which job. The ports come late, because the queue itself is one of them. */
export function jobHandlers(ports: () => Ports): JobHandlers {
  return {
    "sync-item": ({ itemId }) => syncItem(ports(), itemId),
    "welcome-item": ({ itemId }) => unlessBlocked(welcomeItem(ports(), itemId)),
  };
}

/** Nothing can be told to a person who blocked the bot, so the job is done: trying again would change nothing. */
async function unlessBlocked(work: Promise<JobOutcome>): Promise<JobOutcome> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ChatBlockedError) return { kind: "done" };
    throw error;
  }
}
