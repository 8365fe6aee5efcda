import { BRAZILIAN_CSV, BYTE_ORDER_MARK, INTERNATIONAL_CSV } from "../../domain/export/csv-row.ts";
import { headerRow, movementRow } from "../../domain/export/movement-row.ts";
import type { ExportPosition } from "../ports/exported-transactions.ts";
import type { ExportContext } from "./export-context.ts";
import { documentsOf, type ExportDocument } from "./export-document.ts";
import { piecesOf, rowsIn } from "./exported-pieces.ts";
import { namesOf } from "./names-of.ts";
import { placeIn, placesOf } from "./places-of.ts";

/** All movements as one table, in either dialect. */
export function csvDocuments(
  format: "csv" | "csv-int",
  context: ExportContext,
): AsyncIterable<ExportDocument> {
  const { words, maxBytes } = context;
  const dialect = format === "csv" ? BRAZILIAN_CSV : INTERNATIONAL_CSV;
  const places = placesOf(context);
  return documentsOf<ExportPosition>({
    account: null,
    name: namesOf(context, context.subject),
    maxBytes,
    writer: () => ({
      head: BYTE_ORDER_MARK + headerRow(words, dialect),
      pieces: (after) =>
        piecesOf(rowsIn(context, { which: "counted", after }), (row) =>
          movementRow(row, placeIn(places, row), words, dialect),
        ),
      tail: () => "",
    }),
  });
}
