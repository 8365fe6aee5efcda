import { movementRecord } from "../../domain/export/movement-record.ts";
import { personalCopy } from "../../domain/export/personal-copy.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { ExportPosition } from "../ports/exported-transactions.ts";
import type { ExportContext } from "./export-context.ts";
import { documentsOf, type DocumentPiece, type ExportDocument } from "./export-document.ts";
import { endOf, rowsIn } from "./exported-pieces.ts";
import { loadStored } from "./load-stored.ts";
import { namesOf } from "./names-of.ts";
import { placeIn, placesOf } from "./places-of.ts";

/** Raised when a field changes its meaning. */
const VERSION = 1;

/** The lists of movements, in their order in the file. */
const LISTS = [
  { name: "transactions", which: "counted" },
  { name: "setAside", which: "set-aside" },
] as const;

/** `list` is an index in `LISTS`. */
interface JsonPosition extends ExportPosition {
  readonly list: number;
}

/**
 * Everything that is stored of the user as one object, and the movements of the request's days and accounts.
 * `setAside` holds what does not count: rows that another copy of their account reports, or that the bank took back.
 */
export async function* jsonDocuments(context: ExportContext): AsyncGenerator<ExportDocument> {
  const { user, ports, request, now, maxBytes } = context;
  const copy = personalCopy(await loadStored(ports, user));
  const { span } = request;
  const days = span.kind === "all" ? "all" : { first: span.period.first, last: span.period.last };
  yield* documentsOf<JsonPosition>({
    account: null,
    name: namesOf(context, context.subject),
    maxBytes,
    writer: (part) => {
      const about = { program: "Quanto", version: VERSION, generatedAt: now, days, part };
      return {
        head: openObject(part === 1 ? { ...about, ...copy } : about) + listStart(0),
        pieces: (after) => piecesFrom(context, after),
        tail: (last) => `\n]${listsBetween(last?.list ?? 0, LISTS.length)}}\n`,
      };
    },
  });
}

/** The rows of both lists; the first piece of a list closes the one before. */
async function* piecesFrom(
  context: ExportContext,
  after: JsonPosition | null,
): AsyncGenerator<DocumentPiece<JsonPosition>> {
  const places = placesOf(context);
  const record = (row: Transaction) =>
    `\n${JSON.stringify(movementRecord(row, placeIn(places, row), context.words))}`;
  let opened = 0;
  let separator = "";
  for (const [list, { which }] of LISTS.entries()) {
    if (list < (after?.list ?? 0)) continue;
    const from = after?.list === list ? after : null;
    for await (const rows of rowsIn(context, { which, after: from })) {
      if (opened < list) separator = `\n]${listsBetween(opened, list)}${listStart(list)}`;
      opened = list;
      const text = separator + rows.map(record).join(",");
      separator = ",";
      yield { text, rows: which === "counted" ? rows.length : 0, end: { list, ...endOf(rows) } };
    }
  }
}

function openObject(fields: object): string {
  return JSON.stringify(fields).slice(0, -1);
}

function listStart(list: number): string {
  return LISTS.slice(list, list + 1)
    .map(({ name }) => `,\n"${name}":[`)
    .join("");
}

/** The lists after `opened` and before `list`, which are empty. */
function listsBetween(opened: number, list: number): string {
  return LISTS.slice(opened + 1, list)
    .map(({ name }) => `,\n"${name}":[]`)
    .join("");
}
