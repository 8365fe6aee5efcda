import { PluggyClient } from "pluggy-sdk";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { manualClock } from "./clock.ts";
import type { ManualClock } from "./clock.ts";
import type { WireItem, WireWebhook } from "./model.ts";
import type { PluggyOptions } from "./options.ts";
import { rawApi, rawRequests } from "./raw-api.ts";
import type { RawRequest } from "./raw-api.ts";
import { startPluggy } from "./start-pluggy.ts";
import type { PluggySandbox } from "./start-pluggy.ts";
import { startWebhookReceiver } from "./webhook-receiver.ts";
import type { WebhookReceiver } from "./webhook-receiver.ts";

const GOOD = { user: "user-ok", password: "password-ok" };

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
  clock = manualClock("2026-11-22T12:00:00.000Z");
  pluggy = await startPluggy({
    stepMs: 0,
    clock,
    allowLocalWebhooks: true,
    historyDays: 20,
    ...options,
  });
  api = await rawApi(pluggy);
}

async function register(event: string, headers?: Record<string, string>): Promise<WireWebhook> {
  const answer = await api("POST", "/webhooks", { event, url: receiver.url, headers });
  expect(answer.status).toBe(200);
  return answer.body as WireWebhook;
}

async function createItem(more = {}, parameters: unknown = GOOD): Promise<string> {
  const answer = await api("POST", "/items", { connectorId: 2, parameters, ...more });
  await pluggy.idle();
  return (answer.body as WireItem).id;
}

const events = (): string[] => receiver.received.map(({ body }) => body.event);

describe("webhooks of the API", () => {
  it("are created, read, changed, disabled, enabled and deleted by the SDK", async () => {
    await start({ allowLocalWebhooks: false });
    process.env["PLUGGY_API_URL"] = pluggy.apiUrl;
    const client = new PluggyClient(pluggy);
    const url = "https://quanto.example/pluggy";
    const { id } = await client.createWebhook("all", url, { authorization: "s3cret" });
    expect((await client.fetchWebhooks()).results).toMatchObject([
      { id, url, event: "all", headers: { authorization: "s3cret" }, disabledAt: null },
    ]);
    expect((await client.fetchWebhook(id)).url).toBe(url);
    const off = await client.updateWebhook(id, { enabled: false, event: "item/created" });
    expect(off.disabledAt).not.toBeNull();
    expect(off.event).toBe("item/created");
    expect((await client.updateWebhook(id, { enabled: true })).disabledAt).toBeNull();
    await client.deleteWebhook(id);
    expect((await client.fetchWebhooks()).results).toEqual([]);
  });

  it.each(["http://quanto.example/x", "https://localhost/x", "https://127.0.0.1/x", "nonsense"])(
    "are refused for %s",
    async (url) => {
      await start({ allowLocalWebhooks: false });
      expect(await api("POST", "/webhooks", { event: "all", url })).toMatchObject({ status: 400 });
      const item = { connectorId: 2, parameters: GOOD, webhookUrl: url };
      const refused = await api("POST", "/items", item);
      expect(refused.status).toBe(400);
      expect(refused.body).not.toHaveProperty("details");
    },
  );

  it("are refused for an unknown event", async () => {
    await start();
    const { url } = receiver;
    expect((await api("POST", "/webhooks", { event: "item.created", url })).status).toBe(400);
    expect((await api("POST", "/webhooks", { url })).status).toBe(400);
    expect((await api("POST", "/webhooks", { event: "item/all", url })).status).toBe(200);
  });
});

describe("the events of a new item", () => {
  it("are the login, then the transactions of each account, then the item", async () => {
    await start();
    await register("all", { "x-webhook-secret": "s3cret" });
    const itemId = await createItem({ clientUserId: "person-1" });
    expect(events().toSorted()).toEqual([
      "item/created",
      "item/login_succeeded",
      "transactions/created",
      "transactions/created",
    ]);
    const created = receiver.received.find(({ body }) => body.event === "item/created");
    expect(created?.headers["x-webhook-secret"]).toBe("s3cret");
    expect(created?.body).toEqual({
      event: "item/created",
      eventId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      itemId,
      triggeredBy: "CLIENT",
      clientUserId: "person-1",
    });
    const perAccount = receiver.received.filter(
      ({ body }) => body.event === "transactions/created",
    );
    expect(new Set(perAccount.map(({ body }) => body["accountId"])).size).toBe(2);
    expect(perAccount[0]?.body).toMatchObject({
      itemId,
      transactionsCreatedAtFrom: "2026-11-22T12:00:00.000Z",
      transactionsCount: expect.any(Number) as number,
    });
  });

  it("have the connect token as their trigger", async () => {
    await start();
    await register("item/created");
    const options = { clientUserId: "person-1" };
    const token = await api("POST", "/connect_token", { options });
    const { accessToken } = token.body as { accessToken: string };
    const widget = rawRequests(pluggy.apiUrl, accessToken);
    await widget("POST", "/items", { connectorId: 2, parameters: GOOD });
    await pluggy.idle();
    expect(receiver.received[0]?.body).toMatchObject({
      triggeredBy: "USER",
      clientUserId: "person-1",
    });
  });

  it("are an error when the login fails", async () => {
    await start();
    await register("item/all");
    await createItem({}, { ...GOOD, password: "wrong-one" });
    expect(receiver.received.map(({ body }) => body)).toMatchObject([
      { event: "item/error", error: { code: "INVALID_CREDENTIALS" }, triggeredBy: "CLIENT" },
    ]);
  });

  it("are sent to enabled webhooks of their kind only", async () => {
    await start();
    const { id } = await register("all");
    await api("PATCH", `/webhooks/${id}`, { enabled: false });
    await register("item/created");
    await createItem();
    expect(events()).toEqual(["item/created"]);
  });

  it("are sent twice with one id when the item has its own URL", async () => {
    await start();
    await register("item/created");
    await createItem({ webhookUrl: receiver.url });
    const created = receiver.received.filter(({ body }) => body.event === "item/created");
    expect(created).toHaveLength(2);
    expect(new Set(created.map(({ body }) => body.eventId)).size).toBe(1);
  });

  it("end with item/deleted, without a trigger", async () => {
    await start();
    const itemId = await createItem({ clientUserId: "person-1" });
    await register("item/deleted");
    await api("DELETE", `/items/${itemId}`);
    await pluggy.idle();
    expect(receiver.received.map(({ body }) => body)).toEqual([
      {
        event: "item/deleted",
        eventId: expect.any(String) as string,
        itemId,
        clientUserId: "person-1",
      },
    ]);
  });
});

describe("delivery", () => {
  it("tries three times at once, and three times again after each delay", async () => {
    await start();
    await register("item/created");
    receiver.answers.push(...Array.from({ length: 8 }, () => 500));
    await createItem();
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
    await register("item/all");
    receiver.answers.push(...Array.from({ length: 30 }, () => 503));
    await createItem();
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
    await register("item/created");
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
    await register("item/all");
    pluggy.webhooks.duplicateNext(1);
    pluggy.webhooks.hold();
    await createItem();
    expect(receiver.received).toEqual([]);
    pluggy.webhooks.release("reversed");
    await pluggy.idle();
    const ids = receiver.received.map(({ body }) => body.eventId);
    expect(events().toSorted()).toEqual([
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
    await createItem();
    expect(pluggy.webhooks.deliveries()[0]?.attempts.map(({ result }) => result)).toEqual([
      "unreachable",
      "unreachable",
      "unreachable",
    ]);
  });
});
