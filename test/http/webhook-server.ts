import { Registry } from "prom-client";
import type { BankEvent } from "../../src/domain/bank-event.ts";
import { NOW } from "../support/make.ts";
import { startServer, type TestServer } from "./start-server.ts";

export const SECRET = "the-secret-of-pluggy";
export const HEADER = "x-webhook-secret";
export const ITEM = "a5c763cb-0952-457b-9936-630f79c5b016";
export const ACCOUNT = "0d5a3f7b-3c52-4c52-9b41-51a1d6f0a7c2";

export const itemEvent = { event: "item/updated", eventId: "event-1", itemId: ITEM };
export const rowsEvent = { eventId: "event-1", itemId: ITEM, accountId: ACCOUNT, clientId: "ours" };

/** A server that receives the webhooks of Pluggy. */
export interface WebhookServer extends AsyncDisposable {
  readonly server: TestServer;
  /** The events of each write so far. */
  readonly writes: (readonly BankEvent[])[];
  /** Each write waits for its promise. */
  write: (events: readonly BankEvent[]) => Promise<void>;
  readonly metrics: Registry;
  send(body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** How many events of this name the metrics have. */
  counted(event: string): Promise<number>;
}

export async function startWebhookServer(): Promise<WebhookServer> {
  const metrics = new Registry();
  const writes: (readonly BankEvent[])[] = [];
  const server = await startServer({
    metrics,
    pluggyWebhook: {
      secret: SECRET,
      receive: (events) => {
        writes.push(events);
        return started.write(events);
      },
      clock: { now: () => NOW },
    },
  });
  const started: WebhookServer = {
    server,
    writes,
    write: async () => {},
    metrics,
    send: (body, headers = { [HEADER]: SECRET }) => server.post("/pluggy/webhook", body, headers),
    counted: async (event) => {
      const text = await metrics.metrics();
      const count = new RegExp(`webhook_events_total{event="${event}"} (\\d+)`).exec(text)?.[1];
      return Number(count ?? 0);
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
  return started;
}
