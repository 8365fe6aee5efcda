import { isToAsk, type CashEntry } from "../../src/domain/cash/cash-entry.ts";
import type { CashEntries } from "../../src/usecases/ports/cash-entries.ts";
import { compareIds, copyOf, merge, removeWhere } from "./memory-rows.ts";
import { inBatches } from "./batches.ts";

/** Typed cash in memory, by the contract of the real store. */
export function memoryCashEntries(entries: Map<string, CashEntry>): CashEntries {
  const isAt = ({ id, version }: Pick<CashEntry, "id" | "version">) =>
    entries.get(id)?.version === version;
  return {
    add: async (entry) => {
      if (!entries.has(entry.id)) entries.set(entry.id, structuredClone(entry));
    },
    byId: async (userId, id) => {
      const entry = entries.get(id);
      return copyOf(entry?.userId === userId ? entry : undefined);
    },
    ofUser: async (userId) =>
      [...entries.values()]
        .filter((entry) => entry.userId === userId)
        .sort((a, b) => Number(a.typedAt) - Number(b.typedAt) || compareIds(a, b))
        .map((entry) => structuredClone(entry)),
    replace: async (next) => {
      if (!isAt({ id: next.id, version: next.version - 1 })) return false;
      entries.set(next.id, structuredClone(next));
      return true;
    },
    setMatch: async (id, matchId) => {
      if (entries.get(id)?.askedAt === null) merge(entries, id, { matchId });
    },
    settle: async (entry) => {
      if (!isAt(entry)) return false;
      merge(entries, entry.id, { isPending: false });
      return true;
    },
    remove: async (entry) => isAt(entry) && entries.delete(entry.id),
    usersWithWork: (now) => {
      const hasWork = (entry: CashEntry) =>
        entry.isPending || isToAsk(entry) || (entry.expiresAt !== null && entry.expiresAt <= now);
      return inBatches([
        ...new Set([...entries.values()].filter(hasWork).map(({ userId }) => userId)),
      ]);
    },
    removeOfUser: async (userId) => removeWhere(entries, (entry) => entry.userId === userId),
  };
}
