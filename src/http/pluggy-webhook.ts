import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Registry } from "prom-client";
import type { BankEvent } from "../domain/bank-event.ts";
import type { Clock } from "../usecases/ports/clock.ts";
import { BODY_LIMIT } from "./body-limit.ts";
import type { Report } from "./connect-usecases.ts";
import { createDeliveryFigures } from "./delivery-figures.ts";
import { groupCommit } from "./group-commit.ts";
import { readBankEvent } from "./read-bank-event.ts";
import { readBody } from "./read-body.ts";
import { secretCheck } from "./secret-check.ts";

/** The path that Pluggy is given after `PUBLIC_URL`. */
export const PLUGGY_WEBHOOK_PATH = "/pluggy/webhook";

export interface PluggyWebhook {
  /** What Pluggy sends in `X-Webhook-Secret`. */
  readonly secret: string;
  /** Stores events. They are answered for once it resolves. */
  readonly receive: (events: readonly BankEvent[]) => Promise<void>;
  readonly clock: Clock;
}

export interface PluggyWebhookDoor {
  readonly logger: Logger;
  readonly metrics: Registry;
  readonly report: Report;
}

/** Takes a request, or leaves it to others and answers false. */
export type Door = (request: IncomingMessage, response: ServerResponse) => boolean;

interface Answer {
  readonly status: number;
  /** Empty where there is nothing to say. */
  readonly words: string;
}

const TAKEN: Answer = { status: 202, words: "" };
const TURNED_AWAY: Answer = { status: 401, words: "The secret is missing or wrong." };
const MALFORMED: Answer = { status: 400, words: "This is not an event of Pluggy." };
const TOO_LARGE: Answer = { status: 413, words: "A body may have 1 MiB at most." };
const NOT_STORED: Answer = { status: 500, words: "It could not be stored: please send it again." };

const MOST_AT_ONCE = 500;

/**
 * Events of Pluggy: stored, then answered, and acted upon later, since Pluggy waits five seconds at
 * most and tries nine times. What arrives together is written together, so that a burst costs a
 * handful of writes. The sender is known by its secret, so nothing limits how often it may call; and
 * as it may call thousands of times a second, this stands before what the other routes go through:
 * Express would take most of the time. The result says whether a request was for it.
 */
export function pluggyWebhook(webhook: PluggyWebhook, door: PluggyWebhookDoor): Door {
  const isOurs = secretCheck(webhook.secret);
  const figures = createDeliveryFigures(door.metrics);
  const store = groupCommit(async (events: readonly BankEvent[]) => {
    // A failed write is one failure, whatever the number of events that it was to store.
    await webhook.receive(events).catch((error: unknown) => {
      door.report(error, `POST ${PLUGGY_WEBHOOK_PATH}`);
      throw error;
    });
  }, MOST_AT_ONCE);

  /** Null where the caller went away before the end. */
  async function answerTo(request: IncomingMessage): Promise<Answer | null> {
    if (!isOurs(request.headers["x-webhook-secret"])) return TURNED_AWAY;
    const body = await readBody(request, BODY_LIMIT);
    if (body.kind === "cut-off") return null;
    if (body.kind === "too-large") return TOO_LARGE;
    const delivery = readBankEvent(jsonIn(body.text), webhook.clock.now());
    if (delivery.kind === "malformed") return MALFORMED;
    figures.countEvent(delivery.name);
    if (delivery.kind === "event")
      return store(delivery.event).then(
        () => TAKEN,
        () => NOT_STORED,
      );
    const event = printable(delivery.name);
    door.logger.info({ event }, "an event of Pluggy that we do not need");
    return TAKEN;
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await answerTo(request);
    if (answer === null) return;
    send(response, answer);
    const { status } = answer;
    if (status === TAKEN.status) return;
    figures.countRefusal(status);
    door.logger.warn({ status }, "a delivery to Pluggy's webhook was not taken");
  }

  return (request, response) => {
    if (request.method !== "POST" || request.url !== PLUGGY_WEBHOOK_PATH) return false;
    void take(request, response);
    return true;
  };
}

function send(response: ServerResponse, { status, words }: Answer): void {
  response
    .writeHead(status, {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Length": Buffer.byteLength(words),
      // What is left of a body that is too large is not waited for.
      ...(status === TOO_LARGE.status ? { Connection: "close" } : {}),
    })
    .end(words);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A name is somebody else's text. */
function printable(event: string): string {
  return event.replaceAll(/[^\w/.-]/g, "?").slice(0, 64);
}
