import { Router, type RequestHandler } from "express";
import type { Registry } from "prom-client";
import type { JobCounts } from "../usecases/ports/job-store.ts";
import type { Report } from "./connect-usecases.ts";
import { measureJobs } from "./measure-jobs.ts";
import { measurePluggy } from "./measure-pluggy.ts";
import type { PluggyHealth } from "./pluggy-health.ts";
import { noStore } from "./no-store.ts";
import { secretCheck } from "./secret-check.ts";

/** Where `/metrics` is served. */
export type MetricsPlace =
  | { readonly kind: "nowhere" }
  /** Among the other routes. */
  | { readonly kind: "public-port" }
  /** 0 lets the system choose. */
  | { readonly kind: "own-port"; readonly port: number };

export interface MetricsOptions {
  readonly metricsPlace: MetricsPlace;
  readonly metrics: Registry;
  /** What a caller must send as `Authorization: Bearer …`; null asks for nothing. */
  readonly metricsToken: string | null;
  /** How many jobs there are, by state; shown among the metrics where it is given. */
  readonly jobCounts?: () => Promise<JobCounts>;
  /** Shown among the metrics where it is given. */
  readonly pluggyHealth?: () => Promise<PluggyHealth>;
  readonly report: Report;
}

/** `GET /metrics`: the figures in Prometheus' text format. */
export function metricsRoutes({
  metrics,
  metricsToken,
  jobCounts,
  pluggyHealth,
  report,
}: MetricsOptions): Router {
  const router = Router();
  if (jobCounts) measureJobs(metrics, jobCounts, report);
  if (pluggyHealth) measurePluggy(metrics, pluggyHealth, report);
  if (metricsToken !== null) router.use("/metrics", requireToken(metricsToken));
  router.get("/metrics", noStore, async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.metrics());
  });
  return router;
}

function requireToken(token: string): RequestHandler {
  const isRight = secretCheck(token);
  return (request, response, next) => {
    if (isRight(/^bearer +(\S+)$/i.exec(request.headers.authorization ?? "")?.[1])) next();
    else
      response
        .status(401)
        .set("WWW-Authenticate", "Bearer")
        .type("text")
        .send("The token is missing or wrong.");
  };
}
