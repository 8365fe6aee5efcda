import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Registry } from "prom-client";
import type { BankEvent } from "../domain/bank-event.ts";
import type { Clock } from "../usecases/ports/clock.ts";
import type { LogError } from "../usecases/ports/log-error.ts";
import type { Timers } from "../usecases/ports/timers.ts";
import { groupCommit } from "./group-commit.ts";
import { MAX_BODY_BYTES } from "./max-body-bytes.ts";
import { readBody } from "./read-body.ts";
import { readWebhookDelivery } from "./read-webhook-delivery.ts";
import { secretCheck } from "./secret-check.ts";
import { createWebhookMetrics } from "./webhook-metrics.ts";

/** The path of the webhook, below `PUBLIC_URL`. */
export const PLUGGY_WEBHOOK_PATH = "/pluggy/webhook";

export interface PluggyWebhookOptions {
  /** The value that Pluggy sends in `X-Webhook-Secret`. */
  readonly secret: string;
  /** Stores events; a delivery is acknowledged when it resolves. */
  readonly receive: (events: readonly BankEvent[]) => Promise<void>;
  readonly clock: Clock;
}

interface Context {
  readonly logger: Logger;
  readonly metrics: Registry;
  readonly logError: LogError;
  readonly timers: Pick<Timers, "now" | "start">;
}

/** Handles a request and returns true, or returns false when the request is for another route. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => boolean;

interface Answer {
  readonly status: number;
  /** The body, as plain text; empty for none. */
  readonly text: string;
}

const ACCEPTED: Answer = { status: 202, text: "" };
const UNAUTHORIZED: Answer = { status: 401, text: "The secret is missing or wrong." };
const MALFORMED: Answer = { status: 400, text: "This is not an event of Pluggy." };
const TOO_LARGE: Answer = { status: 413, text: "A body may have 1 MiB at most." };
const NOT_STORED: Answer = { status: 500, text: "It could not be stored: please send it again." };

/**
 * Events that come one by one at a steady rate share a write too, because each write costs the database the same
 * as one of many events. A single event is written at once; a burst does not wait.
 */
const GATHERING = { gatherMs: 250, enough: 16, quietMs: 50, maxBatchSize: 500 } as const;

/**
 * Pluggy's webhook: stores each event before it is acknowledged, and processes it later, because Pluggy
 * waits five seconds at most and tries nine times. Concurrent deliveries share a write, so that a burst
 * costs a few writes. There is no rate limit: the sender is authenticated by its secret. It handles
 * requests before Express, which would take most of the time at thousands of deliveries a second.
 */
export function pluggyWebhook(
  webhook: PluggyWebhookOptions,
  { logger, metrics, logError, timers }: Context,
): RequestHandler {
  const isAuthorized = secretCheck(webhook.secret);
  const counters = createWebhookMetrics(metrics);
  const receive = (events: readonly BankEvent[]) =>
    // A failed write is reported once, whatever the number of events in it.
    webhook.receive(events).catch((error: unknown) => {
      logError(error, `POST ${PLUGGY_WEBHOOK_PATH}`);
      throw error;
    });
  const store = groupCommit(receive, { timers, ...GATHERING });

  /** Null when the caller closed the connection before the end of the body. */
  async function answerTo(request: IncomingMessage): Promise<Answer | null> {
    if (!isAuthorized(request.headers["x-webhook-secret"])) return UNAUTHORIZED;
    const body = await readBody(request, MAX_BODY_BYTES);
    if (body.kind === "aborted") return null;
    if (body.kind === "too-large") return TOO_LARGE;
    const delivery = readWebhookDelivery(parseJson(body.text), webhook.clock.now());
    if (delivery.kind === "malformed") return MALFORMED;
    counters.countEvent(delivery.name);
    if (delivery.kind === "event")
      return store(delivery.event).then(
        () => {
          counters.countOutcome(delivery.name, "stored");
          return ACCEPTED;
        },
        () => {
          counters.countOutcome(delivery.name, "failed");
          return NOT_STORED;
        },
      );
    counters.countOutcome(delivery.name, "ignored");
    logger.info({ event: printable(delivery.name) }, "Pluggy event ignored");
    return ACCEPTED;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await answerTo(request);
    if (answer === null) return;
    send(response, answer);
    const { status } = answer;
    if (status === ACCEPTED.status) return;
    counters.countRefusal(status);
    logger.warn({ status }, "Pluggy webhook delivery refused");
  }

  return (request, response) => {
    if (request.method !== "POST" || request.url !== PLUGGY_WEBHOOK_PATH) return false;
    void handle(request, response);
    return true;
  };
}

function send(response: ServerResponse, { status, text }: Answer): void {
  response
    .writeHead(status, {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Length": Buffer.byteLength(text),
      // The rest of a body that is too large is not read.
      ...(status === TOO_LARGE.status ? { Connection: "close" } : {}),
    })
    .end(text);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An event's name is untrusted text: cut to 64 characters that are safe in a log. */
function printable(event: string): string {
  return event.replaceAll(/[^\w/.-]/g, "?").slice(0, 64);
}
