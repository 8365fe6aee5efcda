import type { BankItem } from "./bank-item.ts";

type ConnectionProgress = Pick<
  BankItem,
  "syncCheckpoint" | "welcomedAt" | "lastUpdatedAt" | "state"
>;

/**
 * Whether a connection ever delivered. One that never did is an attempt and no bank: no list shows it,
 * no notice tells of it. Older versions marked failed attempts as synced, though the bank never delivered.
 */
export function hasDelivered({
  syncCheckpoint,
  welcomedAt,
  lastUpdatedAt,
  state,
}: ConnectionProgress): boolean {
  if (welcomedAt !== null) return true;
  return syncCheckpoint.syncedAt !== null && (lastUpdatedAt !== null || state.kind === "working");
}

/** Whether there may be something to copy: an attempt that failed answers an empty list of accounts. */
export function canCopy(item: ConnectionProgress): boolean {
  const { state, lastUpdatedAt } = item;
  switch (state.kind) {
    case "updating":
    case "removed":
      return false;
    case "working":
      return true;
    case "outdated":
      return lastUpdatedAt !== null || hasDelivered(item);
    case "login-error":
    case "waiting-input":
    case "waiting-action":
      return hasDelivered(item);
  }
}

/** After this an attempt is given up, and deleted here and at Pluggy. */
export const MAX_ATTEMPT_MS = 24 * 3_600_000;

/** Whether nothing will come of an attempt any more. */
export function isAbandoned({ state, linkedAt }: BankItem, now: Date): boolean {
  return state.kind === "removed" || now.getTime() - linkedAt.getTime() > MAX_ATTEMPT_MS;
}
