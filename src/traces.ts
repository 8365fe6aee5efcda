import { AsyncLocalStorage } from "node:async_hooks";
import type { Traces } from "./usecases/ports/traces.ts";

/** Traces that follow the calls of one process by themselves. */
export function createTraces(): Traces {
  const storage = new AsyncLocalStorage<string>();
  return {
    current: () => storage.getStore() ?? null,
    run: (id, work) => storage.run(id, work),
  };
}
