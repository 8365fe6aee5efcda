import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NOW } from "../support/make.ts";
import { startServer } from "./start-server.ts";
import {
  ACCOUNT,
  HEADER,
  ITEM,
  itemEvent,
  rowsEvent,
  SECRET,
  startWebhookServer,
  type WebhookServer,
} from "./webhook-server.ts";

const ROWS = ["5d6b9f9a-06aa-491f-926a-15ba46c6366d", "85e4b1a5-8d0b-4a52-9a0a-6d3c5c1d2e3f"];

let webhook: WebhookServer;
beforeEach(async () => {
  webhook = await startWebhookServer();
});
afterEach(() => webhook[Symbol.asyncDispose]());

describe("an event", () => {
  it.each([
    "item/created",
    "item/updated",
    "item/error",
    "item/deleted",
    "item/waiting_user_input",
    "item/waiting_user_action",
    "item/login_succeeded",
    "item/something_new",
  ])("%s is stored as a change of its item", async (event) => {
    const error = { code: "USER_INPUT_TIMEOUT", message: "expired", parameter: "token" };
    const body = { ...itemEvent, event, error, triggeredBy: "USER", clientUserId: "person-1" };
    expect((await webhook.send(body)).status).toBe(202);
    expect(webhook.writes).toEqual([
      [
        {
          id: "event-1",
          itemId: ITEM,
          clientUserId: "person-1",
          change: { kind: "item" },
          receivedAt: NOW,
        },
      ],
    ]);
  });

  it.each([[undefined], [null], [7], ["x".repeat(129)]])(
    "is stored without a user when its clientUserId is %j",
    async (clientUserId) => {
      expect((await webhook.send({ ...itemEvent, clientUserId })).status).toBe(202);
      expect(webhook.writes[0]?.[0]?.clientUserId).toBeNull();
    },
  );

  it("of new transactions is stored with its account, and its link is not followed", async () => {
    const createdTransactionsLink = `${webhook.server.url}/transactions`;
    const created = { transactionsCount: 332, transactionsMinDate: null, createdTransactionsLink };
    expect(
      (await webhook.send({ ...rowsEvent, ...created, event: "transactions/created" })).status,
    ).toBe(202);
    expect(webhook.writes).toEqual([
      [
        {
          id: "event-1",
          itemId: ITEM,
          clientUserId: null,
          change: { kind: "transactions-created", accountId: ACCOUNT },
          receivedAt: NOW,
        },
      ],
    ]);
    expect(webhook.server.log()).not.toContain("GET");
  });

  it.each(["transactions/updated", "transactions/deleted"])(
    "%s is stored with the ids of the transactions",
    async (event) => {
      expect((await webhook.send({ ...rowsEvent, event, transactionIds: ROWS })).status).toBe(202);
      expect(webhook.writes[0]?.[0]?.change).toEqual({
        kind: "transactions-changed",
        accountId: ACCOUNT,
        ids: ROWS,
      });
    },
  );

  it("is stored without ids that are no UUIDs", async () => {
    const transactionIds = ["7", ...ROWS, "not-an-id", `${ROWS[0]}/x`];
    const body = { ...rowsEvent, event: "transactions/updated", transactionIds };
    expect((await webhook.send(body)).status).toBe(202);
    expect(webhook.writes[0]?.[0]?.change).toMatchObject({ ids: ROWS });
  });

  it.each(["transactions/created", "transactions/updated"])(
    "%s with an invalid account id is stored as a change of its item",
    async (event) => {
      const body = { ...rowsEvent, event, accountId: "account-1", transactionIds: ROWS };
      expect((await webhook.send(body)).status).toBe(202);
      expect(webhook.writes[0]?.[0]).toMatchObject({ itemId: ITEM, change: { kind: "item" } });
    },
  );

  it("with an invalid item id is acknowledged and not stored", async () => {
    expect((await webhook.send({ ...itemEvent, itemId: "item-1" })).status).toBe(202);
    expect(webhook.writes).toEqual([]);
  });

  it.each([
    [{ event: "connector/status_updated", eventId: "e", data: { status: "OFFLINE" } }],
    [{ event: "payment_intent/created", paymentIntentId: "p" }],
    [{ event: "ITEM/created\n<script>'" + "x".repeat(100) }],
  ])("of another kind is acknowledged, logged by its name, and not stored: %j", async (body) => {
    expect((await webhook.send(body)).status).toBe(202);
    expect(webhook.writes).toEqual([]);
    const line = JSON.parse(webhook.server.log().split("\n")[0] ?? "") as {
      level: number;
      event: string;
    };
    expect(line).toMatchObject({ level: 30, msg: "Pluggy event ignored" });
    expect(line.event).toMatch(/^[\w/?.-]{1,64}$/);
    expect(webhook.server.log()).not.toMatch(/OFFLINE|script>/);
  });

  it("is stored whatever its content type", async () => {
    const headers = { [HEADER]: SECRET, "content-type": "text/plain" };
    expect((await webhook.send(itemEvent, headers)).status).toBe(202);
  });
});

describe("metrics and log", () => {
  it("events are counted by name, and unknown names together", async () => {
    await webhook.send(itemEvent);
    await webhook.send(itemEvent);
    await webhook.send({ event: "a/first" });
    await webhook.send({ event: "item/second", eventId: "e", itemId: ITEM });
    await webhook.send("{oops");
    expect(await webhook.counted("item/updated")).toBe(2);
    expect(await webhook.counted("other")).toBe(2);
  });

  it("each refused request is logged, and no accepted one", async () => {
    await webhook.send(itemEvent);
    await webhook.send("{oops");
    await webhook.send(itemEvent, {});
    const lines = webhook.server.log().trim().split("\n");
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { level: 40, status: 400, msg: "Pluggy webhook delivery refused" },
      { level: 40, status: 401 },
    ]);
    expect(await webhook.metrics.metrics()).toContain(
      'quanto_webhook_refusals_total{status="401"} 1',
    );
    expect(webhook.server.log()).not.toContain(SECRET);
  });

  it("the route is answered with 404 when there is no webhook", async () => {
    await using other = await startServer();
    const response = await other.post("/pluggy/webhook", itemEvent, { [HEADER]: SECRET });
    expect(response.status).toBe(404);
  });
});
