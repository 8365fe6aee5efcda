import { addDays } from "../../domain/day.ts";
import { daysOfSpan } from "../../domain/export/export-span.ts";
import { movementRecord } from "../../domain/export/movement-record.ts";
import { personalCopy } from "../../domain/export/personal-copy.ts";
import type { DayRange } from "../../domain/month-of-range.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { ExportedRows, ExportPosition } from "../ports/exported-transactions.ts";
import type { ExportContext } from "./export-context.ts";
import { documentsOf, type DocumentPiece, type ExportDocument } from "./export-document.ts";
import { endOf, rowsIn } from "./exported-pieces.ts";
import { loadStored } from "./load-stored.ts";
import { namesOf } from "./names-of.ts";
import { placeIn, placesOf } from "./places-of.ts";

/** Raised when a field changes its meaning. */
const VERSION = 1;

/** A list of movements, in its place in the file. */
interface List {
  readonly name: string;
  readonly which: ExportedRows["which"];
  /** By default those of the export of which movements are kept. */
  readonly days?: DayRange;
}

/** The lists of a file. What is summed by month may still be stored, as the other side of something kept. */
function listsOf({ user: { kept }, request }: ExportContext): readonly List[] {
  const lists: List[] = [
    { name: "transactions", which: "counted" },
    { name: "setAside", which: "set-aside", days: daysOfSpan(request.span) },
  ];
  if (kept === null) return lists;
  const { first, last } = daysOfSpan(request.span);
  const end = addDays(kept.from, -1);
  const days = { first, last: last < end ? last : end };
  return [...lists, { name: "summedInMonths", which: "counted", days }];
}

/** `list` is an index in the lists. */
interface JsonPosition extends ExportPosition {
  readonly list: number;
}

/**
 * Everything that is stored of the user as one object, and the movements of the request's days and accounts.
 * `setAside` holds what does not count: rows that another copy of their account reports, or that the bank took back;
 * `summedInMonths` what counts in `months`.
 */
export async function* jsonDocuments(context: ExportContext): AsyncGenerator<ExportDocument> {
  const { user, ports, request, now, maxBytes } = context;
  const lists = listsOf(context);
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
        head: openObject(part === 1 ? { ...about, ...copy } : about) + listStart(lists, 0),
        pieces: (after) => piecesFrom(context, lists, after),
        tail: (last) => `\n]${listsBetween(lists, last?.list ?? 0, lists.length)}}\n`,
      };
    },
  });
}

/** The rows of all lists; the first piece of a list closes the one before. */
async function* piecesFrom(
  context: ExportContext,
  lists: readonly List[],
  after: JsonPosition | null,
): AsyncGenerator<DocumentPiece<JsonPosition>> {
  const places = placesOf(context);
  const record = (row: Transaction) =>
    `\n${JSON.stringify(movementRecord(row, placeIn(places, row), context.words))}`;
  let opened = 0;
  let separator = "";
  for (const [list, { name, which, days }] of lists.entries()) {
    if (list < (after?.list ?? 0)) continue;
    const from = after?.list === list ? after : null;
    for await (const rows of rowsIn(context, { which, after: from, ...(days && { days }) })) {
      if (opened < list)
        separator = `\n]${listsBetween(lists, opened, list)}${listStart(lists, list)}`;
      opened = list;
      const text = separator + rows.map(record).join(",");
      separator = ",";
      yield {
        text,
        rows: name === "transactions" ? rows.length : 0,
        end: { list, ...endOf(rows) },
      };
    }
  }
}

function openObject(fields: object): string {
  return JSON.stringify(fields).slice(0, -1);
}

function listStart(lists: readonly List[], list: number): string {
  return lists
    .slice(list, list + 1)
    .map(({ name }) => `,\n"${name}":[`)
    .join("");
}

/** The lists after `opened` and before `list`, which are empty. */
function listsBetween(lists: readonly List[], opened: number, list: number): string {
  return lists
    .slice(opened + 1, list)
    .map(({ name }) => `,\n"${name}":[]`)
    .join("");
}
