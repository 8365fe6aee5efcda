import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { RECONNECT_CALLBACK } from "./item-codec.ts";
import type { Button } from "./message.ts";

/**
 * Pressing it sends a fresh personal link for an attempt that failed. No link of its own: one that is
 * made behind the user's back would end the one that they have open in their browser.
 */
export function tryAgainButton(itemId: string, language: Language): Button {
  return linkButton(catalogFor(language).connect.tryAgain, itemId);
}

/** The same for an attempt that waits for the user. */
export function goOnButton(itemId: string, language: Language): Button {
  return linkButton(catalogFor(language).connect.goOn, itemId);
}

function linkButton(label: string, itemId: string): Button {
  return { kind: "callback", label, data: RECONNECT_CALLBACK.dataFor(itemId) };
}
