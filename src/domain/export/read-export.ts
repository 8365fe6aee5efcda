import { plainWords } from "../plain-text.ts";
import { EXPORT_FORMATS, type ExportFormat } from "./export-format.ts";

/** What was written after `/export`. */
export type ExportWish =
  /** Nothing: it is chosen by buttons. */
  | { readonly kind: "choose" }
  | { readonly kind: "format"; readonly format: ExportFormat; readonly period: string }
  /** No format is named: it may be a period. */
  | { readonly kind: "unknown-format" };

/** Other words for a format. */
const ALIASES: ReadonlyMap<string, ExportFormat> = new Map([
  ["excel", "csv"],
  ["planilha", "csv"],
  ["csvint", "csv-int"],
]);

/** Reads `csv 2026-10`, `outubro em ofx`: a format, and a period before or after it, which is not read yet. */
export function readExport(words: string): ExportWish {
  const plain = plainWords(words);
  if (plain === "") return { kind: "choose" };
  const all = plain.split(" ");
  for (const [place, word] of all.entries()) {
    const format = EXPORT_FORMATS.find((one) => one === word) ?? ALIASES.get(word);
    if (format === undefined) continue;
    const before = all.slice(0, place);
    const first = LEADS.has(before.join(" ").replace(/.* /, "")) ? before.slice(0, -1) : before;
    return { kind: "format", format, period: [...first, ...all.slice(place + 1)].join(" ") };
  }
  return { kind: "unknown-format" };
}

/** Before a format they say nothing. */
const LEADS: ReadonlySet<string> = new Set(["em", "para", "como", "in", "as", "to"]);
