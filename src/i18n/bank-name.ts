import type { BankName } from "../domain/bank-name.ts";
import type { Language } from "../domain/language.ts";
import { catalogFor } from "./catalog-for.ts";
import { formatDay } from "./format-day.ts";

/** A bank's name; with what tells it from another one of the same name, where there is one. */
export function bankName({ bank, mark }: BankName, language: Language): string {
  const { apart } = catalogFor(language).connection;
  switch (mark?.kind) {
    case undefined:
      return bank;
    case "ending":
      return apart.ending({ bank, digits: mark.digits });
    case "since":
      return apart.since({ bank, day: formatDay(mark.day, language) });
    case "number":
      return apart.number({ bank, number: mark.number });
  }
}
