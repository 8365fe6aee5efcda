import { json, Router } from "express";
import type { Logger } from "pino";
import { Counter, type Registry } from "prom-client";
import type { BankEvent } from "../domain/bank-event.ts";
import type { Clock } from "../usecases/ports.ts";
import { BODY_LIMIT } from "./body-limit.ts";
import type { Report } from "./connect-usecases.ts";
import { groupCommit } from "./group-commit.ts";
import { readBankEvent } from "./read-bank-event.ts";
import { requireSecret } from "./require-secret.ts";

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

const MOST_AT_ONCE = 500;

/**
 * Events of Pluggy: stored, then answered, and acted upon later, since Pluggy waits five seconds at
 * most and tries nine times. What arrives together is written together, so that a burst costs a
 * handful of writes. The sender is known by its secret, so nothing limits how often it may call.
 */
export function pluggyWebhook(
  { secret, receive, clock }: PluggyWebhook,
  { logger, metrics, report }: PluggyWebhookDoor,
): Router {
  const count = countEvents(metrics);
  const store = groupCommit(async (events: readonly BankEvent[]) => {
    // A failed write is one failure, whatever the number of events that it was to store.
    await receive(events).catch((error: unknown) => {
      report(error, `POST ${PLUGGY_WEBHOOK_PATH}`);
      throw error;
    });
  }, MOST_AT_ONCE);
  const router = Router();
  const door = requireSecret("X-Webhook-Secret", secret);
  const body = json({ limit: BODY_LIMIT, type: () => true });
  router.post(PLUGGY_WEBHOOK_PATH, door, body, async (request, response) => {
    const delivery = readBankEvent(request.body, clock.now());
    if (delivery.kind === "malformed") {
      response.status(400).type("text").send("This is not an event of Pluggy.");
      return;
    }
    count(delivery.name);
    if (delivery.kind === "ignored")
      logger.info({ event: printable(delivery.name) }, "an event of Pluggy that we do not need");
    const isKept =
      delivery.kind === "ignored" ||
      (await store(delivery.event).then(
        () => true,
        () => false,
      ));
    response.sendStatus(isKept ? 202 : 500);
  });
  return router;
}

const KNOWN_EVENTS = new Set([
  "item/created",
  "item/updated",
  "item/error",
  "item/deleted",
  "item/waiting_user_input",
  "item/waiting_user_action",
  "item/login_succeeded",
  "transactions/created",
  "transactions/updated",
  "transactions/deleted",
  "connector/status_updated",
]);

/** Labels are kept for ever, so names that we do not know share one. */
function countEvents(metrics: Registry): (event: string) => void {
  const counter = new Counter({
    name: "quanto_webhook_events_total",
    help: "Events of Pluggy that were received, by name. Repetitions count.",
    labelNames: ["event"],
    registers: [metrics],
  });
  return (event) => counter.inc({ event: KNOWN_EVENTS.has(event) ? event : "other" });
}

/** A name is somebody else's text. */
function printable(event: string): string {
  return event.replaceAll(/[^\w/.-]/g, "?").slice(0, 64);
}
