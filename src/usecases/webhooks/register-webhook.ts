import { BankError } from "../../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { WebhookCheck, WebhookRecord, WebhookRecords } from "../ports/webhook-records.ts";
import type {
  RegisteredWebhook,
  WebhookRegistry,
  WebhookTarget,
} from "../ports/webhook-registry.ts";

export interface RegistrationPorts {
  readonly webhooks: WebhookRegistry;
  readonly webhookRecords: WebhookRecords;
  readonly clock: Clock;
}

/** `refused`: Pluggy accepts no such URL (http, localhost). Then only the daily sync finds new data. */
export type Registration = Pick<WebhookCheck, "kind">;

/**
 * Ensures that exactly one webhook of ours is registered with Pluggy: the recorded one, or else one
 * with our URL. Webhooks with other URLs belong to somebody else and stay. To be retried until it
 * succeeds; each run continues from what the last one left.
 */
export async function registerWebhook(
  ports: RegistrationPorts,
  target: WebhookTarget,
): Promise<Registration> {
  const registration = await register(ports, target);
  const { webhookRecords, clock } = ports;
  await webhookRecords.saveCheck({ ...registration, at: clock.now() });
  if (registration.kind === "registered" && (await webhookRecords.lastHeard()) === null)
    await webhookRecords.saveHeard(clock.now());
  return registration;
}

async function register(
  { webhooks, webhookRecords }: RegistrationPorts,
  target: WebhookTarget,
): Promise<Registration> {
  const record = await webhookRecords.current();
  const listed = await webhooks.list();
  const known = findOurs(listed, record, target.url);
  try {
    if (known) await update(webhooks, known, { record, target });
    const { kept, all } = known ? { kept: known, all: listed } : await create(webhooks, target);
    for (const { id, url } of all)
      if (url === target.url && id !== kept.id) await webhooks.remove(id);
    const { url, secretHash } = target;
    await webhookRecords.save({ webhookId: kept.id, url, secretHash });
    return { kind: "registered" };
  } catch (error) {
    if (error instanceof BankError && error.code === "refused") return { kind: "refused" };
    throw error;
  }
}

/** The recorded webhook, whatever its URL; else the oldest with our URL. */
function findOurs(
  listed: readonly RegisteredWebhook[],
  record: WebhookRecord | null,
  url: string,
): RegisteredWebhook | undefined {
  return (
    listed.find(({ id }) => id === record?.webhookId) ??
    listed.find((webhook) => webhook.url === url)
  );
}

/** Updates a webhook that differs. Pluggy does not return the secret, so its hash is recorded here. */
async function update(
  webhooks: WebhookRegistry,
  known: RegisteredWebhook,
  { record, target }: { record: WebhookRecord | null; target: WebhookTarget },
): Promise<void> {
  const knowsSecret = record?.webhookId === known.id && record.secretHash === target.secretHash;
  const isAsWanted = known.url === target.url && known.event === "all" && known.isEnabled;
  if (!knowsSecret || !isAsWanted) await webhooks.update(known.id, target);
}

/** Creates one; of several created at the same time all processes keep the oldest. */
async function create(
  webhooks: WebhookRegistry,
  target: WebhookTarget,
): Promise<{ kept: RegisteredWebhook; all: readonly RegisteredWebhook[] }> {
  const created = await webhooks.create(target);
  const all = await webhooks.list();
  const kept = findOurs(all, null, target.url) ?? created;
  if (kept.id !== created.id) await webhooks.update(kept.id, target);
  return { kept, all };
}
