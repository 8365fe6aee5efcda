import type { Language } from "../../../domain/language.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { BillsAnswer } from "../../../usecases/bills/load-bills.ts";
import { markup } from "../html.ts";
import { message, type Message } from "../message.ts";
import { noDataYetView } from "../no-data-yet-view.ts";

/** The answer to `/bill` without a bank, or without a credit card. */
export function noBillsView(
  answer: Exclude<BillsAnswer, { readonly kind: "cards" }>,
  language: Language,
): Message {
  return answer.kind === "no-bank"
    ? noDataYetView(answer.attempt, language)
    : message([markup`${catalogFor(language).bill.noCard}`]);
}
