import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { COMMAND_WORDS } from "../../i18n/command-word.ts";
import { commandLines } from "./help-view.ts";
import { markup } from "./html.ts";
import { message, type Message } from "./message.ts";

/**
 * The answer to `/start`, the caption of an example's picture, with a button to the Connect page at the
 * personal `url`. `name` is the first name in Telegram, null where it is empty.
 */
export function welcomeView(name: string | null, url: string, language: Language): Message {
  const { start, connect } = catalogFor(language);
  return message(
    [
      markup`<b>${start.hello({ name })}</b>`,
      markup`${start.whoWeAre}`,
      markup`${start.whatWeStore}`,
      markup`${start.next}`,
      markup`<i>${start.example}</i>`,
    ],
    { kind: "url", label: connect.button, url },
  );
}

/** The same for a user with a bank: the main commands. */
export function helloAgainView(name: string | null, language: Language): Message {
  const { start } = catalogFor(language);
  return message([
    markup`<b>${start.helloAgain({ name })}</b>`,
    markup`${commandLines(["report", "accounts", "refresh", "schedule"], language)}\n/${COMMAND_WORDS.help[language]} – ${start.more}`,
  ]);
}
