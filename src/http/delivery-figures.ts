import { Counter, type Registry } from "prom-client";

export interface DeliveryFigures {
  countEvent(name: string): void;
  countRefusal(status: number): void;
}

/** What the operator sees of Pluggy's webhook: silence, strangers and failures show here first. */
export function createDeliveryFigures(metrics: Registry): DeliveryFigures {
  const events = new Counter({
    name: "quanto_webhook_events_total",
    help: "Events that Pluggy's webhook brought, by name. Repetitions count.",
    labelNames: ["event"],
    registers: [metrics],
  });
  const refusals = new Counter({
    name: "quanto_webhook_refusals_total",
    help: "Calls of Pluggy's webhook that were not taken, by status: 401 is a wrong secret.",
    labelNames: ["status"],
    registers: [metrics],
  });
  return {
    // Labels are kept for ever, so names that we do not know share one.
    countEvent: (name) => events.inc({ event: KNOWN_EVENTS.has(name) ? name : "other" }),
    countRefusal: (status) => refusals.inc({ status }),
  };
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
