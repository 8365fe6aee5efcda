import { BankError } from "../errors.ts";
import type {
  RegisteredWebhook,
  WebhookRegistry,
  WebhookTarget,
} from "../usecases/ports/webhook-registry.ts";
import type { PluggyApiClient } from "./client.ts";
import { validateResponse } from "./validate-response.ts";
import { readPages } from "./read-pages.ts";
import { webhookSchema, webhooksPageSchema, type PluggyWebhookItem } from "./schemas.ts";

/** All events; those we do not handle cost little. */
const ALL_EVENTS = "all";

/** The webhooks registered for our Pluggy keys. */
export function createWebhookRegistry(client: PluggyApiClient): WebhookRegistry {
  const fetchPage = async (page: number) =>
    validateResponse(
      webhooksPageSchema,
      page === 1 ? await client.fetchWebhooks() : await client.fetchWebhooksPage(page),
      "GET webhooks",
    );
  return {
    async list() {
      return (await readPages(fetchPage, "webhooks")).toSorted(byAge).map(toWebhook);
    },

    async create({ url, secret }) {
      const response = await client.createWebhook(ALL_EVENTS, url, headersWith(secret));
      return toWebhook(validateResponse(webhookSchema, response, "POST webhooks"));
    },

    async update(id, { url, secret }) {
      const change = {
        event: ALL_EVENTS,
        url,
        headers: headersWith(secret),
        enabled: true,
      } as const;
      await client.updateWebhook(encodeURIComponent(id), change);
    },

    async remove(id) {
      try {
        await client.deleteWebhook(encodeURIComponent(id));
      } catch (error) {
        if (!(error instanceof BankError && error.code === "not-found")) throw error;
      }
    },
  };
}

/** The secret header authenticates deliveries: Pluggy does not sign them. */
function headersWith(secret: WebhookTarget["secret"]): Record<string, string> {
  return { "X-Webhook-Secret": secret };
}

function byAge(a: PluggyWebhookItem, b: PluggyWebhookItem): number {
  return ageOf(a) - ageOf(b);
}

function ageOf({ createdAt }: PluggyWebhookItem): number {
  return createdAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

function toWebhook({ id, url, event, disabledAt }: PluggyWebhookItem): RegisteredWebhook {
  return { id, url, event, isEnabled: disabledAt === null };
}
