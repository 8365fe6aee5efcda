import { Router } from "express";
import type { Report } from "./connect-usecases.ts";
import { noStore } from "./no-store.ts";
import { problemsOf, type PluggyHealth } from "./pluggy-health.ts";

export interface OperationsOptions {
  /** What the product needs and whether it answers now: `{ database: true, telegram: false }`. */
  readonly readiness: () => Promise<Readonly<Record<string, boolean>>>;
  /** What is wrong at Pluggy is shown beside the checks where it is given. */
  readonly pluggyHealth?: () => Promise<PluggyHealth>;
  readonly report: Report;
}

/** For the machines that run the product. */
export function operations({ readiness, pluggyHealth, report }: OperationsOptions): Router {
  const router = Router();
  router.get("/healthz", noStore, (_request, response) => {
    response.json({ alive: true });
  });
  router.get("/readyz", noStore, async (_request, response) => {
    const orElse =
      <Fallback>(fallback: Fallback) =>
      (error: unknown) => {
        report(error, "GET /readyz");
        return fallback;
      };
    const [checks, health] = await Promise.all([
      readiness().catch(orElse({ checks: false })),
      pluggyHealth?.().catch(orElse(null)),
    ]);
    // A refused webhook makes news late, and is usual at home; without keys there are none at all.
    const ready = Object.values(checks).every(Boolean) && !health?.areKeysRejected;
    const problems = health ? { problems: problemsOf(health) } : {};
    response.status(ready ? 200 : 503).json({ ready, checks, ...problems });
  });
  return router;
}
