import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { CANCEL_CALLBACK } from "./item-codec.ts";
import { markup } from "./html.ts";
import { message, type Button, type Message } from "./message.ts";

export function cancelButton(language: Language): Button {
  return { kind: "callback", label: catalogFor(language).connection.cancel, data: CANCEL_CALLBACK };
}

export function cancelledView(language: Language): Message {
  return message([markup`${catalogFor(language).connection.cancelled}`]);
}
