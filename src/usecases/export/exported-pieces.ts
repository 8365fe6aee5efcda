import { daysOfSpan, type ExportSpan } from "../../domain/export/export-span.ts";
import type { DayRange } from "../../domain/month-of-range.ts";
import type { User } from "../../domain/user.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { ExportedRows, ExportPosition } from "../ports/exported-transactions.ts";
import type { ExportContext } from "./export-context.ts";
import type { DocumentPiece } from "./export-document.ts";

/** The rows of an export in batches: those of the request's days, and of its accounts unless others are given. */
export function rowsIn(
  { ports, user, request, chosen }: ExportContext,
  which: Omit<ExportedRows, "days" | "accountIds"> &
    Partial<Pick<ExportedRows, "days" | "accountIds">>,
): AsyncIterable<readonly Transaction[]> {
  const accountIds = request.accountKey === null ? null : chosen.flatMap(({ ids }) => ids);
  const days = exportedDays(user, request.span);
  return ports.transactions.exportedRows(user.id, { accountIds, days, ...which });
}

/** The days of an export of which movements are kept one by one; none where all of them are older. */
export function exportedDays({ kept }: Pick<User, "kept">, span: ExportSpan): DayRange {
  const days = daysOfSpan(span);
  return kept === null || days.first >= kept.from ? days : { ...days, first: kept.from };
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
