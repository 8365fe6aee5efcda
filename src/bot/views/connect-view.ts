import { LINK_MINUTES } from "../../domain/connect-link.ts";
import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { markup } from "./html.ts";
import { message, type Message } from "./message.ts";

/** The answer to `/connect`: one button that opens the person's own page at `url`. */
export function connectView(url: string, language: Language): Message {
  const { connect } = catalogFor(language);
  return message(
    [
      markup`<b>${connect.title}</b>`,
      markup`${connect.explanation}`,
      markup`${connect.validity({ minutes: LINK_MINUTES })}`,
    ],
    { kind: "url", label: connect.button, url },
  );
}
