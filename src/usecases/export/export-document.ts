import type { ExportedAccount } from "../../domain/export/exported-account.ts";

/** A file to be sent. It is made while it is read, and stored nowhere. */
export interface ExportDocument {
  readonly name: string;
  /** The account it is a statement of; null where it holds all that were asked for. */
  readonly account: ExportedAccount | null;
  /** From 1; later ones hold what the one before had no room for. */
  readonly part: number;
  /** Its bytes. May be called again where sending failed; `onRows` hears of each batch that was written. */
  readonly open: (onRows: (rows: number) => void) => AsyncIterable<Uint8Array>;
}

/** Some rows of a document, which may end after them. */
export interface DocumentPiece<Position> {
  readonly text: string;
  readonly rows: number;
  /** Where the next document goes on, if this one has to end here. */
  readonly end: Position;
}

export interface DocumentWriter<Position> {
  readonly head: string;
  readonly pieces: (after: Position | null) => AsyncIterable<DocumentPiece<Position>>;
  /** What closes the document; `last` is the end of its last piece, null without one. */
  readonly tail: (last: Position | null) => string;
}

/** Telegram takes 50 MB; a document ends with the batch that passes this. */
export const MAX_DOCUMENT_BYTES = 40 * 2 ** 20;

export interface DocumentParts<Position> {
  readonly account: ExportedAccount | null;
  readonly name: (part: number) => string;
  readonly writer: (part: number) => DocumentWriter<Position>;
  readonly maxBytes: number;
}

/**
 * The document, and further ones with the rows that it had no room for. Each is to be read before the next
 * one is asked for.
 */
export async function* documentsOf<Position>({
  account,
  name,
  writer,
  maxBytes,
}: DocumentParts<Position>): AsyncGenerator<ExportDocument> {
  let after: Position | null = null;
  for (let part = 1; ; part += 1) {
    const from = after;
    const { head, pieces, tail } = writer(part);
    let next: Position | null = null;
    yield {
      name: name(part),
      account,
      part,
      open: async function* (onRows) {
        let bytes = 0;
        let last: Position | null = null;
        next = null;
        yield ENCODER.encode(head);
        for await (const { text, rows, end } of pieces(from)) {
          if (bytes > maxBytes) {
            next = last;
            break;
          }
          const encoded = ENCODER.encode(text);
          yield encoded;
          onRows(rows);
          bytes += encoded.length;
          last = end;
        }
        yield ENCODER.encode(tail(last));
      },
    };
    // Set by whoever read the document meanwhile.
    if (next === null) return;
    after = next;
  }
}

const ENCODER = new TextEncoder();
