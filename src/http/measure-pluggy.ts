import { Gauge, type Registry } from "prom-client";
import type { LogError } from "../usecases/ports/log-error.ts";
import type { PluggyHealth } from "./pluggy-health.ts";

/** Registers the gauge of problems with Pluggy. Read on each scrape. */
export function measurePluggy(
  metrics: Registry,
  pluggyHealth: () => Promise<PluggyHealth>,
  logError: LogError,
): void {
  const gauge = new Gauge({
    name: "quanto_pluggy_problem",
    help: "1 while Pluggy rejects the keys, refuses the webhook URL, or the webhook could not be checked for hours.",
    labelNames: ["problem"],
    registers: [metrics],
    async collect() {
      try {
        const { areKeysRejected, webhook } = await pluggyHealth();
        gauge.set({ problem: "keys-rejected" }, Number(areKeysRejected));
        gauge.set({ problem: "webhook-refused" }, Number(webhook === "refused"));
        gauge.set({ problem: "webhook-unknown" }, Number(webhook === "unknown"));
      } catch (error) {
        // The other metrics must be readable while the database is unreachable.
        gauge.reset();
        logError(error, "GET /metrics");
      }
    },
  });
}
