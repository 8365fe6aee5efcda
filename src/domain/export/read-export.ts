import { plainWords } from "../plain-text.ts";
import { EXPORT_FORMATS, type ExportFormat } from "./export-format.ts";

/** What was written after `/export`. */
export type ExportWish =
  /** Nothing: it is chosen by buttons. */
  | { readonly kind: "choose" }
  | { readonly kind: "format"; readonly format: ExportFormat; readonly period: string }
  | { readonly kind: "unknown-format" };

/** Other words for a format. */
const ALIASES: ReadonlyMap<string, ExportFormat> = new Map([
  ["excel", "csv"],
  ["planilha", "csv"],
  ["csvint", "csv-int"],
]);

/** Reads `csv 2026-10`: a format, then a period, which is not read yet. */
export function readExport(words: string): ExportWish {
  const [written = "", ...rest] = plainWords(words).split(" ");
  if (written === "") return { kind: "choose" };
  const format = EXPORT_FORMATS.find((one) => one === written) ?? ALIASES.get(written);
  return format === undefined
    ? { kind: "unknown-format" }
    : { kind: "format", format, period: rest.join(" ") };
}
