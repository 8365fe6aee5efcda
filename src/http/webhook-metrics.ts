import { Counter, type Registry } from "prom-client";

export interface WebhookMetrics {
  countEvent(name: string): void;
  /** What became of it: `stored`, `failed` (Pluggy sends it again), `ignored`. */
  countOutcome(name: string, outcome: "stored" | "failed" | "ignored"): void;
  countRefusal(status: number): void;
}

/** Counters of Pluggy's webhook: they show when deliveries stop, lack the secret, or fail. */
export function createWebhookMetrics(metrics: Registry): WebhookMetrics {
  const events = new Counter({
    name: "quanto_webhook_events_total",
    help: "Pluggy webhook events received, by event name. Repeated deliveries count.",
    labelNames: ["event"],
    registers: [metrics],
  });
  const outcomes = new Counter({
    name: "quanto_webhook_outcomes_total",
    help: "Pluggy webhook events by event name and outcome: stored, failed (sent again), ignored.",
    labelNames: ["event", "outcome"],
    registers: [metrics],
  });
  const refusals = new Counter({
    name: "quanto_webhook_refusals_total",
    help: "Pluggy webhook requests refused, by HTTP status. 401 means a wrong secret.",
    labelNames: ["status"],
    registers: [metrics],
  });
  return {
    countEvent: (name) => events.inc({ event: labelOf(name) }),
    countOutcome: (name, outcome) => outcomes.inc({ event: labelOf(name), outcome }),
    countRefusal: (status) => refusals.inc({ status }),
  };
}

/** A label value is never removed, so unknown names share one. */
function labelOf(event: string): string {
  return KNOWN_EVENTS.has(event) ? event : "other";
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
