import type { Taught } from "../../src/domain/understanding/taught.ts";
import type { TaughtStore } from "../../src/usecases/ports/taught-store.ts";
import { merge, removeWhere } from "./memory-rows.ts";
import { inBatches } from "./batches.ts";

/** What users said in memory, by the contract of the real stores. `keyOf` is unique within a user. */
export function memoryTaught<Entry extends Taught<unknown>>(
  keyOf: (entry: Entry) => string,
): TaughtStore<Entry> {
  const entries = new Map<string, Entry>();
  const isTaken = ({ id, userId }: Entry, key: string) =>
    [...entries.values()].some(
      (other) => other.id !== id && other.userId === userId && keyOf(other) === key,
    );
  return {
    ofUser: async (userId) =>
      structuredClone([...entries.values()].filter((entry) => entry.userId === userId)),
    swap: async (next, seen) => {
      const known = entries.get(next.id)?.changeId ?? null;
      if (known !== seen || isTaken(next, keyOf(next))) return false;
      entries.set(next.id, structuredClone(next));
      return true;
    },
    markApplied: async ({ id, changeId }) => {
      if (entries.get(id)?.changeId !== changeId) return false;
      merge(entries, id, { isPending: false } as Partial<Entry>);
      return true;
    },
    usersWithPending: () =>
      inBatches([
        ...new Set([...entries.values()].flatMap((one) => (one.isPending ? [one.userId] : []))),
      ]),
    remove: async ({ id, changeId }) =>
      removeWhere(entries, (entry) => entry.id === id && entry.changeId === changeId),
    removeOfUser: async (userId) => removeWhere(entries, (entry) => entry.userId === userId),
  };
}
