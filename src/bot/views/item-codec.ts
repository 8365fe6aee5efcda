/*
 * Callback data of buttons: at most 64 bytes, of which an item's id takes 36. The number is a version: it
 * is raised when a button's meaning changes, so that buttons of older messages are recognised.
 */

/** Requests a personal link when pressed, so that a button in an old message never opens an expired one. */
export const CONNECT_CALLBACK = "connect:1";
export const REFRESH_CALLBACK = "refresh:1";
/** Cancels a question; changes nothing. */
export const CANCEL_CALLBACK = "cancel:1";
export const DELETE_DATA_CALLBACK = "delete-data:1";

/** Requests a personal link for a bank, or an attempt at one, that needs the user. */
export const RECONNECT_CALLBACK = itemCallback("reconnect:1");

export interface ItemCallback {
  readonly dataFor: (itemId: string) => string;
  /** Matches the data for any item; the first group is its id. */
  readonly pattern: RegExp;
}

/** Chooses the bank to disconnect; not confirmed yet. */
export const DISCONNECT_CHOICE = itemCallback("disconnect-which:1");
export const DISCONNECT_CALLBACK = itemCallback("disconnect:1");

/** The item's id in the data that matched an `ItemCallback`'s pattern. */
export function itemIdIn(match: string | RegExpMatchArray): string {
  return typeof match === "string" ? "" : (match[1] ?? "");
}

function itemCallback(name: string): ItemCallback {
  return {
    dataFor: (itemId) => `${name}:${itemId}`,
    pattern: new RegExp(`^${name}:([\\w-]+)$`),
  };
}
