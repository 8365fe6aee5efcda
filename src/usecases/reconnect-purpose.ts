import { hasDelivered, MAX_ATTEMPT_MS } from "../domain/attempt.ts";
import type { BankItem } from "../domain/bank-item.ts";
import type { LinkPurpose } from "../domain/connect-link.ts";
import type { User } from "../domain/user.ts";

/** A link and what it leads to take less than this; an attempt that is given up before is not mended. */
const LAST_HOUR_MS = 3_600_000;

/** What a personal link is for that mends a connection: logging in again, or connecting the bank anew. */
export function reconnectPurpose(
  item: BankItem | null,
  user: Pick<User, "id">,
  now: Date,
): LinkPurpose {
  const canMend =
    item?.userId === user.id &&
    item.deletionRequestedAt === null &&
    item.state.kind !== "removed" &&
    (hasDelivered(item) || now.getTime() - item.linkedAt.getTime() < MAX_ATTEMPT_MS - LAST_HOUR_MS);
  return canMend ? { kind: "update", itemId: item.id } : { kind: "connect" };
}
