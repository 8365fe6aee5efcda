import type { Registry } from "prom-client";
import type { Job } from "../usecases/jobs/job.ts";
import type { Charts } from "../usecases/ports/charts.ts";
import type { Timers } from "../usecases/ports/timers.ts";
import { createDurations } from "./durations.ts";

/** What a process measures beside the bot and the web server. */
export interface ProcessMetrics {
  readonly countJob: (run: {
    readonly kind: Job["kind"];
    readonly outcome: string;
    readonly ms: number;
  }) => void;
  /** `route` is a template without ids; `status` is null where no answer came. */
  readonly countPluggyCall: (call: {
    readonly route: string;
    readonly status: number | null;
    readonly ms: number;
  }) => void;
  readonly measureCharts: (charts: Charts) => Charts;
}

/** More than the product calls. A label value is never removed, so that others share one. */
const MAX_ROUTES = 50;

export function createProcessMetrics(registry: Registry, timers: Timers): ProcessMetrics {
  const jobs = createDurations(registry, {
    name: "quanto_job_duration_seconds",
    help: "Runs of jobs, by kind and outcome. A parked job failed too often and needs the operator.",
    labels: ["kind", "outcome"],
  });
  const calls = createDurations(registry, {
    name: "quanto_pluggy_request_duration_seconds",
    help: "Requests to Pluggy, by route and HTTP status; `none` without an answer.",
    labels: ["route", "status"],
  });
  const pictures = createDurations(registry, {
    name: "quanto_picture_duration_seconds",
    help: "Pictures by kind and outcome, with the time that they waited for the drawing process.",
    labels: ["kind", "outcome"],
  });
  const routes = new Set<string>();
  const known = (route: string) => {
    if (routes.size < MAX_ROUTES) routes.add(route);
    return routes.has(route) ? route : "other";
  };
  return {
    countJob: ({ kind, outcome, ms }) => jobs.add({ kind, outcome }, ms),
    countPluggyCall: ({ route, status, ms }) =>
      calls.add({ route: known(route), status: String(status ?? "none") }, ms),
    measureCharts: (charts) => ({
      prepare: () => charts.prepare(),
      async draw(drawing, options) {
        const begun = timers.now();
        const add = (outcome: string) =>
          pictures.add({ kind: drawing.kind, outcome }, timers.now() - begun);
        try {
          const picture = await charts.draw(drawing, options);
          add("drawn");
          return picture;
        } catch (error) {
          add("failed");
          throw error;
        }
      },
    }),
  };
}
