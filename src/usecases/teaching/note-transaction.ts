import { tidyWords } from "../../domain/tidy-name.ts";
import type { Transaction } from "../../domain/transaction.ts";
import { fingerprintOf } from "../../domain/understanding/fingerprint.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import type { Gone } from "./choose.ts";
import { say, type TeachPorts } from "./teach.ts";

/** In letters. */
export const MAX_NOTE_LENGTH = 200;

export interface Noted {
  readonly kind: "noted";
  /** Null where there is none any more. */
  readonly note: string | null;
  readonly changeId: string | null;
}

export interface NoteTooLong {
  readonly kind: "note-too-long";
  readonly max: number;
}

/**
 * Stores what a user notes about one of their transactions: one line, long numbers masked. Nothing, or a
 * dash, takes the note away.
 */
export async function noteTransaction(
  ports: TeachPorts,
  user: User,
  { transactionId, text }: { readonly transactionId: string; readonly text: string },
): Promise<Noted | NoteTooLong | Gone> {
  const row = await ports.transactions.ofUserById(user.id, transactionId);
  if (!row) return { kind: "gone" };
  const note = tidyWords(text);
  if (Array.from(note).length > MAX_NOTE_LENGTH)
    return { kind: "note-too-long", max: MAX_NOTE_LENGTH };
  return storeNote(ports, row, NOTHING.test(note) ? null : note);
}

const NOTHING = /^[-–—]?$/;

/** Stores a note, or takes it away. */
export async function storeNote(
  ports: TeachPorts,
  row: Transaction,
  note: string | null,
): Promise<Noted> {
  const changeId = await say(ports, ports.notes, {
    userId: row.userId,
    isSame: ({ transactionId }) => transactionId === row.id,
    entry: { transactionId: row.id, fingerprint: fingerprintOf(row), movedFrom: null },
    value: note,
    changeId: ports.random.id(),
    isPending: false,
  });
  return { kind: "noted", note, changeId };
}

/** What the user noted about a transaction; null where that is nothing. */
export async function noteOf(
  { notes }: Pick<Ports, "notes">,
  userId: string,
  transactionId: string,
): Promise<string | null> {
  const all = await notes.ofUser(userId);
  return all.find((one) => one.transactionId === transactionId)?.value ?? null;
}
