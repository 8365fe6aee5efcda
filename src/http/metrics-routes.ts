import { Router, type RequestHandler } from "express";
import type { Registry } from "prom-client";
import type { LogError } from "../usecases/ports/log-error.ts";
import { measureJobs, type JobFigures } from "./measure-jobs.ts";
import { measurePluggy } from "./measure-pluggy.ts";
import type { PluggyHealth } from "./pluggy-health.ts";
import { noStore } from "./no-store.ts";
import { secretCheck } from "./secret-check.ts";
import type { MetricsPlace } from "../metrics-place.ts";

export interface MetricsOptions {
  readonly metricsPlace: MetricsPlace;
  readonly metrics: Registry;
  /** The bearer token that a caller must send; null for none. */
  readonly metricsToken: string | null;
  /** Jobs by state; the gauges exist only when it is given. */
  readonly jobFigures?: () => Promise<JobFigures>;
  /** The gauge of problems exists only when it is given. */
  readonly pluggyHealth?: () => Promise<PluggyHealth>;
  readonly logError: LogError;
}

/** `GET /metrics`, in Prometheus' text format. */
export function metricsRoutes({
  metrics,
  metricsToken,
  jobFigures,
  pluggyHealth,
  logError,
}: MetricsOptions): Router {
  const router = Router();
  if (jobFigures) measureJobs(metrics, jobFigures, logError);
  if (pluggyHealth) measurePluggy(metrics, pluggyHealth, logError);
  if (metricsToken !== null) router.use("/metrics", requireToken(metricsToken));
  router.get("/metrics", noStore, async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.metrics());
  });
  return router;
}

function requireToken(token: string): RequestHandler {
  const isAuthorized = secretCheck(token);
  return (request, response, next) => {
    if (isAuthorized(/^bearer +(\S+)$/i.exec(request.headers.authorization ?? "")?.[1])) next();
    else
      response
        .status(401)
        .set("WWW-Authenticate", "Bearer")
        .type("text")
        .send("The token is missing or wrong.");
  };
}
