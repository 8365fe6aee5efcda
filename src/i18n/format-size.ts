import type { Language } from "../domain/language.ts";
import { localeOf } from "./locale.ts";

const UNITS = ["kB", "MB", "GB", "TB"] as const;

/** A number of bytes: `12,3 MB` in Portuguese, `12.3 MB` in English; decimal units. */
export function formatSize(bytes: number, language: Language): string {
  const power = Math.floor(Math.log10(Math.max(1000, bytes)) / 3);
  const unit = Math.min(power, UNITS.length);
  const number = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 1 });
  return `${number.format(bytes / 1000 ** unit)} ${UNITS[unit - 1] ?? ""}`;
}
