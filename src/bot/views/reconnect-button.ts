import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { Button } from "./message.ts";

/** Opens the Connect page for a bank that stopped working. */
export function reconnectButton(bank: string, url: string, language: Language): Button {
  return { kind: "url", label: catalogFor(language).connection.reconnect({ bank }), url };
}

/** Opens the Connect page for a bank whose consent ends soon. */
export function renewButton(bank: string, url: string, language: Language): Button {
  return { kind: "url", label: catalogFor(language).connection.notice.renew({ bank }), url };
}
