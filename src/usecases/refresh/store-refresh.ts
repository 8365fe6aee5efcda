import { isUnderway, type LedgerSum, type Refresh } from "../../domain/refresh.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import type { RefreshOutcome } from "./refresh-items.ts";

/** Enqueues the answer of a `/refresh` that is stored under this id; false if none is. */
export async function resumeRefresh(
  { refreshes, jobs }: Pick<Ports, "refreshes" | "jobs">,
  { id: userId }: Pick<User, "id">,
  id: string,
): Promise<boolean> {
  const refresh = await refreshes.byId(id);
  if (refresh?.userId !== userId) return false;
  await jobs.push({ kind: "answer-refresh", refreshId: id, userId });
  return true;
}

/**
 * Stores a `/refresh` and enqueues the job that answers it in its message; does nothing if no bank is
 * fetching. `id` names the request, `ledger` is the sums before it.
 */
export async function storeRefresh(
  ports: Pick<Ports, "refreshes" | "jobs">,
  user: Pick<User, "id">,
  { id, messageId }: Pick<Refresh, "id" | "messageId">,
  {
    since,
    outcomes,
    ledger,
  }: {
    readonly since: Date;
    readonly outcomes: readonly RefreshOutcome[];
    readonly ledger: ReadonlyMap<string, readonly LedgerSum[]>;
  },
): Promise<void> {
  if (!outcomes.some(({ answer }) => isUnderway(answer))) return;
  await ports.refreshes.add({
    id,
    userId: user.id,
    messageId,
    since,
    banks: outcomes.map(({ item, answer }) => ({
      itemId: item.id,
      answer,
      lastUpdatedAt: item.lastUpdatedAt,
      before: ledger.get(item.id) ?? [],
    })),
  });
  await ports.jobs.push({ kind: "answer-refresh", refreshId: id, userId: user.id });
}
