import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { Version } from "../version.ts";

/**
 * Creates a registry with Node's default metrics, the event loop's delay among them, and the version of the
 * program. Not the global one, which two apps in one process would share.
 */
export function createMetrics({ number, commit }: Version): Registry {
  const metrics = new Registry();
  // The default of 10 ms wakes an idle process a hundred times a second.
  collectDefaultMetrics({ register: metrics, eventLoopMonitoringPrecision: 100 });
  new Gauge({
    name: "quanto_build_info",
    help: "Always 1; the labels say which version runs.",
    labelNames: ["version", "commit"],
    registers: [metrics],
  }).set({ version: number, commit: commit ?? "unknown" }, 1);
  return metrics;
}
