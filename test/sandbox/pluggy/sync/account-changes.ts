/** The changes of one sync in one account. */
export interface AccountChanges {
  accountId: string;
  createdIds: string[];
  updatedIds: string[];
  deletedIds: string[];
}

export const noChanges = (accountId: string): AccountChanges => ({
  accountId,
  createdIds: [],
  updatedIds: [],
  deletedIds: [],
});

/** One entry for each account. */
export function mergeChanges(all: readonly AccountChanges[]): AccountChanges[] {
  const merged = new Map<string, AccountChanges>();
  for (const { accountId, createdIds, updatedIds, deletedIds } of all) {
    const sum = merged.get(accountId) ?? noChanges(accountId);
    sum.createdIds.push(...createdIds);
    sum.updatedIds.push(...updatedIds);
    sum.deletedIds.push(...deletedIds);
    merged.set(accountId, sum);
  }
  return [...merged.values()];
}
