import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { markup } from "./html.ts";
import { message, type Message } from "./message.ts";

/** The answer to `/privacy`: what is stored, where, for how long, and who sees it. */
export function privacyView(language: Language): Message {
  const { title, chapters } = catalogFor(language).connection.privacy;
  return message([
    markup`<b>${title}</b>`,
    ...chapters.map(([name, text]) => markup`<b>${name}</b>\n${text}`),
  ]);
}
