import { Gauge, type Registry } from "prom-client";
import type { Report } from "./connect-usecases.ts";
import type { PluggyHealth } from "./pluggy-health.ts";

/** Shows whether Pluggy takes our keys and our webhook. Asked when somebody looks. */
export function measurePluggy(
  metrics: Registry,
  pluggyHealth: () => Promise<PluggyHealth>,
  report: Report,
): void {
  const gauge = new Gauge({
    name: "quanto_pluggy_problem",
    help: "1 while Pluggy rejects our keys, refuses our webhook, or its webhook could not be checked for hours.",
    labelNames: ["problem"],
    registers: [metrics],
    async collect() {
      try {
        const { areKeysRejected, webhook } = await pluggyHealth();
        gauge.set({ problem: "keys-rejected" }, Number(areKeysRejected));
        gauge.set({ problem: "webhook-refused" }, Number(webhook === "refused"));
        gauge.set({ problem: "webhook-unknown" }, Number(webhook === "unknown"));
      } catch (error) {
        // The other figures are wanted all the more while the database is away.
        gauge.reset();
        report(error, "GET /metrics");
      }
    },
  });
}
