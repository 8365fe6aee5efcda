import type { ListedTransaction } from "../../../domain/breakdown.ts";
import type { Day } from "../../../domain/day.ts";
import type { Language } from "../../../domain/language.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDay, formatShortDay } from "../../../i18n/format-day.ts";

/** What the line of a transaction says in brackets. */
export function lineNotes(
  { day, isPending, instalment, purchaseDay }: ListedTransaction,
  language: Language,
): string[] {
  const { screen } = catalogFor(language).report;
  return [
    ...(instalment && instalment.total > 1 ? [screen.instalment(instalment)] : []),
    ...(purchaseDay ? [screen.boughtOn({ day: dayBeside(day, purchaseDay, language) })] : []),
    ...(isPending ? [screen.pending] : []),
  ];
}

/** `18/10`; with the year where it differs from the other day's. */
function dayBeside(day: Day, other: Day, language: Language): string {
  const isSameYear = day.slice(0, 4) === other.slice(0, 4);
  return isSameYear ? formatShortDay(other, language) : formatDay(other, language);
}
