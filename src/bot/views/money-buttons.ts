import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { billData } from "./bill/bill-codec.ts";
import { BALANCE_CALLBACK, TODAY_CALLBACK } from "./item-codec.ts";
import type { Button } from "./message.ts";

/** Sends the card's bills in a message of their own. */
export function billButton(language: Language): Button {
  return button(catalogFor(language).bill.button, billData({ kind: "new" }));
}

/** Sends `/balance` in a message of its own. */
export function balanceButton(language: Language): Button {
  return button(catalogFor(language).balance.button, BALANCE_CALLBACK);
}

/** Sends `/today` in a message of its own. */
export function todayButton(language: Language): Button {
  return button(catalogFor(language).today.button, TODAY_CALLBACK);
}

function button(label: string, data: string): Button {
  return { kind: "callback", label, data };
}
