import { hasDelivered, MAX_CONNECTION_ATTEMPT_MS } from "../../domain/connection-attempt.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import type { LinkPurpose } from "../../domain/connect-link.ts";
import type { User } from "../../domain/user.ts";

/** A link and its session take less than this; an attempt that is deleted before that is not repaired. */
const LAST_HOUR_MS = 3_600_000;

/** The purpose of a link that repairs a connection: a new login, or a new connection if that cannot work. */
export function reconnectPurpose(
  item: BankItem | null,
  user: Pick<User, "id">,
  now: Date,
): LinkPurpose {
  const canMend =
    item?.userId === user.id &&
    item.deletionRequestedAt === null &&
    item.state.kind !== "removed" &&
    (hasDelivered(item) ||
      now.getTime() - item.linkedAt.getTime() < MAX_CONNECTION_ATTEMPT_MS - LAST_HOUR_MS);
  return canMend ? { kind: "update", itemId: item.id } : { kind: "connect" };
}
