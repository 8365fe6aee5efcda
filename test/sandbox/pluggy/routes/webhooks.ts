import { randomUUID } from "node:crypto";
import { badRequest, notFound } from "../errors.ts";
import type { WireWebhook } from "../model.ts";
import { pageOf } from "../page.ts";
import type { Answer, Route, RouteContext } from "../route.ts";
import { nowIso } from "../sandbox.ts";
import { checkWebhookUrl, optionalText, uuidParam } from "../validate.ts";

const EVENTS = new Set([
  "all",
  "item/all",
  "item/created",
  "item/updated",
  "item/error",
  "item/deleted",
  "item/waiting_user_input",
  "item/waiting_user_action",
  "item/login_succeeded",
  "connector/status_updated",
  "transactions/created",
  "transactions/updated",
  "transactions/deleted",
]);

function readHeaders(body: Record<string, unknown>): WireWebhook["headers"] {
  const { headers = null } = body;
  if (headers === null) return null;
  if (typeof headers !== "object" || Array.isArray(headers)) {
    throw badRequest("headers must be an object");
  }
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

function readEvent(event: string): string {
  if (!EVENTS.has(event)) throw badRequest("event must be a valid webhook event");
  return event;
}

function create({ sandbox, body }: RouteContext): Answer {
  const url = optionalText(body, "url");
  const event = optionalText(body, "event");
  if (url === undefined) throw badRequest("url should not be null or undefined");
  if (event === undefined) throw badRequest("event should not be null or undefined");
  checkWebhookUrl(url, sandbox.options.allowLocalWebhooks);
  const at = nowIso(sandbox);
  const webhook: WireWebhook = {
    id: randomUUID(),
    url,
    event: readEvent(event),
    headers: readHeaders(body),
    createdAt: at,
    updatedAt: at,
    disabledAt: null,
  };
  sandbox.store.webhooks.set(webhook.id, webhook);
  return { body: webhook };
}

function webhookOf({ sandbox, params }: RouteContext): WireWebhook {
  const webhook = sandbox.store.webhooks.get(uuidParam(params));
  if (webhook === undefined) throw notFound("webhook", "WEBHOOK_NOT_FOUND");
  return webhook;
}

function update(context: RouteContext): Answer {
  const { sandbox, body } = context;
  const webhook = webhookOf(context);
  const url = optionalText(body, "url");
  const event = optionalText(body, "event");
  if (url !== undefined) {
    checkWebhookUrl(url, sandbox.options.allowLocalWebhooks);
    webhook.url = url;
  }
  if (event !== undefined) webhook.event = readEvent(event);
  if (body["headers"] !== undefined) webhook.headers = readHeaders(body);
  const at = nowIso(sandbox);
  if (body["enabled"] === true) webhook.disabledAt = null;
  if (body["enabled"] === false) webhook.disabledAt ??= at;
  webhook.updatedAt = at;
  return { body: webhook };
}

function remove(context: RouteContext): Answer {
  context.sandbox.store.webhooks.delete(webhookOf(context).id);
  return { body: { count: 1 } };
}

export const webhookRoutes: Route[] = [
  {
    method: "GET",
    path: "/webhooks",
    access: "api-key",
    handle: ({ sandbox, query }) => ({ body: pageOf([...sandbox.store.webhooks.values()], query) }),
  },
  { method: "POST", path: "/webhooks", access: "api-key", handle: create },
  {
    method: "GET",
    path: "/webhooks/:id",
    access: "api-key",
    handle: (context) => ({ body: webhookOf(context) }),
  },
  { method: "PATCH", path: "/webhooks/:id", access: "api-key", handle: update },
  { method: "DELETE", path: "/webhooks/:id", access: "api-key", handle: remove },
];
