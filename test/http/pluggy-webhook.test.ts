import { once } from "node:events";
import { connect } from "node:net";
import { Registry } from "prom-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BankEvent } from "../../src/domain/bank-event.ts";
import { NOW } from "../support/make.ts";
import { startServer, type TestServer } from "./start-server.ts";

const SECRET = "the-secret-of-pluggy";
const HEADER = "x-webhook-secret";
const ITEM = "a5c763cb-0952-457b-9936-630f79c5b016";
const ACCOUNT = "0d5a3f7b-3c52-4c52-9b41-51a1d6f0a7c2";
const ROWS = ["5d6b9f9a-06aa-491f-926a-15ba46c6366d", "85e4b1a5-8d0b-4a52-9a0a-6d3c5c1d2e3f"];

/** Long enough for a busy machine. */
const PATIENT = { timeout: 15_000, interval: 5 };

let server: TestServer;
let writes: (readonly BankEvent[])[];
/** Each write waits for its promise. */
let write: (events: readonly BankEvent[]) => Promise<void>;
const metrics = new Registry();

beforeEach(async () => {
  writes = [];
  write = async () => {};
  metrics.clear();
  server = await startServer({
    metrics,
    pluggyWebhook: {
      secret: SECRET,
      receive: (events) => {
        writes.push(events);
        return write(events);
      },
      clock: { now: () => NOW },
    },
  });
});
afterEach(() => server[Symbol.asyncDispose]());

const send = (body: unknown, headers: Record<string, string> = { [HEADER]: SECRET }) =>
  server.post("/pluggy/webhook", body, headers);

const itemEvent = { event: "item/updated", eventId: "event-1", itemId: ITEM };
const rowsEvent = { eventId: "event-1", itemId: ITEM, accountId: ACCOUNT, clientId: "ours" };

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
    expect((await send(body)).status).toBe(202);
    expect(writes).toEqual([
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
      expect((await send({ ...itemEvent, clientUserId })).status).toBe(202);
      expect(writes[0]?.[0]?.clientUserId).toBeNull();
    },
  );

  it("of new transactions is stored with its account, and its link is not followed", async () => {
    const createdTransactionsLink = `${server.url}/transactions`;
    const created = { transactionsCount: 332, transactionsMinDate: null, createdTransactionsLink };
    expect((await send({ ...rowsEvent, ...created, event: "transactions/created" })).status).toBe(
      202,
    );
    expect(writes).toEqual([
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
    expect(server.log()).not.toContain("GET");
  });

  it.each(["transactions/updated", "transactions/deleted"])(
    "%s is stored with the ids of the transactions",
    async (event) => {
      expect((await send({ ...rowsEvent, event, transactionIds: ROWS })).status).toBe(202);
      expect(writes[0]?.[0]?.change).toEqual({
        kind: "transactions-changed",
        accountId: ACCOUNT,
        ids: ROWS,
      });
    },
  );

  it("is stored without ids that are no UUIDs", async () => {
    const transactionIds = ["7", ...ROWS, "not-an-id", `${ROWS[0]}/x`];
    const body = { ...rowsEvent, event: "transactions/updated", transactionIds };
    expect((await send(body)).status).toBe(202);
    expect(writes[0]?.[0]?.change).toMatchObject({ ids: ROWS });
  });

  it.each(["transactions/created", "transactions/updated"])(
    "%s with an invalid account id is stored as a change of its item",
    async (event) => {
      const body = { ...rowsEvent, event, accountId: "account-1", transactionIds: ROWS };
      expect((await send(body)).status).toBe(202);
      expect(writes[0]?.[0]).toMatchObject({ itemId: ITEM, change: { kind: "item" } });
    },
  );

  it("with an invalid item id is acknowledged and not stored", async () => {
    expect((await send({ ...itemEvent, itemId: "item-1" })).status).toBe(202);
    expect(writes).toEqual([]);
  });

  it.each([
    [{ event: "connector/status_updated", eventId: "e", data: { status: "OFFLINE" } }],
    [{ event: "payment_intent/created", paymentIntentId: "p" }],
    [{ event: "ITEM/created\n<script>'" + "x".repeat(100) }],
  ])("of another kind is acknowledged, logged by its name, and not stored: %j", async (body) => {
    expect((await send(body)).status).toBe(202);
    expect(writes).toEqual([]);
    const line = JSON.parse(server.log().split("\n")[0] ?? "") as { level: number; event: string };
    expect(line).toMatchObject({ level: 30, msg: "Pluggy event ignored" });
    expect(line.event).toMatch(/^[\w/?.-]{1,64}$/);
    expect(server.log()).not.toMatch(/OFFLINE|script>/);
  });

  it("is stored whatever its content type", async () => {
    const headers = { [HEADER]: SECRET, "content-type": "text/plain" };
    expect((await send(itemEvent, headers)).status).toBe(202);
  });
});

describe("a request", () => {
  it.each([
    ["no secret", {}],
    ["a wrong secret", { [HEADER]: "the-secret-of-pluggi" }],
    ["a part of the secret", { [HEADER]: SECRET.slice(0, -1) }],
    ["an empty secret", { [HEADER]: "" }],
  ])("with %s is answered with 401, whatever its body", async (_name, headers) => {
    expect((await send(itemEvent, headers)).status).toBe(401);
    expect((await send("{oops", headers)).status).toBe(401);
    expect(writes).toEqual([]);
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
    const response = await send(body);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/^[A-Z].+\.$/);
    expect(writes).toEqual([]);
  });

  it("with a body over 1 MiB is answered with 413", async () => {
    expect((await send({ ...itemEvent, filler: "x".repeat(1_048_576) })).status).toBe(413);
    expect(writes).toEqual([]);
  });

  it("that is aborted is not answered, stored or reported", async () => {
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
    const head = ["POST /pluggy/webhook HTTP/1.1", "Host: x", `${HEADER}: ${SECRET}`];
    socket.write([...head, "Content-Length: 100", "", '{"event":'].join("\r\n"));
    await once(socket, "connect");
    socket.destroy();
    expect((await send(itemEvent)).status).toBe(202);
    await server[Symbol.asyncDispose]();
    expect(writes).toHaveLength(1);
    expect(server.reports).toEqual([]);
    expect(await counted("item/updated")).toBe(1);
    server = await startServer();
  });

  it("with another method is answered with 404", async () => {
    const response = await fetch(`${server.url}/pluggy/webhook`, { headers: { [HEADER]: SECRET } });
    expect(response.status).toBe(404);
  });
});

describe("the write", () => {
  const numbered = (number: number) => ({ ...itemEvent, eventId: `event-${number}` });
  const idsIn = (events: readonly BankEvent[]) => events.map(({ id }) => id).toSorted();

  it("ends before the answer", async () => {
    let finish = () => {};
    write = () => new Promise((resolve) => (finish = resolve));
    let isAnswered = false;
    const answer = send(itemEvent).then((response) => {
      isAnswered = true;
      return response.status;
    });
    await expect.poll(() => writes.length, PATIENT).toBe(1);
    expect(isAnswered).toBe(false);
    finish();
    expect(await answer).toBe(202);
  });

  it("is shared by the events that arrive while another write runs", async () => {
    const finish: (() => void)[] = [];
    write = () => new Promise((resolve) => finish.push(resolve));
    const first = send(numbered(0));
    await expect.poll(() => writes.length, PATIENT).toBe(1);
    const others = [1, 2, 3, 4, 5].map((number) => send(numbered(number)));
    await allArrived(6);
    expect(writes).toHaveLength(1);
    finish[0]?.();
    await expect.poll(() => writes.length, PATIENT).toBe(2);
    expect(idsIn(writes[1] ?? [])).toEqual(["event-1", "event-2", "event-3", "event-4", "event-5"]);
    finish[1]?.();
    const statuses = await Promise.all([first, ...others].map(async (one) => (await one).status));
    expect(statuses).toEqual([202, 202, 202, 202, 202, 202]);
  });

  it("that fails is answered with 500 for exactly its events, and reported once", async () => {
    const failure = new Error("the database is away");
    const finish: ((isGood: boolean) => void)[] = [];
    write = () =>
      new Promise((resolve, reject) =>
        finish.push((isGood) => (isGood ? resolve() : reject(failure))),
      );
    const first = send(numbered(0));
    await expect.poll(() => writes.length, PATIENT).toBe(1);
    const others = [1, 2, 3].map((number) => send(numbered(number)));
    await allArrived(4);
    finish[0]?.(true);
    await expect.poll(() => writes.length, PATIENT).toBe(2);
    const last = send(numbered(9));
    await allArrived(5);
    finish[1]?.(false);
    await expect.poll(() => writes.length, PATIENT).toBe(3);
    finish[2]?.(true);
    expect((await first).status).toBe(202);
    expect(await Promise.all(others.map(async (one) => (await one).status))).toEqual([
      500, 500, 500,
    ]);
    expect((await last).status).toBe(202);
    expect(server.reports).toEqual([{ error: failure, where: "POST /pluggy/webhook" }]);
  });

  /** An event is counted before it waits for its write. */
  const allArrived = async (count: number) => {
    await expect.poll(() => counted("item/updated"), PATIENT).toBe(count);
  };
});

async function counted(event: string): Promise<number> {
  const text = await metrics.metrics();
  return Number(new RegExp(`webhook_events_total{event="${event}"} (\\d+)`).exec(text)?.[1] ?? 0);
}

describe("metrics and log", () => {
  it("events are counted by name, and unknown names together", async () => {
    await send(itemEvent);
    await send(itemEvent);
    await send({ event: "a/first" });
    await send({ event: "item/second", eventId: "e", itemId: ITEM });
    await send("{oops");
    expect(await counted("item/updated")).toBe(2);
    expect(await counted("other")).toBe(2);
  });

  it("each refused request is logged, and no accepted one", async () => {
    await send(itemEvent);
    await send("{oops");
    await send(itemEvent, {});
    const lines = server.log().trim().split("\n");
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { level: 40, status: 400, msg: "Pluggy webhook delivery refused" },
      { level: 40, status: 401 },
    ]);
    expect(await metrics.metrics()).toContain('quanto_webhook_refusals_total{status="401"} 1');
    expect(server.log()).not.toContain(SECRET);
  });

  it("the route is answered with 404 when there is no webhook", async () => {
    await using other = await startServer();
    const response = await other.post("/pluggy/webhook", itemEvent, { [HEADER]: SECRET });
    expect(response.status).toBe(404);
  });
});
