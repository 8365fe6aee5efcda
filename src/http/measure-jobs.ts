import { Gauge, type Registry } from "prom-client";
import type { JobCounts } from "../usecases/ports/job-store.ts";
import type { LogError } from "../usecases/ports/log-error.ts";

/** Registers the gauge of jobs by state. Counted on each scrape. */
export function measureJobs(
  metrics: Registry,
  jobCounts: () => Promise<JobCounts>,
  logError: LogError,
): void {
  const gauge = new Gauge({
    name: "quanto_jobs",
    help: "Jobs in the queue, by state. A parked job failed too often and needs the operator.",
    labelNames: ["state"],
    registers: [metrics],
    async collect() {
      gauge.reset();
      try {
        for (const [state, count] of Object.entries(await jobCounts()))
          gauge.set({ state }, Number(count));
      } catch (error) {
        // The other metrics must be readable while the database is unreachable.
        logError(error, "GET /metrics");
      }
    },
  });
}
