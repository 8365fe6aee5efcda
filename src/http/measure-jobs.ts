import { Gauge, type Registry } from "prom-client";
import type { JobCounts } from "../usecases/ports/job-store.ts";
import type { Report } from "./connect-usecases.ts";

/** Shows how much work waits, runs and was given up. Counted when somebody looks. */
export function measureJobs(
  metrics: Registry,
  jobCounts: () => Promise<JobCounts>,
  report: Report,
): void {
  const gauge = new Gauge({
    name: "quanto_jobs",
    help: "Jobs of the queue, by state. A parked one failed too often and needs the operator.",
    labelNames: ["state"],
    registers: [metrics],
    async collect() {
      gauge.reset();
      try {
        for (const [state, count] of Object.entries(await jobCounts()))
          gauge.set({ state }, Number(count));
      } catch (error) {
        // The other figures are wanted all the more while the database is away.
        report(error, "GET /metrics");
      }
    },
  });
}
