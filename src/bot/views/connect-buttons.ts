import type { BankName } from "../../domain/bank-name.ts";
import type { Language } from "../../domain/language.ts";
import { bankName } from "../../i18n/bank-name.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { CONNECT_CALLBACK, RECONNECT_CALLBACK } from "./item-codec.ts";
import type { Button } from "./message.ts";

/*
 * Two kinds of button lead to the Connect page. URL buttons hold a personal link that was issued for
 * this message. Callback buttons, for messages that stay, request a link when they are pressed: a link
 * issued unasked would invalidate the one that the user has open in a browser.
 */

/** Opens the Connect page for a bank that stopped working. */
export function reconnectUrlButton(bank: string, url: string, language: Language): Button {
  return { kind: "url", label: catalogFor(language).connection.reconnect({ bank }), url };
}

/** Opens the Connect page for a bank whose consent ends soon. */
export function renewUrlButton(bank: string, url: string, language: Language): Button {
  return { kind: "url", label: catalogFor(language).connection.notice.renew({ bank }), url };
}

/** Runs `/connect`. */
export function connectButton(language: Language, which: "first" | "another"): Button {
  const { button, buttonAnother } = catalogFor(language).connect;
  return {
    kind: "callback",
    label: which === "first" ? button : buttonAnother,
    data: CONNECT_CALLBACK,
  };
}

/** Requests a link for a bank that stopped working. */
export function reconnectButton(
  item: BankName & { readonly id: string },
  language: Language,
): Button {
  const label = catalogFor(language).connection.reconnect({ bank: bankName(item, language) });
  return linkRequestButton(label, item.id);
}

/** Requests a link for an attempt that failed. */
export function tryAgainButton(itemId: string, language: Language): Button {
  return linkRequestButton(catalogFor(language).connect.tryAgain, itemId);
}

/** Requests a link for an attempt that waits for the user. */
export function continueButton(itemId: string, language: Language): Button {
  return linkRequestButton(catalogFor(language).connect.continue, itemId);
}

function linkRequestButton(label: string, itemId: string): Button {
  return { kind: "callback", label, data: RECONNECT_CALLBACK.dataFor(itemId) };
}
