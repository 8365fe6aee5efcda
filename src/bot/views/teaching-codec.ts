import { shortKey } from "../../domain/short-key.ts";

/** Undoes a name: the short key of the change, and the key of the transaction whose merchant has it. */
export const RENAME_UNDO_PATTERN = /^rename:2:([0-9a-z]{7}):([0-9a-z]{10})$/;

export function renameUndoData(changeId: string, transactionKey: string): string {
  return `rename:2:${shortKey(changeId)}:${transactionKey}`;
}
