import type { BankItem } from "../../src/domain/bank-item.ts";
import { troubleNews } from "../../src/domain/trouble.ts";
import type { RoutedItem } from "../../src/usecases/job-route.ts";
import type { Items } from "../../src/usecases/ports/items.ts";
import { compareIds, copyOf, merge } from "./memory-rows.ts";

/** The bank connections in memory, by the contract of the real store. */
export function memoryItems(): Items {
  const items = new Map<string, BankItem>();
  const idsWhere = (matches: (item: BankItem) => boolean) =>
    [...items.values()].filter(matches).map(({ id }) => id);

  /** Changes the item if what it has is what the caller saw. */
  function swap(id: string, change: Partial<BankItem>, isAsSeen: (item: BankItem) => boolean) {
    const item = items.get(id);
    if (!item || !isAsSeen(item)) return false;
    merge(items, id, change);
    return true;
  }

  return {
    byId: async (id) => copyOf(items.get(id)),
    ofUser: async (userId) =>
      [...items.values()]
        .filter((item) => item.userId === userId)
        .sort((a, b) => a.linkedAt.getTime() - b.linkedAt.getTime() || compareIds(a, b))
        .map((item) => structuredClone(item)),
    add: async (item) => {
      if (!items.has(item.id)) items.set(item.id, structuredClone(item));
    },
    routes: async (ids) =>
      new Map(
        [...items.values()]
          .filter(({ id }) => ids.includes(id))
          .map((item): [string, RoutedItem] => [item.id, routed(item)]),
      ),
    update: async (id, change) => merge(items, id, change),
    swapWelcomedAt: async (id, seen, next) =>
      swap(id, { welcomedAt: next }, ({ welcomedAt }) => isSame(welcomedAt, seen)),
    swapTrouble: async (id, seen, next) =>
      swap(id, { trouble: next }, ({ trouble }) =>
        isSame(trouble?.since ?? null, seen?.since ?? null),
      ),
    swapConsentWarnedFor: async (id, seen, next) =>
      swap(id, { consentWarnedFor: next }, (item) => isSame(item.consentWarnedFor, seen)),
    notSyncedSince: async (instant) =>
      [...items.values()]
        .filter(
          ({ leavingAt, marks, state }) =>
            leavingAt === null && state.kind !== "removed" && syncedAt({ marks }) < +instant,
        )
        .sort((a, b) => syncedAt(a) - syncedAt(b))
        .map(({ id }) => id),
    consentEndingBefore: async (instant) =>
      idsWhere(
        ({ leavingAt, consentExpiresAt: end, consentWarnedFor }) =>
          leavingAt === null && end !== null && end < instant && !isSame(end, consentWarnedFor),
      ),
    unwelcomed: async () =>
      idsWhere(
        ({ leavingAt, welcomedAt, marks }) =>
          leavingAt === null && welcomedAt === null && marks.syncedAt !== null,
      ),
    withUntoldTrouble: async () =>
      idsWhere(
        ({ leavingAt, trouble, state }) =>
          leavingAt === null && troubleNews(trouble, state, new Date(0)).kind !== "nothing",
      ),
    updating: async () =>
      idsWhere(({ leavingAt, state }) => leavingAt === null && state.kind === "updating"),
    leaving: async () => idsWhere(({ leavingAt }) => leavingAt !== null),
    remove: async (id) => void items.delete(id),
  };
}

function routed({ userId, leavingAt, marks }: BankItem): RoutedItem {
  return { userId, isLeaving: leavingAt !== null, hasSynced: marks.syncedAt !== null };
}

function isSame(a: Date | null, b: Date | null): boolean {
  return a?.getTime() === b?.getTime();
}

function syncedAt({ marks }: Pick<BankItem, "marks">): number {
  return marks.syncedAt?.getTime() ?? -Infinity;
}
