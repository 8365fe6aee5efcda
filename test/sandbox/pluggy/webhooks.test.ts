import { PluggyClient } from "pluggy-sdk";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PluggyOptions } from "./options.ts";
import { rawRequests } from "./raw-api.ts";
import type { RawRequest } from "./raw-api.ts";
import type { PluggySandbox } from "./start-pluggy.ts";
import { startWebhookReceiver } from "./webhook-receiver.ts";
import type { WebhookReceiver } from "./webhook-receiver.ts";
import { createItem, events, GOOD, register, startAtNoon } from "./registered-webhooks.ts";

let pluggy: PluggySandbox;
let api: RawRequest;
let receiver: WebhookReceiver;

beforeEach(async () => {
  receiver = await startWebhookReceiver();
});

afterEach(async () => {
  await pluggy.close();
  await receiver.close();
});

async function start(options: Partial<PluggyOptions> = {}): Promise<void> {
  ({ pluggy, api } = await startAtNoon(options));
}

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
    await register(api, receiver, "all", { "x-webhook-secret": "s3cret" });
    const itemId = await createItem(pluggy, api, { clientUserId: "person-1" });
    expect(events(receiver).toSorted()).toEqual([
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
    await register(api, receiver, "item/created");
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
    await register(api, receiver, "item/all");
    await createItem(pluggy, api, {}, { ...GOOD, password: "wrong-one" });
    expect(receiver.received.map(({ body }) => body)).toMatchObject([
      { event: "item/error", error: { code: "INVALID_CREDENTIALS" }, triggeredBy: "CLIENT" },
    ]);
  });

  it("are sent to enabled webhooks of their kind only", async () => {
    await start();
    const { id } = await register(api, receiver, "all");
    await api("PATCH", `/webhooks/${id}`, { enabled: false });
    await register(api, receiver, "item/created");
    await createItem(pluggy, api);
    expect(events(receiver)).toEqual(["item/created"]);
  });

  it("are sent twice with one id when the item has its own URL", async () => {
    await start();
    await register(api, receiver, "item/created");
    await createItem(pluggy, api, { webhookUrl: receiver.url });
    const created = receiver.received.filter(({ body }) => body.event === "item/created");
    expect(created).toHaveLength(2);
    expect(new Set(created.map(({ body }) => body.eventId)).size).toBe(1);
  });

  it("end with item/deleted, without a trigger", async () => {
    await start();
    const itemId = await createItem(pluggy, api, { clientUserId: "person-1" });
    await register(api, receiver, "item/deleted");
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
