import type { Currency } from "../money.ts";
import { decimalText } from "./decimal-text.ts";

/** What separates cells, and what decimals: a spreadsheet takes both from the system's language. */
export interface CsvDialect {
  readonly delimiter: ";" | ",";
  readonly decimal: "," | ".";
}

export const BRAZILIAN_CSV: CsvDialect = { delimiter: ";", decimal: "," };
export const INTERNATIONAL_CSV: CsvDialect = { delimiter: ",", decimal: "." };

/** Excel reads a file as UTF-8 only where it begins with this. */
export const BYTE_ORDER_MARK = "\uFEFF";

const LINE_END = "\r\n";

export type CsvCell =
  /** Written by banks and strangers. */
  | { readonly kind: "text"; readonly text: string }
  /** Minor units, negative for money out. */
  | { readonly kind: "amount"; readonly minor: number; readonly currency: Currency }
  /** Our own: a day, a code, a column's name. */
  | { readonly kind: "plain"; readonly text: string };

/** A line of a CSV file. An amount is a number, a text is never a formula. */
export function csvRow(cells: readonly CsvCell[], dialect: CsvDialect): string {
  return cells.map((cell) => cellText(cell, dialect)).join(dialect.delimiter) + LINE_END;
}

function cellText(cell: CsvCell, { decimal }: CsvDialect): string {
  switch (cell.kind) {
    case "text":
      return quoted(withoutFormula(onOneLine(cell.text)));
    case "amount":
      return decimalText(cell.minor, cell.currency, decimal);
    case "plain":
      return cell.text;
  }
}

/** A spreadsheet's import may end a row at a line break, quoted or not. */
function onOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

/**
 * Whoever sends a PIX writes its text, and a spreadsheet computes what begins with one of these. Signs of
 * full width and small ones count too, and signs that are not seen do not make a beginning.
 */
function withoutFormula(text: string): string {
  const begun = text.replace(/^[\p{White_Space}\p{Cf}]+/u, "").slice(0, 1);
  return /[=+\-@]/.test(begun.normalize("NFKC")) ? `'${text}` : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
