import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { CONNECT_CALLBACK } from "./item-codec.ts";
import type { Button } from "./message.ts";

/** Pressing it is the same as sending `/connect`. */
export function connectButton(language: Language, which: "first" | "another"): Button {
  const { button, buttonAnother } = catalogFor(language).connect;
  return {
    kind: "callback",
    label: which === "first" ? button : buttonAnother,
    data: CONNECT_CALLBACK,
  };
}
