import { collectDefaultMetrics, Registry } from "prom-client";

/** Creates a registry with Node's default metrics. Not the global one, which two apps in one process would share. */
export function createMetrics(): Registry {
  const metrics = new Registry();
  // The default of 10 ms wakes an idle process a hundred times a second.
  collectDefaultMetrics({ register: metrics, eventLoopMonitoringPrecision: 100 });
  return metrics;
}
