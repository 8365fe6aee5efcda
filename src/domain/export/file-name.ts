import { bareWords } from "../plain-text.ts";
import { extensionOf, type ExportFormat } from "./export-format.ts";
import type { ExportSpan } from "./export-span.ts";

const MAX_SUBJECT = 30;

export interface FileParts {
  readonly format: ExportFormat;
  readonly span: ExportSpan;
  /** What the file is of, beside the days: an account. Empty: everything. */
  readonly subject: string;
  /** From 1; later ones go on where the one before had to end. */
  readonly part: number;
}

/** A file's name: `quanto-2026-11-nubank-1234.ofx`. Lower-case letters, digits and hyphens, safe anywhere. */
export function exportFileName({ format, span, subject, part }: FileParts): string {
  const names = [
    "quanto",
    ...(format === "csv-int" ? ["int"] : []),
    daysName(span),
    bareWords(subject).slice(0, MAX_SUBJECT).trim().replaceAll(" ", "-"),
    part === 1 ? "" : `part-${part}`,
  ];
  return `${names.filter((name) => name !== "").join("-")}.${extensionOf(format)}`;
}

/** A month by its name, else the first and the last day. */
function daysName(span: ExportSpan): string {
  if (span.kind === "all") return "all";
  const { name, first, last } = span.period;
  const isMonth = name === "month" || name === "last-month" || name === "calendar-month";
  return isMonth && first.endsWith("-01") ? first.slice(0, 7) : `${first}-${last}`;
}
