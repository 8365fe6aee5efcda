import type { Refresh } from "../../src/domain/refresh.ts";
import type { Refreshes } from "../../src/usecases/ports/refreshes.ts";
import { copyOf, removeWhere } from "./memory-rows.ts";
import { inBatches } from "./batches.ts";

/** The `/refresh` requests in memory, by the contract of the real store. */
export function memoryRefreshes(): Refreshes {
  const refreshes = new Map<string, Refresh>();
  return {
    add: async (refresh) => {
      if (!refreshes.has(refresh.id)) refreshes.set(refresh.id, structuredClone(refresh));
    },
    byId: async (id) => copyOf(refreshes.get(id)),
    pending: () => inBatches([...refreshes.values()].map(({ id, userId }) => ({ id, userId }))),
    ofUser: async (userId) =>
      structuredClone([...refreshes.values()].filter((one) => one.userId === userId)),
    remove: async (id) => void refreshes.delete(id),
    removeOfUser: async (userId) => removeWhere(refreshes, (one) => one.userId === userId),
  };
}
