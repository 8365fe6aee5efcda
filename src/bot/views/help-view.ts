import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { markup, joinHtml, type Html } from "./html.ts";
import { message, type Message } from "./message.ts";
import { periodExamples } from "./period-view.ts";

/** The answer to `/help`: every command there is, and the periods of a report. */
export function helpView(language: Language): Message {
  const { help } = catalogFor(language);
  return message([
    markup`<b>${help.title}</b>`,
    commandList(language),
    markup`<b>${help.periods}</b>\n${periodExamples(language)}`,
  ]);
}

export function commandList(language: Language): Html {
  const { report, accounts, connect, help } = catalogFor(language).help;
  return joinHtml(
    [
      markup`/report – ${report}`,
      markup`/accounts – ${accounts}`,
      markup`/connect – ${connect}`,
      markup`/help – ${help}`,
    ],
    "\n",
  );
}
