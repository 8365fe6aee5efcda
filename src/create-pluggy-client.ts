import type { Config } from "./config.ts";
import type { ProcessMetrics } from "./metrics/process-metrics.ts";
import { PluggyApiClient } from "./pluggy/client.ts";
import { createRequestBudget } from "./pluggy/request-budget.ts";
import { clock, random } from "./system-sources.ts";
import { systemTimers as timers } from "./system-timers.ts";
import type { SharedPace } from "./usecases/ports/shared-pace.ts";

/** Its requests keep to one budget with those of the other processes. */
export function createPluggyClient(
  { pluggy }: Config,
  sharedPace: SharedPace,
  { countPluggyCall }: ProcessMetrics,
): PluggyApiClient {
  const { requestsPerMinute } = pluggy;
  const parts = { sharedPace, timers, random: random.fraction, requestsPerMinute };
  return new PluggyApiClient({
    ...pluggy,
    clock,
    timers,
    budget: createRequestBudget(parts),
    onCall: countPluggyCall,
  });
}
