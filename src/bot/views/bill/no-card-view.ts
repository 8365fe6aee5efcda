import type { Language } from "../../../domain/language.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { markup } from "../html.ts";
import { message, type Message } from "../message.ts";

/** The answer to `/bill` without a credit card. */
export function noCardView(language: Language): Message {
  return message([markup`${catalogFor(language).bill.noCard}`]);
}
