import type { Clock } from "../ports/clock.ts";
import type { LogError } from "../ports/log-error.ts";
import type { WebhookRecords } from "../ports/webhook-records.ts";

/** Deliveries come in thousands, and a minute is exact enough. */
const MIN_INTERVAL_MS = 60_000;

/**
 * Notes that a delivery came, at most once a minute. Does not wait for the database: the delivery is stored
 * whether or not this is.
 */
export function createWebhookHearing(ports: {
  readonly webhookRecords: Pick<WebhookRecords, "saveHeard">;
  readonly clock: Clock;
  readonly logError: LogError;
}): () => void {
  const { webhookRecords, clock, logError } = ports;
  let savedAt = 0;
  return () => {
    const now = clock.now();
    if (now.getTime() - savedAt < MIN_INTERVAL_MS) return;
    savedAt = now.getTime();
    webhookRecords
      .saveHeard(now)
      .catch((error: unknown) => logError(error, "noting that the webhook was heard"));
  };
}
