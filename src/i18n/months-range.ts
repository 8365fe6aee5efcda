import type { Language } from "../domain/language.ts";
import type { Month } from "../domain/months.ts";
import { shortMonth } from "./picture-days.ts";

/** From the first to the last of several months: `dez 2025 – nov 2026`; null without any. */
export function monthsRange(months: readonly Month[], language: Language): string | null {
  const name = (month: Month) =>
    `${shortMonth(Number(month.name.slice(5, 7)), language)} ${month.name.slice(0, 4)}`;
  const [first, last] = [months.at(0), months.at(-1)];
  if (!first || !last) return null;
  return first === last ? name(last) : `${name(first)} – ${name(last)}`;
}
