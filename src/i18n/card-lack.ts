import type { Language } from "../domain/language.ts";
import type { UnreadyCard } from "../domain/month-card.ts";
import { catalogFor } from "./catalog-for.ts";
import { formatDayRange } from "./format-day.ts";

/** What a month without a card still lacks, as a sentence. */
export function cardLackText({ lacks }: UnreadyCard, language: Language): string {
  const { card } = catalogFor(language).picture;
  switch (lacks.kind) {
    case "end":
      return card.running({ day: formatDayRange(lacks.ready, lacks.ready, language) });
    case "transactions":
      return card.fewTransactions(lacks);
    case "days":
      return card.fewDays(lacks);
  }
}
