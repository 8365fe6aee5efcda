import type { BankItem } from "./bank-item.ts";

type ConnectionProgress = Pick<
  BankItem,
  "syncCheckpoint" | "welcomedAt" | "lastUpdatedAt" | "state"
>;

/**
 * Whether a connection ever delivered data. One that never did is an attempt: no list shows it and
 * no notice mentions it. Older versions marked failed attempts as synced, so `syncedAt` alone
 * proves nothing.
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

/**
 * Whether the item can be synced. A failed attempt returns an empty list of accounts, so it cannot.
 */
export function canSync(item: ConnectionProgress): boolean {
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

/** An attempt older than this is abandoned, and deleted here and at Pluggy. */
export const MAX_CONNECTION_ATTEMPT_MS = 24 * 3_600_000;

/** Whether an attempt can no longer succeed. */
export function isAbandoned({ state, linkedAt }: BankItem, now: Date): boolean {
  return state.kind === "removed" || now.getTime() - linkedAt.getTime() > MAX_CONNECTION_ATTEMPT_MS;
}
