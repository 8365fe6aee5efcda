import { tidyWords } from "../../domain/tidy-name.ts";
import { fingerprintOf } from "../../domain/understanding/fingerprint.ts";
import type { User } from "../../domain/user.ts";
import type { Gone } from "./choose.ts";
import { say, type TeachPorts } from "./teach.ts";

/** In letters. */
export const MAX_NOTE_LENGTH = 200;

export type Noted =
  | {
      readonly kind: "noted";
      /** Null where there is none any more. */
      readonly note: string | null;
      readonly changeId: string | null;
    }
  | { readonly kind: "note-too-long"; readonly max: number };

/**
 * Stores what a user notes about one of their transactions: one line, long numbers masked. Nothing, or a
 * dash, takes the note away.
 */
export async function noteTransaction(
  ports: TeachPorts,
  user: User,
  { transactionId, text }: { readonly transactionId: string; readonly text: string },
): Promise<Noted | Gone> {
  const row = await ports.transactions.ofUserById(user.id, transactionId);
  if (!row) return { kind: "gone" };
  const written = tidyWords(text);
  if (Array.from(written).length > MAX_NOTE_LENGTH)
    return { kind: "note-too-long", max: MAX_NOTE_LENGTH };
  const note = NOTHING.test(written) ? null : written;
  const changeId = await say(ports, ports.notes, {
    userId: user.id,
    isSame: (entry) => entry.transactionId === row.id,
    entry: { transactionId: row.id, fingerprint: fingerprintOf(row), movedFrom: null },
    value: note,
    changeId: ports.random.id(),
    isPending: false,
  });
  return { kind: "noted", note, changeId };
}

const NOTHING = /^[-–—]?$/;
