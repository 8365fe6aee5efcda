import type { Logger } from "pino";
import type { Config } from "./config.ts";
import { PLUGGY_WEBHOOK_PATH } from "./http/pluggy-webhook.ts";
import type { JobOutcome } from "./usecases/jobs/job.ts";
import { registerWebhook, type RegistrationPorts } from "./usecases/webhooks/register-webhook.ts";

/** The job that registers the webhook. Without one, every item is synced once a day. */
export function createWebhookJob(
  { publicUrl, webhookSecret, webhookSecretHash }: Config,
  ports: RegistrationPorts,
  logger: Pick<Logger, "warn">,
): () => Promise<JobOutcome> {
  const target = {
    url: publicUrl + PLUGGY_WEBHOOK_PATH,
    secret: webhookSecret,
    secretHash: webhookSecretHash,
  };
  let wasRefused = false;
  return async () => {
    const { kind } = await registerWebhook(ports, target);
    if (kind === "refused" && !wasRefused)
      logger.warn(
        "Pluggy sends webhooks to public https addresses only, so news of the banks comes once a day; " +
          "set PUBLIC_URL to change that",
      );
    wasRefused = kind === "refused";
    return { kind: "done" };
  };
}
