import { collectDefaultMetrics, Registry } from "prom-client";

/** A registry of its own, so that two products in one process do not share figures. */
export function createMetrics(): Registry {
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  return metrics;
}
