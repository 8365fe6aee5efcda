import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ManualClock } from "./clock.ts";
import type { PluggyOptions } from "./options.ts";
import type { RawRequest } from "./raw-api.ts";
import type { PluggySandbox } from "./start-pluggy.ts";
import { startWebhookReceiver } from "./webhook-receiver.ts";
import type { WebhookReceiver } from "./webhook-receiver.ts";
import { createItem, events, GOOD, register, startAtNoon } from "./registered-webhooks.ts";

let pluggy: PluggySandbox;
let api: RawRequest;
let clock: ManualClock;
let receiver: WebhookReceiver;

beforeEach(async () => {
  receiver = await startWebhookReceiver();
});

afterEach(async () => {
  await pluggy.close();
  await receiver.close();
});

async function start(options: Partial<PluggyOptions> = {}): Promise<void> {
  ({ clock, pluggy, api } = await startAtNoon(options));
}

describe("delivery", () => {
  it("tries three times at once, and three times again after each delay", async () => {
    await start();
    await register(api, receiver, "item/created");
    receiver.answers.push(...Array.from({ length: 8 }, () => 500));
    await createItem(pluggy, api);
    expect(receiver.received).toHaveLength(3);
    clock.advance(15 * 60_000 - 1);
    await pluggy.idle();
    expect(receiver.received).toHaveLength(3);
    clock.advance(1);
    await pluggy.idle();
    expect(receiver.received).toHaveLength(6);
    clock.advance(2 * 3_600_000);
    await pluggy.idle();
    expect(receiver.received).toHaveLength(9);
    expect(new Set(receiver.received.map(({ body }) => body.eventId)).size).toBe(1);
    expect(pluggy.webhooks.deliveries().at(-1)?.state).toBe("delivered");
  });

  it("gives up after nine attempts, and after three for a login", async () => {
    await start();
    await register(api, receiver, "item/all");
    receiver.answers.push(...Array.from({ length: 30 }, () => 503));
    await createItem(pluggy, api);
    clock.advance(15 * 60_000);
    await pluggy.idle();
    clock.advance(2 * 3_600_000);
    await pluggy.idle();
    const tries = pluggy.webhooks
      .deliveries()
      .map(({ payload, attempts, state }) => `${payload.event} ${attempts.length} ${state}`);
    expect(tries.toSorted()).toEqual([
      "item/created 9 given-up",
      "item/login_succeeded 3 given-up",
    ]);
  });

  it("times out after five seconds", async () => {
    await start();
    await register(api, receiver, "item/created");
    receiver.answers.push(null);
    const parameters = GOOD;
    await api("POST", "/items", { connectorId: 2, parameters });
    await receiver.gets(1);
    clock.advance(5000);
    await pluggy.idle();
    expect(pluggy.webhooks.deliveries()[0]?.attempts.map(({ result }) => result)).toEqual([
      "timeout",
      200,
    ]);
  });

  it("can be repeated, late and out of order", async () => {
    await start();
    await register(api, receiver, "item/all");
    pluggy.webhooks.duplicateNext(1);
    pluggy.webhooks.hold();
    await createItem(pluggy, api);
    expect(receiver.received).toEqual([]);
    pluggy.webhooks.release("reversed");
    await pluggy.idle();
    const ids = receiver.received.map(({ body }) => body.eventId);
    expect(events(receiver).toSorted()).toEqual([
      "item/created",
      "item/login_succeeded",
      "item/login_succeeded",
    ]);
    expect(new Set(ids).size).toBe(2);
    expect(pluggy.webhooks.deliveries()[0]?.payload.event).toBe("item/login_succeeded");
  });

  it("is retried when the receiver is unreachable", async () => {
    await start();
    await api("POST", "/webhooks", { event: "item/created", url: "http://127.0.0.1:1/closed" });
    await createItem(pluggy, api);
    expect(pluggy.webhooks.deliveries()[0]?.attempts.map(({ result }) => result)).toEqual([
      "unreachable",
      "unreachable",
      "unreachable",
    ]);
  });
});
