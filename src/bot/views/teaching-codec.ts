import { shortKey } from "../../domain/short-key.ts";
import type { AskedFor } from "./reply-place.ts";

/**
 * Undoes the answer to a question: the short key of the change, and the key of the transaction whose
 * merchant has the name, or which has the note.
 */
export const ANSWER_UNDO_PATTERN = /^(rename:2|note:1):([0-9a-z]{7}):([0-9a-z]{10})$/;

const CODES: Readonly<Record<AskedFor, string>> = { name: "rename:2", note: "note:1" };

export function answerUndoData(asked: AskedFor, changeId: string, transactionKey: string): string {
  return `${CODES[asked]}:${shortKey(changeId)}:${transactionKey}`;
}

/** What the answer was about, by the code of its button. */
export function askedForBy(code: string): AskedFor {
  return code === CODES.note ? "note" : "name";
}
