/**
 * What comes back when a button is pressed: at most 64 bytes, of which an item's id takes 36. The
 * number is raised when a button's meaning changes, so that older messages' buttons are known as old.
 */

/** Asks for a personal link, so that a button in an old message never leads to one that ran out. */
export const CONNECT_CALLBACK = "connect:1";
export const REFRESH_CALLBACK = "refresh:1";
/** Leaves everything as it is. */
export const CANCEL_CALLBACK = "cancel:1";
export const DELETE_DATA_CALLBACK = "delete-data:1";

/** Asks for a personal link for a bank, or an attempt at one, that needs the user. */
export const RECONNECT_CALLBACK = itemCallback("reconnect:1");

export interface ItemCallback {
  readonly dataFor: (itemId: string) => string;
  /** Matches the data of any item; the first group is its id. */
  readonly pattern: RegExp;
}

/** The bank that was chosen to be disconnected, not confirmed yet. */
export const DISCONNECT_CHOICE = itemCallback("disconnect-which:1");
export const DISCONNECT_CALLBACK = itemCallback("disconnect:1");

function itemCallback(name: string): ItemCallback {
  return {
    dataFor: (itemId) => `${name}:${itemId}`,
    pattern: new RegExp(`^${name}:([\\w-]+)$`),
  };
}
