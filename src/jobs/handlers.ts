import { ChatBlockedError } from "../errors.ts";
import type { JobHandlers } from "./run-job.ts";
import { forgetUser } from "../usecases/forget-user.ts";
import type { JobOutcome } from "../usecases/job.ts";
import type { Ports } from "../usecases/ports.ts";
import { redateUser } from "../usecases/redate-user.ts";
import { sayFarewell } from "../usecases/say-farewell.ts";
import { sendSummaries } from "../usecases/send-summaries.ts";
import { syncItem } from "../usecases/sync-item.ts";
import { tellItem } from "../usecases/tell-item.ts";
import { tellSummaries } from "../usecases/tell-summaries.ts";
import { tellRefresh } from "../usecases/tell-refresh.ts";
import { welcomeItem } from "../usecases/welcome-item.ts";

/** Which use case does which job. The ports come late, because the queue itself is one of them. */
export function jobHandlers(
  ports: () => Ports,
  registerWebhook: () => Promise<JobOutcome>,
): JobHandlers {
  return {
    "sync-item": ({ itemId }) => syncItem(ports(), itemId),
    "welcome-item": ({ itemId }) => unlessBlocked(welcomeItem(ports(), itemId)),
    "tell-item": ({ itemId }) => unlessBlocked(tellItem(ports(), itemId)),
    "tell-summaries": ({ userId }) => unlessBlocked(tellSummaries(ports(), userId)),
    "tell-refresh": ({ refreshId }) => unlessBlocked(tellRefresh(ports(), refreshId)),
    "forget-user": ({ userId }) => forgetUser(ports(), userId),
    "say-farewell": ({ farewellId }) => unlessBlocked(sayFarewell(ports(), farewellId)),
    "redate-user": ({ userId }) => redateUser(ports(), userId),
    "send-summaries": () => sendSummaries(ports()),
    "register-webhook": registerWebhook,
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
