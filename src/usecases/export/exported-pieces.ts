import { daysOfSpan } from "../../domain/export/export-span.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { ExportedRows, ExportPosition } from "../ports/exported-transactions.ts";
import type { ExportContext } from "./export-context.ts";
import type { DocumentPiece } from "./export-document.ts";

/** The rows of an export in batches: those of the request's days, and of its accounts unless others are given. */
export function rowsIn(
  { ports, user, request, chosen }: ExportContext,
  which: Omit<ExportedRows, "days" | "accountIds"> & Partial<Pick<ExportedRows, "accountIds">>,
): AsyncIterable<readonly Transaction[]> {
  const accountIds = request.accountKey === null ? null : chosen.flatMap(({ ids }) => ids);
  const days = daysOfSpan(request.span);
  return ports.transactions.exportedRows(user.id, { accountIds, ...which, days });
}

/** Batches of rows as pieces of a document. */
export async function* piecesOf(
  batches: AsyncIterable<readonly Transaction[]>,
  toText: (row: Transaction) => string,
): AsyncGenerator<DocumentPiece<ExportPosition>> {
  for await (const rows of batches)
    yield { text: rows.map(toText).join(""), rows: rows.length, end: endOf(rows) };
}

/** Where rows after these go on. A batch has at least one. */
export function endOf(rows: readonly Transaction[]): ExportPosition {
  const { day, id } = rows.reduce((_before, row) => row);
  return { day, id };
}
