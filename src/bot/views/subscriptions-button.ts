import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { Button } from "./message.ts";

/** Sends `/subscriptions` from under another message. */
export const SUBSCRIPTIONS_CALLBACK = "subscriptions:1:new";

export function subscriptionsButton(language: Language): Button {
  const { button } = catalogFor(language).fixed.subscriptions;
  return { kind: "callback", label: button, data: SUBSCRIPTIONS_CALLBACK };
}
