import { canSync, hasDelivered } from "../../domain/connection-attempt.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import type { User } from "../../domain/user.ts";
import { issuedAt, type LinkPurpose } from "../../domain/connect-link.ts";
import { mayNotify } from "../users/may-serve.ts";
import type { Ports } from "../ports.ts";
import type { SyncProgress } from "../ports/chat.ts";

type ProgressPorts = Pick<Ports, "items" | "links" | "chat" | "policy" | "clock">;

/** An older message is too far up in the chat: the next attempt gets a new one. */
const MAX_MESSAGE_AGE_MS = 3_600_000;

/**
 * Shows the progress of a bank's first sync in one message that is edited, and in a new one below a newer link to
 * log in. Later syncs are silent. The message's id is stored with the item, so that a restarted sync uses the same
 * message.
 */
export async function showFirstProgress(
  ports: ProgressPorts,
  user: User,
  itemId: string,
  progress: SyncProgress,
): Promise<void> {
  const item = await ports.items.byId(itemId);
  if (!item || item.welcomedAt !== null || !mayNotify(ports, user)) return;
  const isOver = progress.kind === "failed" || progress.kind === "given-up";
  const message = await messageOf(ports, item, isOver);
  if (message.kind === "superseded") return;
  const shown = await ports.chat.showProgress(user, message.messageId, progress);
  if (shown !== null && shown !== item.progressMessageId)
    await ports.items.update(itemId, {
      progressMessageId: shown,
      progressMessageAt: ports.clock.now(),
    });
}

type ProgressMessage =
  | { readonly kind: "message"; readonly messageId: number | null }
  /** A later attempt at the same bank uses the message of this one. */
  | { readonly kind: "superseded" };

/** Several attempts at one bank share one message, which shows the latest. What is over changes its own message only. */
async function messageOf(
  ports: ProgressPorts,
  item: BankItem,
  isOver: boolean,
): Promise<ProgressMessage> {
  const { items } = ports;
  if (item.progressMessageId !== null) {
    const isLeft = !isOver && (await isAboveLink(ports, item, { kind: "update", itemId: item.id }));
    return { kind: "message", messageId: isLeft ? null : item.progressMessageId };
  }
  const others = (await items.ofUser(item.userId)).filter(
    ({ id, connectorId, deletionRequestedAt }) =>
      id !== item.id && connectorId === item.connectorId && deletionRequestedAt === null,
  );
  const isLatest = others.every(({ linkedAt }) => linkedAt <= item.linkedAt);
  if (!isLatest && !canSync(item) && item.state.kind !== "updating") return { kind: "superseded" };
  const before = others.findLast((other) => isAttemptBefore(other, item));
  if (!before || (await isAboveLink(ports, before, { kind: "connect" })))
    return { kind: "message", messageId: null };
  await items.update(before.id, { progressMessageId: null, progressMessageAt: null });
  return { kind: "message", messageId: before.progressMessageId };
}

/** Whether the user asked for a link after the message was sent, and so looks for what follows below that. */
async function isAboveLink(
  { links }: ProgressPorts,
  { userId, progressMessageAt }: BankItem,
  purpose: LinkPurpose,
): Promise<boolean> {
  if (progressMessageAt === null) return false;
  const expiresAt = await links.latestExpiry({ userId, purpose });
  return expiresAt !== null && issuedAt({ expiresAt }) > progressMessageAt;
}

function isAttemptBefore(other: BankItem, { linkedAt }: BankItem): boolean {
  const age = linkedAt.getTime() - other.linkedAt.getTime();
  return (
    other.progressMessageId !== null && !hasDelivered(other) && age >= 0 && age < MAX_MESSAGE_AGE_MS
  );
}
