import type { Language } from "../domain/language.ts";

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  pt: [
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};

/** The name of month 1 to 12 inside a sentence: not capitalised in Portuguese. */
export function monthName(month: number, language: Language): string {
  return MONTHS[language][month - 1] ?? "";
}

export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
