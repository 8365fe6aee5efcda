import { isUnderway, type LedgerSum } from "../../domain/refresh.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import type { RefreshOutcome } from "./refresh-items.ts";

/** What names a `/refresh`: the update of the command, which may be handled again, and the message that answers it. */
export interface RefreshMessage {
  readonly updateId: number;
  readonly messageId: number;
}

/** Enqueues the answers to a user's `/refresh` of this update that are stored; false if none is. */
export async function resumeRefresh(
  { refreshes, jobs }: Pick<Ports, "refreshes" | "jobs">,
  { id: userId }: Pick<User, "id">,
  updateId: number,
): Promise<boolean> {
  const stored = (await refreshes.ofUser(userId)).filter(
    ({ id, messageId }) => id === idOf({ updateId, messageId }),
  );
  await jobs.pushAll(stored.map(({ id }) => ({ kind: "answer-refresh", refreshId: id, userId })));
  return stored.length > 0;
}

function idOf({ updateId, messageId }: RefreshMessage): string {
  return `${updateId} ${messageId}`;
}

/**
 * Stores a `/refresh` and enqueues the job that answers it in its message; does nothing if no bank is
 * fetching. `ledger` is the sums before the requests.
 */
export async function storeRefresh(
  ports: Pick<Ports, "refreshes" | "jobs">,
  user: Pick<User, "id">,
  message: RefreshMessage,
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
  const id = idOf(message);
  await ports.refreshes.add({
    id,
    userId: user.id,
    messageId: message.messageId,
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
