import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { COMMANDS, type CommandName } from "../../i18n/catalog.ts";
import { COMMAND_WORDS } from "../../i18n/command-word.ts";
import { markup, joinHtml, type Html } from "./html.ts";
import { message, type Message } from "./message.ts";
import { questionExamples } from "./question/misread-view.ts";
import { periodExamples } from "./period-view.ts";

/** The answer to `/help`: every command, the periods of a report, and questions. */
export function helpView(language: Language): Message {
  const { help } = catalogFor(language);
  return message([
    markup`<b>${help.title}</b>`,
    commandLines(
      COMMANDS.filter((name) => name !== "start"),
      language,
    ),
    markup`<b>${help.periods}</b>\n${periodExamples(language)}`,
    questionExamples(language),
  ]);
}

/** One line for each of the commands, with what it does. */
export function commandLines(
  names: readonly Exclude<CommandName, "start">[],
  language: Language,
): Html {
  const { commands } = catalogFor(language).help;
  return joinHtml(
    names.map((name) => markup`/${COMMAND_WORDS[name][language]} – ${commands[name]}`),
    "\n",
  );
}
