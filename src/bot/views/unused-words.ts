import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { markup } from "./html.ts";
import type { Message } from "./message.ts";

/** Longer words are cut. */
const MAX_SHOWN = 40;

/** The answer of a command that takes no words; where there are some, it says that they change nothing. */
export function withUnusedWords(view: Message, words: string, language: Language): Message {
  if (words === "") return view;
  const shown = words.length > MAX_SHOWN ? `${words.slice(0, MAX_SHOWN)}…` : words;
  const said = markup`<i>${catalogFor(language).notice.unusedWords({ words: shown })}</i>`;
  return { ...view, text: `${said.text}\n\n${view.text}` };
}
