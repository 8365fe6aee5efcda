import { Router } from "express";
import type { Report } from "./connect-usecases.ts";
import { noStore } from "./no-store.ts";

export interface OperationsOptions {
  /** What the product needs and whether it answers now: `{ database: true, telegram: false }`. */
  readonly readiness: () => Promise<Readonly<Record<string, boolean>>>;
  readonly report: Report;
}

/** For the machines that run the product. */
export function operations({ readiness, report }: OperationsOptions): Router {
  const router = Router();
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
  return router;
}
