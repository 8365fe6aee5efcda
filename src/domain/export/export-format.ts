/**
 * The formats of `/export`: `csv` for a Brazilian spreadsheet (`;`, decimal comma), `csv-int` for
 * others (`,`, decimal point), `json` with everything that is stored, `ofx` for programs that keep accounts.
 */
export const EXPORT_FORMATS = ["csv", "csv-int", "json", "ofx"] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The end of a file's name. */
export function extensionOf(format: ExportFormat): string {
  return format === "csv-int" ? "csv" : format;
}
