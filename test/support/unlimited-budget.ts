import type { RequestBudget } from "../../src/pluggy/request-budget.ts";

/** For tests of something else than the pace of requests. */
export const UNLIMITED: RequestBudget = {
  take: async () => undefined,
  pause: async () => undefined,
};
