import type { User } from "../domain/user.ts";
import type { Ports } from "./ports.ts";
import type { SyncProgress } from "./ports/chat.ts";

/**
 * Shows how far the first sync of a bank is, in one message that changes. Later syncs are silent.
 * The message's id is kept with the item, so that a restarted sync goes on in the same message.
 */
export async function showFirstProgress(
  ports: Pick<Ports, "items" | "chat">,
  user: User,
  itemId: string,
  progress: SyncProgress,
): Promise<void> {
  const item = await ports.items.byId(itemId);
  if (!item || item.welcomedAt !== null || user.pausedAt !== null) return;
  const shown = await ports.chat.showProgress(user, item.progressMessageId, progress);
  if (shown !== null && shown !== item.progressMessageId)
    await ports.items.update(itemId, { progressMessageId: shown });
}
