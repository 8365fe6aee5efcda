import { isUnderway, type LedgerSum } from "../../domain/refresh.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import type { RefreshOutcome } from "./refresh-items.ts";

/**
 * Stores a `/refresh` and enqueues the job that answers it in its message; does nothing if no bank is
 * fetching. `ledger` is the sums before the requests.
 */
export async function storeRefresh(
  ports: Pick<Ports, "refreshes" | "jobs" | "random">,
  user: Pick<User, "id">,
  messageId: number,
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
  const id = ports.random.id();
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
