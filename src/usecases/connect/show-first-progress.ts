import { canSync, hasDelivered } from "../../domain/connection-attempt.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import type { User } from "../../domain/user.ts";
import { mayNotify } from "../users/may-serve.ts";
import type { Ports } from "../ports.ts";
import type { SyncProgress } from "../ports/chat.ts";

type ProgressPorts = Pick<Ports, "items" | "chat" | "policy">;

/** An older message is too far up in the chat: the next attempt gets a new one. */
const MAX_MESSAGE_AGE_MS = 3_600_000;

/**
 * Shows the progress of a bank's first sync in one message that is edited. The message's id is stored
 * with the item, so that a restarted sync uses the same message. Once the bank has delivered, only its
 * end is shown: a second sync may run in another process while the first report is being sent, and
 * would write its count over it.
 */
export async function showFirstProgress(
  ports: ProgressPorts,
  user: User,
  itemId: string,
  progress: SyncProgress,
): Promise<void> {
  const item = await ports.items.byId(itemId);
  if (!item || item.welcomedAt !== null || !mayNotify(ports, user)) return;
  if (progress.kind !== "done" && hasDelivered(item)) return;
  const message = await messageOf(ports, item);
  if (message.kind === "superseded") return;
  const shown = await ports.chat.showProgress(user, message.messageId, progress);
  if (shown !== null && shown !== item.progressMessageId)
    await ports.items.update(itemId, { progressMessageId: shown });
}

type ProgressMessage =
  | { readonly kind: "message"; readonly messageId: number | null }
  /** A later attempt at the same bank uses the message of this one. */
  | { readonly kind: "superseded" };

/** Several attempts at one bank share one message, which shows the latest. */
async function messageOf({ items }: ProgressPorts, item: BankItem): Promise<ProgressMessage> {
  if (item.progressMessageId !== null)
    return { kind: "message", messageId: item.progressMessageId };
  const others = (await items.ofUser(item.userId)).filter(
    ({ id, connectorId, deletionRequestedAt }) =>
      id !== item.id && connectorId === item.connectorId && deletionRequestedAt === null,
  );
  const isLatest = others.every(({ linkedAt }) => linkedAt <= item.linkedAt);
  if (!isLatest && !canSync(item) && item.state.kind !== "updating") return { kind: "superseded" };
  const before = others.findLast((other) => isAttemptBefore(other, item));
  if (!before) return { kind: "message", messageId: null };
  await items.update(before.id, { progressMessageId: null });
  return { kind: "message", messageId: before.progressMessageId };
}

function isAttemptBefore(other: BankItem, { linkedAt }: BankItem): boolean {
  const age = linkedAt.getTime() - other.linkedAt.getTime();
  return (
    other.progressMessageId !== null && !hasDelivered(other) && age >= 0 && age < MAX_MESSAGE_AGE_MS
  );
}
