import { Router, type RequestHandler } from "express";
import type { Registry } from "prom-client";
import type { JobCounts } from "../usecases/job-store.ts";
import type { Report } from "./connect-usecases.ts";
import { measureJobs } from "./measure-jobs.ts";

export interface OperationsOptions {
  /** What the product needs and whether it answers now: `{ database: true, telegram: false }`. */
  readonly readiness: () => Promise<Readonly<Record<string, boolean>>>;
  readonly metrics: Registry;
  /** How many jobs there are, by state; shown among the metrics where it is given. */
  readonly jobCounts?: () => Promise<JobCounts>;
  readonly report: Report;
}

/** For the people and machines that run the product. */
export function operations({ readiness, metrics, jobCounts, report }: OperationsOptions): Router {
  const router = Router();
  if (jobCounts) measureJobs(metrics, jobCounts, report);
  router.get("/healthz", noStore, (_request, response) => {
    response.json({ alive: true });
  });
  router.get("/readyz", noStore, async (_request, response) => {
    const checks = await readiness().catch((error: unknown) => {
      report(error, "GET /readyz");
      return { checks: false };
    });
    const ready = Object.values(checks).every(Boolean);
    response.status(ready ? 200 : 503).json({ ready, checks });
  });
  router.get("/metrics", noStore, async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.metrics());
  });
  return router;
}

const noStore: RequestHandler = (_request, response, next) => {
  response.set("Cache-Control", "no-store");
  next();
};
