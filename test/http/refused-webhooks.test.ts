import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  HEADER,
  ITEM,
  itemEvent,
  rowsEvent,
  SECRET,
  startWebhookServer,
  type WebhookServer,
} from "./webhook-server.ts";

let webhook: WebhookServer;
beforeEach(async () => {
  webhook = await startWebhookServer();
});
afterEach(() => webhook[Symbol.asyncDispose]());

describe("a request", () => {
  it.each([
    ["no secret", {}],
    ["a wrong secret", { [HEADER]: "the-secret-of-pluggi" }],
    ["a part of the secret", { [HEADER]: SECRET.slice(0, -1) }],
    ["an empty secret", { [HEADER]: "" }],
  ])("with %s is answered with 401, whatever its body", async (_name, headers) => {
    expect((await webhook.send(itemEvent, headers)).status).toBe(401);
    expect((await webhook.send("{oops", headers)).status).toBe(401);
    expect(webhook.writes).toEqual([]);
  });

  it.each([
    ["no JSON", "{oops"],
    ["nothing", ""],
    ["null", "null"],
    ["a list", []],
    ["no name", { eventId: "e", itemId: ITEM }],
    ["an empty name", { ...itemEvent, event: "" }],
    ["no id", { ...itemEvent, eventId: undefined }],
    ["an empty id", { ...itemEvent, eventId: "" }],
    ["an id that is too long", { ...itemEvent, eventId: "e".repeat(129) }],
    ["an id that is a query", { ...itemEvent, eventId: { $gt: "" } }],
    ["no item", { ...itemEvent, itemId: null }],
    ["an item that is a path", { ...itemEvent, itemId: "../accounts" }],
    ["no account", { ...itemEvent, event: "transactions/created" }],
    ["no transactions", { ...rowsEvent, event: "transactions/updated" }],
    [
      "transaction ids that are numbers",
      { ...rowsEvent, event: "transactions/deleted", transactionIds: [1] },
    ],
  ])("with %s is answered with 400", async (_name, body) => {
    const response = await webhook.send(body);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/^[A-Z].+\.$/);
    expect(webhook.writes).toEqual([]);
  });

  it("with a body over 1 MiB is answered with 413", async () => {
    expect((await webhook.send({ ...itemEvent, filler: "x".repeat(1_048_576) })).status).toBe(413);
    expect(webhook.writes).toEqual([]);
  });

  it("that is aborted is not answered, stored or reported", async () => {
    const socket = connect(Number(new URL(webhook.server.url).port), "127.0.0.1");
    const head = ["POST /pluggy/webhook HTTP/1.1", "Host: x", `${HEADER}: ${SECRET}`];
    socket.write([...head, "Content-Length: 100", "", '{"event":'].join("\r\n"));
    await once(socket, "connect");
    socket.destroy();
    expect((await webhook.send(itemEvent)).status).toBe(202);
    await webhook.server[Symbol.asyncDispose]();
    expect(webhook.writes).toHaveLength(1);
    expect(webhook.server.reports).toEqual([]);
    expect(await webhook.counted("item/updated")).toBe(1);
    webhook = await startWebhookServer();
  });

  it("with another method is answered with 404", async () => {
    const response = await fetch(`${webhook.server.url}/pluggy/webhook`, {
      headers: { [HEADER]: SECRET },
    });
    expect(response.status).toBe(404);
  });
});
