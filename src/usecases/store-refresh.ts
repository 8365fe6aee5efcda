import { isUnderway, type LedgerSum } from "../domain/refresh.ts";
import type { User } from "../domain/user.ts";
import type { Ports } from "./ports.ts";
import type { RefreshOutcome } from "./refresh-items.ts";

/**
 * Has the message of a `/refresh` say later what came; does nothing where no news are on their way.
 * `ledger` is what the banks had before they were asked.
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
