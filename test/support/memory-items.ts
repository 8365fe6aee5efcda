import type { BankItem } from "../../src/domain/bank-item.ts";
import { issueChange } from "../../src/domain/connection-issue.ts";
import type { RoutedItem } from "../../src/usecases/jobs/job-route.ts";
import type { Items } from "../../src/usecases/ports/items.ts";
import { compareIds, copyOf, merge } from "./memory-rows.ts";
import { inBatches } from "./batches.ts";

/** The items in memory, by the contract of the real store. */
export function memoryItems(items: Map<string, BankItem>): Items {
  const idsWhere = (matches: (item: BankItem) => boolean) =>
    inBatches([...items.values()].filter(matches).map(({ id }) => id));

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
    notSyncedSince: (instant) =>
      inBatches(
        [...items.values()]
          .filter(
            ({ deletionRequestedAt, syncCheckpoint, state }) =>
              deletionRequestedAt === null &&
              state.kind !== "removed" &&
              syncedAt({ syncCheckpoint }) < +instant,
          )
          .sort((a, b) => syncedAt(a) - syncedAt(b))
          .map(({ id }) => id),
      ),
    consentEndingBefore: (instant) =>
      idsWhere(
        ({ deletionRequestedAt, consentExpiresAt: end, consentWarnedFor }) =>
          deletionRequestedAt === null &&
          end !== null &&
          end < instant &&
          !isSame(end, consentWarnedFor),
      ),
    withoutFirstReport: () =>
      idsWhere(
        ({ deletionRequestedAt, welcomedAt, syncCheckpoint }) =>
          deletionRequestedAt === null && welcomedAt === null && syncCheckpoint.syncedAt !== null,
      ),
    withUnreportedIssue: () =>
      idsWhere(
        ({ deletionRequestedAt, issue, state }) =>
          deletionRequestedAt === null && issueChange(issue, state, new Date(0)).kind !== "nothing",
      ),
    updating: () =>
      idsWhere(
        ({ deletionRequestedAt, state }) =>
          deletionRequestedAt === null && state.kind === "updating",
      ),
    withRequestedDeletion: () =>
      idsWhere(({ deletionRequestedAt }) => deletionRequestedAt !== null),
    remove: async (id) => void items.delete(id),
  };
}

function routed({ userId, deletionRequestedAt, syncCheckpoint }: BankItem): RoutedItem {
  return {
    userId,
    isBeingDeleted: deletionRequestedAt !== null,
    hasSynced: syncCheckpoint.syncedAt !== null,
  };
}

function isSame(a: Date | null, b: Date | null): boolean {
  return a?.getTime() === b?.getTime();
}

function syncedAt({ syncCheckpoint }: Pick<BankItem, "syncCheckpoint">): number {
  return syncCheckpoint.syncedAt?.getTime() ?? -Infinity;
}
