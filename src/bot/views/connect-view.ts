import { LINK_MINUTES } from "../../domain/connect-link.ts";
import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { markup } from "./html.ts";
import { message, type Button, type Message } from "./message.ts";

/**
 * The answer to `/connect`: a button that opens the person's own page at `url`, below those that mend
 * the banks which stopped working.
 */
export function connectView(
  url: string,
  reconnect: readonly Button[],
  language: Language,
): Message {
  const { connect } = catalogFor(language);
  const label = reconnect.length > 0 ? connect.buttonAnother : connect.button;
  return message(
    [
      markup`<b>${connect.title}</b>`,
      markup`${connect.explanation}`,
      markup`${connect.validity({ minutes: LINK_MINUTES })}`,
    ],
    ...reconnect,
    { kind: "url", label, url },
  );
}
