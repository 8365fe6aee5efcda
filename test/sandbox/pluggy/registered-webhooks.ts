import { expect } from "vitest";
import { manualClock } from "./clock.ts";
import type { ManualClock } from "./clock.ts";
import type { WireItem, WireWebhook } from "./model.ts";
import type { PluggyOptions } from "./options.ts";
import { rawApi } from "./raw-api.ts";
import type { RawRequest } from "./raw-api.ts";
import { startPluggy } from "./start-pluggy.ts";
import type { PluggySandbox } from "./start-pluggy.ts";
import type { WebhookReceiver } from "./webhook-receiver.ts";

export const GOOD = { user: "user-ok", password: "password-ok" };

export async function startAtNoon(
  options: Partial<PluggyOptions>,
): Promise<{ clock: ManualClock; pluggy: PluggySandbox; api: RawRequest }> {
  const noon = manualClock("2026-11-22T12:00:00.000Z");
  const started = await startPluggy({
    stepMs: 0,
    clock: noon,
    allowLocalWebhooks: true,
    historyDays: 20,
    ...options,
  });
  return { clock: noon, pluggy: started, api: await rawApi(started) };
}

export async function register(
  api: RawRequest,
  receiver: WebhookReceiver,
  event: string,
  headers?: Record<string, string>,
): Promise<WireWebhook> {
  const answer = await api("POST", "/webhooks", { event, url: receiver.url, headers });
  expect(answer.status).toBe(200);
  return answer.body as WireWebhook;
}

export async function createItem(
  pluggy: PluggySandbox,
  api: RawRequest,
  more = {},
  parameters: unknown = GOOD,
): Promise<string> {
  const answer = await api("POST", "/items", { connectorId: 2, parameters, ...more });
  await pluggy.idle();
  return (answer.body as WireItem).id;
}

export const events = (receiver: WebhookReceiver): string[] =>
  receiver.received.map(({ body }) => body.event);
