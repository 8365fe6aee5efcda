import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { billData } from "./bill/bill-codec.ts";
import { commandButton } from "./command-codec.ts";
import type { Button } from "./message.ts";

/** Sends the card's bills in a message of their own. */
export function billButton(language: Language): Button {
  const { button: label } = catalogFor(language).bill;
  return { kind: "callback", label, data: billData({ kind: "new" }) };
}

/** Sends `/balance` in a message of its own. */
export function balanceButton(language: Language): Button {
  return commandButton(catalogFor(language).balance.button, "balance");
}

/** Sends `/today` in a message of its own. */
export function todayButton(language: Language): Button {
  return commandButton(catalogFor(language).today.button, "today");
}

/** Sends `/subscriptions` in a message of its own. */
export function subscriptionsButton(language: Language): Button {
  return commandButton(catalogFor(language).fixed.subscriptions.button, "subscriptions");
}
