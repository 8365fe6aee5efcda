import type { BankName } from "../domain/bank-name.ts";
import type { Language } from "../domain/language.ts";
import { catalogFor } from "./catalog-for.ts";
import { formatDay } from "./format-day.ts";

/** A bank's name, with a qualifier where the user has another bank of the same name. */
export function bankName({ bankName: bank, qualifier }: BankName, language: Language): string {
  const { sameName } = catalogFor(language).connection;
  switch (qualifier?.kind) {
    case undefined:
      return bank;
    case "ending":
      return sameName.ending({ bank, digits: qualifier.digits });
    case "since":
      return sameName.since({ bank, day: formatDay(qualifier.day, language) });
    case "number":
      return sameName.number({ bank, number: qualifier.number });
  }
}
