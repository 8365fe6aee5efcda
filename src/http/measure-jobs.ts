import { Gauge, type Registry } from "prom-client";
import type { JobAges, JobCounts } from "../usecases/ports/job-store.ts";
import type { LogError } from "../usecases/ports/log-error.ts";

export interface JobFigures {
  readonly counts: JobCounts;
  readonly ages: JobAges;
}

/** Registers the gauges of jobs by state: how many, and how old the oldest is. Read on each scrape. */
export function measureJobs(
  metrics: Registry,
  jobFigures: () => Promise<JobFigures>,
  logError: LogError,
): void {
  const oldest = new Gauge({
    name: "quanto_job_oldest_seconds",
    help: "How long the oldest job of a state is in it: overdue, running, parked.",
    labelNames: ["state"],
    registers: [metrics],
  });
  const gauge = new Gauge({
    name: "quanto_jobs",
    help: "Jobs in the queue, by state. A parked job failed too often and needs the operator.",
    labelNames: ["state"],
    registers: [metrics],
    async collect() {
      gauge.reset();
      oldest.reset();
      try {
        const { counts, ages } = await jobFigures();
        for (const state of ["waiting", "running", "parked"] as const) {
          gauge.set({ state }, counts[state]);
          oldest.set({ state }, ages[state] / 1000);
        }
      } catch (error) {
        // The other metrics must be readable while the database is unreachable.
        logError(error, "GET /metrics");
      }
    },
  });
}
