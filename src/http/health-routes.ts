import { Router } from "express";
import type { LogError } from "../usecases/ports/log-error.ts";
import type { Version } from "../version.ts";
import { noStore } from "./no-store.ts";
import { problemsOf, type PluggyHealth } from "./pluggy-health.ts";

export interface HealthOptions {
  /** Whether each dependency answers now: `{ database: true, telegram: false }`. */
  readonly readiness: () => Promise<Readonly<Record<string, boolean>>>;
  /** Problems with Pluggy are listed beside the checks when it is given. */
  readonly pluggyHealth?: () => Promise<PluggyHealth>;
  readonly version: Version;
  readonly logError: LogError;
}

/** `GET /healthz` (liveness) and `GET /readyz` (readiness). */
export function healthRoutes({
  readiness,
  pluggyHealth,
  version: { number: version, commit },
  logError,
}: HealthOptions): Router {
  const router = Router();
  router.get("/healthz", noStore, (_request, response) => {
    response.json({ alive: true, version, commit });
  });
  router.get("/readyz", noStore, async (_request, response) => {
    const orElse =
      <Fallback>(fallback: Fallback) =>
      (error: unknown) => {
        logError(error, "GET /readyz");
        return fallback;
      };
    const [checks, health] = await Promise.all([
      readiness().catch(orElse({ checks: false })),
      pluggyHealth?.().catch(orElse(null)),
    ]);
    // Without valid keys there is no new data at all. A refused webhook only delays it, and is normal at home.
    const ready = Object.values(checks).every(Boolean) && !health?.areKeysRejected;
    const problems = health ? { problems: problemsOf(health) } : {};
    response.status(ready ? 200 : 503).json({ ready, version, commit, checks, ...problems });
  });
  return router;
}
