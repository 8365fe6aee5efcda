import { BankError } from "../errors.ts";
import type {
  RegisteredWebhook,
  WebhookRegistry,
  WebhookTarget,
} from "../usecases/ports/webhook-registry.ts";
import type { QuietPluggyClient } from "./client.ts";
import { readAnswer } from "./read-answer.ts";
import { readPages } from "./read-pages.ts";
import { webhookSchema, webhooksPageSchema, type PluggyWebhook } from "./schemas.ts";

/** Everything that happens; what we do not act upon is cheap to take. */
const EVENT = "all";

/** The webhooks of our Pluggy keys. */
export function createWebhookRegistry(client: QuietPluggyClient): WebhookRegistry {
  const fetchPage = async (page: number) =>
    readAnswer(
      webhooksPageSchema,
      page === 1 ? await client.fetchWebhooks() : await client.fetchWebhooksPage(page),
      "GET webhooks",
    );
  return {
    async list() {
      return (await readPages(fetchPage, "webhooks")).toSorted(byAge).map(toWebhook);
    },

    async create({ url, secret }) {
      const answer = await client.createWebhook(EVENT, url, headersWith(secret));
      return toWebhook(readAnswer(webhookSchema, answer, "POST webhooks"));
    },

    async update(id, { url, secret }) {
      const change = { event: EVENT, url, headers: headersWith(secret), enabled: true } as const;
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

/** The one thing that proves a delivery: Pluggy signs nothing. */
function headersWith(secret: WebhookTarget["secret"]): Record<string, string> {
  return { "X-Webhook-Secret": secret };
}

function byAge(a: PluggyWebhook, b: PluggyWebhook): number {
  return ageOf(a) - ageOf(b);
}

function ageOf({ createdAt }: PluggyWebhook): number {
  return createdAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

function toWebhook({ id, url, event, disabledAt }: PluggyWebhook): RegisteredWebhook {
  return { id, url, event, isEnabled: disabledAt === null };
}
