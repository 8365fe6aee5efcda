import type { BankEvent } from "../../src/domain/bank-event.ts";
import type { BankEvents } from "../../src/usecases/ports/bank-events.ts";
import { inBatches } from "./batches.ts";

/** The received events in memory, by the contract of the real store. */
export function memoryEvents(): BankEvents {
  /** Null once it is handled. */
  const events = new Map<string, BankEvent | null>();
  const pending = () => [...events.values()].filter((event) => event !== null);
  return {
    addAll: async (list) => {
      for (const event of list)
        if (!events.has(event.id)) events.set(event.id, structuredClone(event));
    },
    pendingOf: async (itemId) =>
      pending()
        .filter((event) => event.itemId === itemId)
        .sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime())
        .map((event) => structuredClone(event)),
    markHandled: async (ids) => {
      for (const id of ids) if (events.has(id)) events.set(id, null);
    },
    itemsPendingSince: (instant) => {
      const early = pending().filter(({ receivedAt }) => receivedAt < instant);
      return inBatches([...new Set(early.map(({ itemId }) => itemId))]);
    },
    removeOfItem: async (itemId) => {
      for (const event of pending()) if (event.itemId === itemId) events.delete(event.id);
    },
  };
}
