import type { DeletionConfirmation } from "../../src/domain/deletion-confirmation.ts";
import type { DeletionConfirmations } from "../../src/usecases/ports/deletion-confirmations.ts";
import { copyOf } from "./memory-rows.ts";
import { inBatches } from "./batches.ts";

/** The deletion confirmations in memory, by the contract of the real store. Null is a claimed one. */
export function memoryDeletionConfirmations(): DeletionConfirmations {
  const deletionConfirmations = new Map<string, DeletionConfirmation | null>();
  return {
    enqueue: async (confirmation) => {
      if (!deletionConfirmations.has(confirmation.id))
        deletionConfirmations.set(confirmation.id, structuredClone(confirmation));
    },
    byId: async (id) => copyOf(deletionConfirmations.get(id) ?? undefined),
    claim: async (id) => {
      const confirmation = deletionConfirmations.get(id) ?? null;
      if (confirmation) deletionConfirmations.set(id, null);
      return confirmation;
    },
    restore: async (confirmation) =>
      void deletionConfirmations.set(confirmation.id, structuredClone(confirmation)),
    pending: () =>
      inBatches(
        [...deletionConfirmations].flatMap(([id, confirmation]) => (confirmation ? [id] : [])),
      ),
  };
}
