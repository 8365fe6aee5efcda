import { LINK_LIFETIME_MINUTES } from "../../domain/connect-link.ts";
import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { markup } from "./html.ts";
import { message, type Button, type Message } from "./message.ts";

/**
 * The answer to `/connect`: a button that opens the Connect page at the personal `url`, below those that
 * reconnect broken banks.
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
      markup`${connect.validity({ minutes: LINK_LIFETIME_MINUTES })}`,
    ],
    ...reconnect,
    { kind: "url", label, url },
  );
}

/** A button that opens the Connect page at `url`, to log in again at one bank. */
export function loginView(bank: string, url: string, language: Language): Message {
  const { connect } = catalogFor(language);
  return message(
    [
      markup`<b>${connect.loginTitle({ bank })}</b>`,
      markup`${connect.loginExplanation}`,
      markup`${connect.validity({ minutes: LINK_LIFETIME_MINUTES })}`,
    ],
    { kind: "url", label: connect.loginButton({ bank }), url },
  );
}
